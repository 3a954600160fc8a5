package attractor.lab.advisor;

import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.theory.advice.RandomMemory;
import attractor.theory.advice.RandomPatterns;
import attractor.theory.rem.Kernel;
import attractor.theory.rem.TypicalPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One memory and its noisy cues.
///
/// @param source where patterns come from
/// @param dimension D; 784 for Fashion-MNIST
/// @param count K
/// @param noise flip probability, or standard deviation in units of a component's root mean square
/// @param beta β
/// @param cues how many are tried
public record Setting(
        @Param(doc = "random patterns, or images that are centred and of unit norm")
        Source source,

        @Param(symbol = "D", doc = "number of components", min = 3)
        int dimension,

        @Param(symbol = "K", doc = "number of stored patterns", min = 2)
        int count,

        @Param(doc = "flip probability, or relative standard deviation", min = 0)
        double noise,

        @Param(symbol = "β", doc = "sharpness", min = 0, ends = Param.Ends.OPEN_BELOW)
        double beta,

        @Param(doc = "number of cues", min = 1) int cues) {

    /// Where patterns come from.
    public enum Source {
        /// Uniform on the sphere.
        SPHERICAL,
        /// Independent standard normal components.
        GAUSSIAN,
        /// Fair signs.
        BINARY,
        /// Pieces of clothing, centred and of unit norm.
        FASHION;

        String words() {
            return switch (this) {
                case SPHERICAL -> "spherical";
                case GAUSSIAN -> "Gaussian";
                case BINARY -> "±1";
                case FASHION -> "Fashion-MNIST";
            };
        }
    }

    private static final int RANDOM = 18;
    private static final int IMAGES = 9;

    /// A thousand spherical patterns.
    public Setting() {
        this(Source.SPHERICAL, 40, 1000, 0.5, 0.5, 400);
    }

    /// {@return the settings, drawn once for all: 18 of random patterns, 9 of images}
    ///
    /// Random patterns: D uniform in 24..64, ln K uniform up to K = 3000, noise uniform, β at a random factor from
    /// the least one of the theory: one third below it, one third around, one third above. Images: K, noise and β
    /// alone.
    ///
    /// @param cues how many cues of random patterns; half as many of images
    static List<Setting> drawn(int cues) {
        Seed seed = new Seed(20240);
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < RANDOM; i++) {
            settings.add(random(i, cues, seed.child("random", i).generator()));
        }
        for (int i = 0; i < IMAGES; i++) {
            RandomGenerator rng = seed.child("images", i).generator();
            int count = (int) Math.round(Math.exp(between(rng, Math.log(100), Math.log(2000))));
            double noise = rounded(between(rng, 0.2, 3));
            settings.add(new Setting(
                    Source.FASHION, 784, count, noise, rounded(2 * Math.exp(between(rng, 0, 6))), (cues + 1) / 2));
        }
        return List.copyOf(settings);
    }

    private static Setting random(int i, int cues, RandomGenerator rng) {
        Source source = Source.values()[i % 3];
        int dimension = 24 + rng.nextInt(41);
        int count = (int) Math.round(Math.exp(between(rng, Math.log(50), Math.log(3000))));
        double noise = rounded(source == Source.BINARY ? between(rng, 0.02, 0.35) : between(rng, 0.1, 1.2));
        Setting one = new Setting(source, dimension, count, noise, 1, cues);
        double least =
                TypicalPattern.leastSharpness(one.memory().cue(), one.memory().load());
        double factor =
                switch (i / 3 % 3) {
                    case 0 -> between(rng, 0.4, 0.85);
                    case 1 -> between(rng, 0.85, 1.6);
                    default -> between(rng, 1.6, 5);
                };
        double beta = rounded(Double.isInfinite(least) ? factor : factor * least);
        return new Setting(source, dimension, count, noise, beta, cues);
    }

    private static double between(RandomGenerator rng, double low, double high) {
        return low + (high - low) * rng.nextDouble();
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /// The random memory, for sources other than images.
    RandomMemory memory() {
        RandomPatterns patterns =
                switch (source) {
                    case GAUSSIAN -> RandomPatterns.GAUSSIAN;
                    case BINARY -> RandomPatterns.BINARY;
                    default -> RandomPatterns.SPHERICAL;
                };
        return new RandomMemory(patterns, Kernel.DOT, dimension, count, noise);
    }

    String words() {
        return source.words() + ", D = " + dimension + ", K = " + count + ", noise " + noise + ", β = " + beta;
    }
}
