package attractor.pattern;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The negative of a pattern.
///
///     x = −ξ for spins and reals,   x = 1 − ξ for bits
///
/// Even dense energies store it along with each pattern.
public record Invert() implements Corruption {

    @Override
    public Pattern apply(Pattern clean, RandomGenerator rng) {
        return switch (clean) {
            case Spins spins -> spins.negate();
            case Bits bits -> Bits.fromSpins(bits.toSpins().negate());
            case Reals reals ->
                Reals.of(
                        reals.precision(),
                        Arrays.stream(reals.toArray()).map(x -> 0 - x).toArray());
        };
    }
}
