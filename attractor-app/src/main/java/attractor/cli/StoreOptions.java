package attractor.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// The options that say what a memory stores.
final class StoreOptions {

    @ArgGroup(validate = false)
    PatternOptions given = new PatternOptions();

    @Option(
            names = "--weights",
            paramLabel = "W",
            order = 1,
            description =
                    "instead of patterns: couplings, D x D, as `attractor learn` writes them, or the checkpoint of"
                            + " `attractor train`")
    Optional<Path> weights = Optional.empty();

    @Option(
            names = "--bias",
            paramLabel = "B.npy",
            order = 2,
            description = "biases beside --weights, D numbers, as `attractor learn` writes them")
    Optional<Path> bias = Optional.empty();
}
