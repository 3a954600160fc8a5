package attractor.cli;

import picocli.CommandLine.Option;

/// The option for output that programs read.
final class JsonOption {

    @Option(
            names = "--json",
            description = "print one JSON document; numbers that JSON does not have are the texts NaN, Infinity,"
                    + " -Infinity")
    boolean json;
}
