package attractor.cli;

import attractor.data.Trust;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say which patterns a model is given, and how they are read.
final class PatternOptions {

    @Option(
            names = "--patterns",
            paramLabel = "P.npy",
            description =
                    "the patterns to store or learn, one a row: float32, float64, int8 or bool; - is standard input")
    Optional<Path> patterns = Optional.empty();

    @Option(
            names = "--corpus",
            paramLabel = "K.npy",
            description = "patterns that are known in general and not stored one by one, for models that fill in what"
                    + " was not stored, and for lesson=stored-and-corpus")
    Optional<Path> corpus = Optional.empty();

    @Option(
            names = "--binarise",
            paramLabel = "THRESHOLD",
            description = "turn every number above the threshold into +1 and every other into -1 (for 0/1 models: 1 and"
                    + " 0)")
    Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--trust",
            description = "read compressed files without limits on what they unpack to; for files of your own")
    boolean trust;

    /// {@return how much compressed files are trusted}
    Trust trust() {
        return trust ? Trust.UNLIMITED : Trust.LIMITED;
    }
}
