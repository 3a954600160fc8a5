package attractor.cli;

import attractor.memory.Workers;
import attractor.pattern.Seed;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of commands that compute: results depend on the seed, never on the threads.
final class ComputeOptions {

    @Option(names = "--seed", paramLabel = "S", description = "the source of all randomness (default 1)")
    long seed = 1;

    @Option(names = "--threads", paramLabel = "T", description = "threads to use (default: all processors)")
    Optional<Integer> threads = Optional.empty();

    Seed seed() {
        return new Seed(seed);
    }

    /// Sets the size of the pool that everything shares.
    void apply() {
        threads.ifPresent(Workers::useThreads);
    }
}
