package attractor.models;

import attractor.contract.ModelContract;
import attractor.memory.Catalogue;
import java.util.stream.Stream;

/// The models on the spin kit keep the contract.
final class SpinModelsContractTest extends ModelContract {

    @Override
    protected Stream<Catalogue.Entry> models() {
        return Stream.of("hopfield", "dense-polynomial", "dense-rectified", "dense-exponential")
                .map(Catalogue::byId);
    }
}
