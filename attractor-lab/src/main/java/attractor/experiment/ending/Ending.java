package attractor.experiment.ending;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// How a recall ended: one of six.
///
///     recalled       m_μ ≥ 0.99 for the memory μ that the cue was made from, or for any if that is not known
///     wrong memory   m_μ ≥ 0.99 for another one
///     inverse        m_μ ≤ −0.99 for the memory of the largest |m|
///     mixture        a state at rest that is none of these: a spurious state
///     cycle          synchronous dynamics alternates between two states
///     still moving   the limit on steps was reached first, or the state grew without bound
///
/// m_μ = ξ^μ·x/D for spins (and for 0/1 units read as ∓1), the cosine for reals. Of equal overlaps the lower μ
/// counts. A state that is at a memory when the steps run out is still moving: at a temperature it leaves again.
/// The answer of a memory that makes a single step counts as a state at rest.
public sealed interface Ending {

    /// From which overlap on a state is a memory.
    double AT_A_MEMORY = 0.99;

    /// {@return the ending of a recall}
    ///
    /// @param recall the answer
    /// @param memories the stored patterns, K ≥ 0 of the dimension of the answer
    /// @param origin the row of the memory that the cue was made from, if it was made from one
    static Ending of(Recall recall, Patterns memories, OptionalInt origin) {
        Optional<Nearness> nearest = Nearness.nearest(recall.pattern(), memories);
        if (recall.outcome() == Outcome.CYCLE) {
            return new TwoCycle(nearest);
        }
        boolean singleStep = recall.outcome() == Outcome.STEP_LIMIT && recall.steps() == 1;
        if (recall.outcome() != Outcome.FIXED_POINT && !singleStep) {
            return new StillMoving(recall.outcome(), nearest);
        }
        if (nearest.isEmpty()) {
            return new Mixture(Optional.empty(), nearest);
        }
        Nearness near = nearest.get();
        if (near.overlap() >= AT_A_MEMORY) {
            return origin.isPresent() && origin.getAsInt() != near.memory()
                    ? new WrongMemory(near, origin.getAsInt())
                    : new Recalled(near);
        }
        if (near.overlap() <= -AT_A_MEMORY) {
            return new Inverse(near);
        }
        return new Mixture(MixtureSearch.nearest(recall.pattern(), memories), nearest);
    }

    /// {@return the kind, in kebab case: `recalled`, `wrong-memory`, `inverse`, `mixture`, `cycle`, `still-moving`}
    String kind();

    /// {@return one sentence without a full stop, such as `recalled A, overlap 1.00`}
    ///
    /// @param names of the stored patterns, in their order
    String words(List<String> names);

    /// The memory nearest to a state.
    ///
    /// @param memory its row μ, from 0
    /// @param overlap m_μ, in [-1, 1]; of the largest absolute value
    record Nearness(int memory, double overlap) {

        /// {@return the memory nearest to a state, the first of equally near ones; nothing if none is stored}
        ///
        /// @param state of the dimension of the memories
        /// @param memories the stored patterns
        public static Optional<Nearness> nearest(Pattern state, Patterns memories) {
            return new Overlaps(memories).nearest(state);
        }

        private String words(List<String> names) {
            return String.format(Locale.ROOT, "%s, overlap %.2f", names.get(memory), overlap);
        }
    }

    /// At the memory that was asked for.
    ///
    /// @param at the memory
    record Recalled(Nearness at) implements Ending {
        @Override
        public String kind() {
            return "recalled";
        }

        @Override
        public String words(List<String> names) {
            return "recalled " + at.words(names);
        }
    }

    /// At a memory, but another one than the cue was made from.
    ///
    /// @param at the memory
    /// @param origin the row of the memory that the cue was made from
    record WrongMemory(Nearness at, int origin) implements Ending {
        @Override
        public String kind() {
            return "wrong-memory";
        }

        @Override
        public String words(List<String> names) {
            return "wrong memory: " + at.words(names) + ", instead of " + names.get(origin);
        }
    }

    /// At the negative of a memory, which an even energy stores with it.
    ///
    /// @param of the memory
    record Inverse(Nearness of) implements Ending {
        @Override
        public String kind() {
            return "inverse";
        }

        @Override
        public String words(List<String> names) {
            return "the inverse of " + of.words(names);
        }
    }

    /// At rest away from every memory: a spurious state.
    ///
    /// @param mixture the nearest signed mixture, if two memories or more are stored
    /// @param nearest the nearest memory, if one is stored
    record Mixture(Optional<SignedMixture> mixture, Optional<Nearness> nearest) implements Ending {
        @Override
        public String kind() {
            return "mixture";
        }

        @Override
        public String words(List<String> names) {
            if (mixture.isPresent()) {
                SignedMixture parts = mixture.get();
                String share = parts.agreement() == 1
                        ? "exactly"
                        : String.format(Locale.ROOT, "to %.0f %% of the units", 100 * parts.agreement());
                return "a mixture: " + parts.words(names) + ", " + share;
            }
            return nearest.map(near -> "no memory; the nearest is " + near.words(names))
                    .orElse("nothing is stored, so there is nothing to recall");
        }
    }

    /// Between two states for ever.
    ///
    /// @param nearest the memory nearest to the last state, if one is stored
    record TwoCycle(Optional<Nearness> nearest) implements Ending {
        @Override
        public String kind() {
            return "cycle";
        }

        @Override
        public String words(List<String> names) {
            return "a 2-cycle: it alternates between two states"
                    + nearest.map(near -> ", near " + near.words(names)).orElse("");
        }
    }

    /// Not at rest.
    ///
    /// @param outcome STEP_LIMIT or DIVERGED
    /// @param nearest the memory nearest to the last state, if one is stored
    record StillMoving(Outcome outcome, Optional<Nearness> nearest) implements Ending {
        @Override
        public String kind() {
            return "still-moving";
        }

        @Override
        public String words(List<String> names) {
            return (outcome == Outcome.DIVERGED ? "it grew beyond all bounds" : "still moving")
                    + nearest.map(near -> ", near " + near.words(names)).orElse("");
        }
    }
}
