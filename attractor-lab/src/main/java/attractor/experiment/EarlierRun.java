package attractor.experiment;

import java.util.List;
import java.util.Optional;

/// What was found when an earlier run of another protocol was asked for.
///
/// @param conclusion of the latest run that counts; empty where there is none
/// @param passedOver later runs that were meant but do not count, each with the reason, in words
public record EarlierRun(Optional<Conclusion> conclusion, List<String> passedOver) {

    /// There is no run at all.
    public static final EarlierRun NONE = new EarlierRun(Optional.empty(), List.of());

    /// Copies the list.
    public EarlierRun {
        passedOver = List.copyOf(passedOver);
    }

    /// A finished run.
    ///
    /// @param run its name: the last two parts of its folder
    /// @param seed of the run
    /// @param commit of the program that began it, which may be an older one; `unknown` outside a checkout
    /// @param result what the present program concludes from its cells
    public record Conclusion(String run, long seed, String commit, Result result) {

        /// {@return where the numbers come from, in words}
        public String origin() {
            return "run " + run + ", seed " + seed + ", commit " + commit;
        }
    }
}
