package attractor.models.modern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.match.InnerProducts;
import attractor.match.SoftMaximum;
import attractor.memory.Energetic;
import attractor.memory.Workers;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The energies of many states against their definition and against one state at a time.
final class EnergiesTest {

    private static final int DIMENSION = 7;
    private static final int CHUNK = 4096;

    private final int threads = Workers.shared().threads();

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(threads);
    }

    // 2 * CHUNK + 807 patterns: three chunks, the last one short. Sharpness 0.001 makes the mean of the weights
    // nearly 1, 0.5 about ½ for some states, 50 nearly 0; so both forms of the logarithm are met.
    @ParameterizedTest
    @CsvSource({
        "0.001, DOT",
        "0.05, DOT",
        "0.2, DOT",
        "0.5, DOT",
        "50, DOT",
        "1e4, DOT",
        "0.001, DISTANCE",
        "0.2, DISTANCE",
        "50, DISTANCE"
    })
    void manyStatesHaveTheBitsOfOneAndTheValuesOfTheDefinition(double beta, ModernHopfield.Kernel kernel) {
        for (Precision precision : Precision.values()) {
            Patterns xi = patterns(precision, 2 * CHUNK + 807, 1);
            List<Pattern> states = list(patterns(precision, 70, 2));
            Energetic memory = memory(xi, beta, kernel);
            double[] one = states.stream().mapToDouble(memory::energy).toArray();
            for (int count : List.of(1, 2, 3)) {
                Workers.useThreads(count);
                assertThat(memory.energies(states)).isEqualTo(one);
            }
            double eps = precision == Precision.FLOAT32 ? 1e-5 : 1e-12;
            for (int i = 0; i < 5; i++) {
                assertThat(one[i]).isCloseTo(definition(xi, beta, kernel, states.get(i)), within(eps));
            }
        }
    }

    /// The soft maximum with sum and distance formed for every chunk, as its definition says, is the slow twin of
    /// the one that leaves out what is not needed.
    @ParameterizedTest
    @CsvSource({"0.001", "0.05", "0.1", "0.2", "0.3", "0.5", "1", "50", "1e4", "Infinity"})
    void leavingOutTheDistanceChangesNoBit(double beta) {
        Patterns xi = patterns(Precision.FLOAT64, 2 * CHUNK + 807, 3);
        List<Pattern> states = list(patterns(Precision.FLOAT64, 33, 4));
        double[] fast = SoftMaximum.of(beta, InnerProducts.over(xi), xi, states);
        for (int i = 0; i < fast.length; i++) {
            double[] s = new double[xi.count()];
            xi.overlaps(states.get(i), s);
            assertThat(fast[i]).isEqualTo(inFull(beta, s));
        }
    }

    @Test
    void aStateOfAnotherDimensionIsRefusedWithBothNumbers() {
        Energetic memory = memory(patterns(Precision.FLOAT32, 3, 5), 1, ModernHopfield.Kernel.DOT);
        assertThatThrownBy(() -> memory.energies(List.of(Reals.of(1.0, 2.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimension 2")
                .hasMessageContaining("dimension 7");
    }

    @Test
    void anEmptyMemoryGivesEveryStateTheEnergyZero() {
        Energetic memory = memory(RealPatterns.empty(DIMENSION, Precision.FLOAT32), 1, ModernHopfield.Kernel.DOT);
        assertThat(memory.energies(list(patterns(Precision.FLOAT32, 3, 6)))).containsOnly(0.0);
    }

    private static Energetic memory(Patterns xi, double beta, ModernHopfield.Kernel kernel) {
        ModernHopfield defaults = new ModernHopfield();
        return (Energetic)
                new ModernHopfield(beta, kernel, defaults.tolerance(), defaults.maxSteps(), defaults.readout())
                        .store(xi, new Seed(0));
    }

    private static RealPatterns patterns(Precision precision, int count, long seed) {
        Patterns drawn = new Gaussian().draw(count, DIMENSION, new Seed(seed));
        double[] rows = list(drawn).stream()
                .flatMapToDouble(row -> Arrays.stream(row.toArray()))
                .toArray();
        return RealPatterns.of(precision, DIMENSION, rows);
    }

    private static List<Pattern> list(Patterns patterns) {
        return IntStream.range(0, patterns.count())
                .<Pattern>mapToObj(patterns::get)
                .toList();
    }

    /// E(x) as [ModernHopfieldMemory] states it, in float64 and in one sum.
    private static double definition(Patterns xi, double beta, ModernHopfield.Kernel kernel, Pattern x) {
        double[] distance = new double[xi.count()];
        double greatest = 0;
        for (int mu = 0; mu < xi.count(); mu++) {
            Pattern row = xi.get(mu);
            double square = 0;
            for (int i = 0; i < DIMENSION; i++) {
                distance[mu] += (x.at(i) - row.at(i)) * (x.at(i) - row.at(i));
                square += row.at(i) * row.at(i);
            }
            greatest = Math.max(greatest, square);
            if (kernel == ModernHopfield.Kernel.DOT) {
                // ½|x|² − ξ·x = ½|x − ξ|² − ½|ξ|²
                distance[mu] -= square;
            }
        }
        double least = Arrays.stream(distance).min().orElseThrow();
        double mean = Arrays.stream(distance)
                        .map(d -> Math.exp(-beta / 2 * (d - least)))
                        .sum()
                / xi.count();
        double offset = kernel == ModernHopfield.Kernel.DOT ? greatest / 2 : 0;
        return least / 2 - Math.log(mean) / beta + offset;
    }

    private static double inFull(double beta, double[] s) {
        double top = 0;
        double sum = 0;
        double below = 0;
        int count = 0;
        for (int from = 0; from < s.length; from += CHUNK) {
            int to = Math.min(s.length, from + CHUNK);
            double later = Double.NEGATIVE_INFINITY;
            for (int mu = from; mu < to; mu++) {
                later = Math.max(later, s[mu]);
            }
            double laterSum = 0;
            double laterBelow = 0;
            for (int mu = from; mu < to; mu++) {
                laterSum += Math.exp(beta * (s[mu] - later));
                laterBelow += Math.expm1(beta * (s[mu] - later));
            }
            double greatest = from == 0 ? later : Math.max(top, later);
            if (from == 0) {
                sum = laterSum;
                below = laterBelow;
            } else {
                double a = beta * (top - greatest);
                double b = beta * (later - greatest);
                sum = Math.exp(a) * sum + Math.exp(b) * laterSum;
                below = Math.exp(a) * below
                        + count * Math.expm1(a)
                        + Math.exp(b) * laterBelow
                        + (to - from) * Math.expm1(b);
            }
            top = greatest;
            count += to - from;
        }
        if (beta == Double.POSITIVE_INFINITY) {
            return top;
        }
        return top + (below > -0.5 * count ? Math.log1p(below / count) : Math.log(sum) - Math.log(count)) / beta;
    }
}
