package attractor.cli;

import attractor.experiment.Profile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The options of laboratory commands: how large, and where runs are kept.
final class LabOptions {

    @Option(
            names = "--profile",
            paramLabel = "SIZE",
            description =
                    "smoke (seconds, without downloads, wider tolerances; the default), paper (the published sizes)"
                            + " or full (larger)")
    Profile profile = Profile.SMOKE;

    @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
    Path out = Path.of("runs");
}
