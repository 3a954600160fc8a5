package attractor.experiment.advisor;

import attractor.pattern.Alphabet;
import attractor.pattern.BitFlips;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Noisy cues and the patterns they come from.
///
///     spins and bits: each component flipped with probability `noise`
///     reals: x = ξ + noise·r·n,  n ~ N(0, 1)^D,  r the unit of noise
///
/// Cue k and its pattern depend on the seed and k alone. Beside `theta-mixture`, which shrinks the pattern as it
/// adds noise: noise = √(1−θ²)/θ gives a cue of the same direction.
///
/// @param targets the index of each cue's pattern
/// @param cues as many
public record NoisyCues(List<Integer> targets, List<Pattern> cues) {

    /// Copies the lists.
    public NoisyCues {
        targets = List.copyOf(targets);
        cues = List.copyOf(cues);
    }

    /// How cues are made.
    ///
    /// @param noise flip probability, or standard deviation in units of r
    /// @param unit r
    public record Channel(double noise, double unit) {

        /// {@return a cue}
        ///
        /// @param clean the pattern
        /// @param rng the randomness
        public Pattern apply(Pattern clean, RandomGenerator rng) {
            if (clean.alphabet() != Alphabet.REALS) {
                return new BitFlips(noise).apply(clean, rng);
            }
            double[] x = clean.toArray();
            for (int i = 0; i < x.length; i++) {
                x[i] += noise * unit * rng.nextGaussian();
            }
            return Reals.of(clean instanceof Reals reals ? reals.precision() : Precision.FLOAT64, x);
        }
    }

    /// Makes cues of patterns chosen at random, with repetition.
    ///
    /// @param patterns at least one
    /// @param channel how
    /// @param number how many
    /// @param seed the source of all randomness
    /// @return the cues
    public static NoisyCues of(Patterns patterns, Channel channel, int number, Seed seed) {
        List<Integer> targets = new ArrayList<>();
        List<Pattern> cues = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            RandomGenerator rng = seed.child("cue", k).generator();
            int mu = rng.nextInt(patterns.count());
            targets.add(mu);
            cues.add(channel.apply(patterns.get(mu), rng));
        }
        return new NoisyCues(targets, cues);
    }

    /// {@return the root mean square of all components, of at most 4096 patterns}
    ///
    /// @param patterns at least one
    public static double rootMeanSquare(Patterns patterns) {
        int stride = Math.max(1, patterns.count() / 4096);
        double sum = 0;
        int rows = 0;
        for (int mu = 0; mu < patterns.count(); mu += stride) {
            sum += patterns.squaredNorm(mu);
            rows++;
        }
        return Math.sqrt(sum / rows / patterns.dimension());
    }
}
