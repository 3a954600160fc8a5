package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.BitPatterns;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Overlaps as they are reported, against their definition.
final class NormedOverlapsTest {

    private static double[] overlaps(Patterns patterns, Pattern x) {
        double[] m = new double[patterns.count()];
        new NormedOverlaps(patterns).score(x, m);
        return m;
    }

    @Test
    void ofSpinsTheyAreInnerProductsPerComponent() {
        SpinPatterns patterns = new RandomSpins().draw(9, 67, new Seed(1));
        double[] m = overlaps(patterns, patterns.get(4));
        for (int mu = 0; mu < 9; mu++) {
            assertThat(m[mu]).isEqualTo((double) patterns.get(mu).overlap(patterns.get(4)) / 67);
        }
        assertThat(m[4]).isEqualTo(1);
    }

    @Test
    void unitsOfZeroAndOneAreReadAsSigns() {
        SpinPatterns spins = new RandomSpins().draw(5, 33, new Seed(2));
        BitPatterns bits = BitPatterns.fromSpins(spins);
        assertThat(overlaps(bits, bits.get(3))).isEqualTo(overlaps(spins, spins.get(3)));
    }

    @Test
    void ofRealsTheyAreCosinesWhereSimilarityHasThem() {
        RandomGenerator rng = new Seed(3).generator();
        RealPatterns patterns = RealPatterns.of(6, rng.doubles(5000L * 6, -1, 1).toArray());
        Pattern x = Reals.of(rng.doubles(6, -1, 1).toArray());
        double[] cosines = new double[5000];
        Similarity.COSINE.over(patterns).score(x, cosines);
        assertThat(overlaps(patterns, x)).containsExactly(cosines, within(1e-15));
    }

    @Test
    void zeroHasTheOverlapZero() {
        Patterns patterns = RealPatterns.of(new double[][] {{1, 2}, {0, 0}});
        assertThat(overlaps(patterns, Reals.of(0, 0))).containsExactly(0, 0);
        assertThat(overlaps(patterns, Reals.of(3, -1))[1]).isZero();
    }

    @Test
    void theSquareOfANormMayLeaveTheRangeOfNumbers() {
        // 3·4 + 4·3 = 24 of 25 between (3, 4) and (4, 3).
        for (double size : new double[] {1e-170, 1e170}) {
            Patterns patterns = RealPatterns.of(new double[][] {{3 * size, 4 * size}, {4 * size, 3 * size}});
            assertThat(overlaps(patterns, Reals.of(3, 4))).containsExactly(new double[] {1, 0.96}, within(1e-15));
        }
    }

    @Test
    void roundingDoesNotLeaveTheRange() {
        RandomGenerator rng = new Seed(4).generator();
        RealPatterns patterns = RealPatterns.of(3, rng.doubles(3000, -1, 1).toArray());
        for (int mu = 0; mu < 1000; mu++) {
            assertThat(overlaps(patterns, patterns.get(mu))[mu]).isBetween(1 - 1e-15, 1.0);
        }
    }
}
