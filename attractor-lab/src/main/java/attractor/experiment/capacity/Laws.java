package attractor.experiment.capacity;

import attractor.memory.CapacityBounds;
import attractor.memory.CapacityBounds.Bound;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Model;
import attractor.theory.capacity.DecodingCeiling;
import java.util.Optional;
import java.util.OptionalDouble;

/// What is known of a capacity without measuring it.
///
/// @param theory what the model's own law says, where it covers the question
/// @param law the name of that law
/// @param bounds what is proved
record Laws(OptionalDouble theory, Optional<String> law, CapacityBounds bounds) {

    private static final String DECODING =
            "no recall at all tells more patterns apart: another one would be nearer to the cue";

    private static final int LARGEST_DIMENSION = 1_000_000;

    static Laws of(Model model, CapacityQuestion question) {
        Optional<String> law =
                model instanceof HasCapacityLaw stated ? Optional.of(stated.capacityLaw()) : Optional.empty();
        boolean exact = question.noise() == Noise.FLIP
                && question.ensemble() == Averaging.ANNEALED
                && question.success().equals("exact");
        boolean oneStep = exact && question.dynamics() == Dynamics.ONE_STEP;
        OptionalDouble theory = model instanceof HasCapacityLaw stated && oneStep
                ? stated.capacity(question.dimension(), question.delta(), question.epsilon())
                : OptionalDouble.empty();
        CapacityBounds bounds = model instanceof HasCapacityBounds stated && oneStep
                ? stated.capacityBounds(question.dimension(), question.delta(), question.epsilon())
                : CapacityBounds.NONE;
        return new Laws(theory, law, exact ? withDecoding(bounds, question) : bounds);
    }

    /// The ceiling of every memory, also after many steps.
    private static CapacityBounds withDecoding(CapacityBounds bounds, CapacityQuestion question) {
        if (question.dimension() < 2 || question.dimension() > LARGEST_DIMENSION) {
            return bounds;
        }
        double count = Math.exp(DecodingCeiling.logCount(question.dimension(), question.delta(), question.epsilon()));
        return Double.isInfinite(count) ? bounds : bounds.under(new Bound(Math.floor(count), DECODING));
    }
}
