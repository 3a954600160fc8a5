package attractor.lab;

import attractor.experiment.Profile;
import java.nio.file.Path;
import java.util.List;

/// How a protocol is to be run.
///
/// @param profile how large
/// @param overrides `key=value` or `key=a,b,c`, applied to every cell
/// @param seed where all randomness comes from
/// @param out the folder in which run folders are made
public record RunOptions(Profile profile, List<String> overrides, long seed, Path out) {

    /// Copies the list.
    public RunOptions {
        overrides = List.copyOf(overrides);
    }

    /// {@return a smoke run with seed 1, without overrides}
    ///
    /// @param out the folder for run folders
    public static RunOptions smoke(Path out) {
        return new RunOptions(Profile.SMOKE, List.of(), 1, out);
    }
}
