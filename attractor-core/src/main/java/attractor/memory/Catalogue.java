package attractor.memory;

/// Every model that is found.
public final class Catalogue {

    private Catalogue() {}
}
