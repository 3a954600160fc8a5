package attractor.train;

import attractor.contract.ModelContract;
import attractor.memory.Catalogue;
import java.util.stream.Stream;

final class TrainedDiffusionContractTest extends ModelContract {

    @Override
    protected Stream<Catalogue.Entry> models() {
        return Stream.of(Catalogue.byId("trained-diffusion"));
    }
}
