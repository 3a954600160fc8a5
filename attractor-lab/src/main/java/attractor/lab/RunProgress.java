package attractor.lab;

import attractor.experiment.Profile;
import java.time.Duration;

/// How far a run has come.
///
/// @param protocol id of the protocol
/// @param title of the protocol
/// @param profile how large
/// @param seed of the run
/// @param cell parameters of the cell that finished last, or empty
/// @param done cells that are finished, earlier sessions included
/// @param total cells of the run
/// @param cached cells that an earlier session finished
/// @param share of the expected work that is done, in 0..1
/// @param cellsPerSecond rate of this session
/// @param toGo expected time to the last cell; zero while it cannot be judged
public record RunProgress(
        String protocol,
        String title,
        Profile profile,
        long seed,
        String cell,
        int done,
        int total,
        int cached,
        double share,
        double cellsPerSecond,
        Duration toGo) {}
