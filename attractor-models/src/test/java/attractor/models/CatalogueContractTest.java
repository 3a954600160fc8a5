package attractor.models;

import attractor.contract.ModelContract;
import attractor.memory.Catalogue;
import java.util.stream.Stream;

/// Every model of this module keeps the contract.
final class CatalogueContractTest extends ModelContract {

    @Override
    protected Stream<Catalogue.Entry> models() {
        return Catalogue.all().stream();
    }
}
