package attractor.architecture.planted;

import attractor.pattern.Seed;

/// A seed that nobody can repeat.
final class SeedFromAClock {
    private SeedFromAClock() {}

    static Seed seed() {
        return new Seed(System.nanoTime());
    }
}
