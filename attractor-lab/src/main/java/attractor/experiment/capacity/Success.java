package attractor.experiment.capacity;

import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Spins;
import org.jspecify.annotations.Nullable;

/// When a recalled pattern counts as the one that was stored.
public sealed interface Success {

    /// Whether the recall succeeded.
    ///
    /// @param recalled what came out; its signs count where it is real-valued
    /// @param stored the pattern behind the cue
    boolean holds(Pattern recalled, Spins stored);

    /// As it is typed: `exact` or `overlap:0.95`.
    String id();

    /// The criterion that is typed so.
    ///
    /// @throws IllegalArgumentException if it is neither `exact` nor `overlap:θ` with θ in (0, 1]
    static Success of(String id) {
        if (id.equals("exact")) {
            return new Exact();
        }
        if (id.equals("overlap")) {
            return new Overlap(0.95);
        }
        if (id.startsWith("overlap:")) {
            try {
                return new Overlap(Double.parseDouble(id.substring("overlap:".length())));
            } catch (NumberFormatException e) {
                throw wrong(id, e);
            }
        }
        throw wrong(id, null);
    }

    private static IllegalArgumentException wrong(String id, @Nullable NumberFormatException cause) {
        return new IllegalArgumentException(
                "success is " + id + "; it must be exact, or overlap:0.95 with a threshold in (0, 1]", cause);
    }

    /// Every component has the stored sign; the negative pattern is a failure.
    record Exact() implements Success {

        @Override
        public boolean holds(Pattern recalled, Spins stored) {
            if (recalled instanceof Spins spins) {
                return spins.equals(stored);
            }
            for (int i = 0; i < stored.dimension(); i++) {
                if (Signed.at(recalled, i) * stored.sign(i) <= 0) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String id() {
            return "exact";
        }
    }

    /// The overlap is at least θ.
    ///
    ///     x·ξ/(‖x‖ ‖ξ‖) ≥ θ        for spins x·ξ/D
    ///
    /// @param theta θ in (0, 1]
    record Overlap(double theta) implements Success {

        /// Checks the range.
        public Overlap {
            Range.openBelow("the overlap that counts as success", theta, 0, 1);
        }

        @Override
        public boolean holds(Pattern recalled, Spins stored) {
            if (recalled instanceof Spins spins) {
                return spins.overlap(stored) >= theta * stored.dimension();
            }
            double dot = 0;
            double square = 0;
            for (int i = 0; i < stored.dimension(); i++) {
                double x = Signed.at(recalled, i);
                dot += x * stored.sign(i);
                square += x * x;
            }
            return dot >= theta * Math.sqrt(square * stored.dimension());
        }

        @Override
        public String id() {
            return "overlap:" + theta;
        }
    }
}
