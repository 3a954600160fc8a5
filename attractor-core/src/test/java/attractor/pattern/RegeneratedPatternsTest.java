package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Patterns that are drawn again at every look, against the same draw kept in memory.
final class RegeneratedPatternsTest {

    private static final Seed SEED = new Seed(11);
    private static final int COUNT = 4099;
    private static final int DIMENSION = 67;

    static Stream<Ensemble> ensembles() {
        return Stream.of(
                new RandomSpins(),
                new BiasedSpins(0.3),
                new TemplateCorrelated(0.4),
                new SparseBits(5),
                new Gaussian(),
                new Spherical(),
                new Alternating());
    }

    /// An ensemble that says no more than it must.
    private record Alternating() implements Ensemble {
        @Override
        public SpinPatterns draw(int count, int dimension, Seed seed) {
            return SpinPatterns.filled(count, dimension, (mu, words) -> words[0] = mu & 1);
        }
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void everyLookGivesTheBitsOfTheStoredSet(Ensemble ensemble) {
        RegeneratedPatterns xi = new RegeneratedPatterns(ensemble, COUNT, DIMENSION, SEED);
        Patterns stored = ensemble.draw(COUNT, DIMENSION, SEED);
        assertThat(xi.stored()).isEqualTo(stored);
        assertThat(xi.count()).isEqualTo(COUNT);
        assertThat(xi.dimension()).isEqualTo(DIMENSION);
        assertThat(xi.alphabet()).isEqualTo(stored.alphabet());
        assertThat(xi.rows(4000, 4099)).isEqualTo(stored.rows(4000, 4099));
        assertThat(xi.rows(7, 7)).isEqualTo(stored.rows(7, 7));
        assertThat(xi.select(4098, 0, 0, 17)).isEqualTo(stored.select(4098, 0, 0, 17));
        assertThat(xi.select()).isEqualTo(stored.select());
        for (int mu = 0; mu < COUNT; mu += 683) {
            assertThat(xi.get(mu)).isEqualTo(stored.get(mu));
            assertThat(xi.squaredNorm(mu)).isEqualTo(stored.squaredNorm(mu));
        }
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void overlapsAndSuperpositionsHaveTheBitsOfTheStoredSet(Ensemble ensemble) {
        RegeneratedPatterns xi = new RegeneratedPatterns(ensemble, COUNT, DIMENSION, SEED);
        Patterns stored = xi.stored();
        Reals x = new Gaussian().draw(1, DIMENSION, new Seed(3)).get(0);
        double[] m = new double[COUNT];
        double[] expected = new double[COUNT];
        xi.overlaps(x, m);
        stored.overlaps(x, expected);
        assertThat(m).isEqualTo(expected);

        double[] sum = new double[DIMENSION];
        double[] expectedSum = new double[DIMENSION];
        xi.superpose(m, sum);
        stored.superpose(m, expectedSum);
        assertThat(sum).isEqualTo(expectedSum);
    }

    @Test
    void aSetBeyondMemoryIsLookedAtInBlocks() {
        int count = Integer.MAX_VALUE;
        RegeneratedPatterns xi = new RegeneratedPatterns(new Gaussian(), count, 10_000, SEED);
        assertThat(xi.rows(count - 2, count).get(1)).isEqualTo(xi.get(count - 1));
        assertThatThrownBy(xi::stored).isInstanceOf(MemoryLimitException.class);
    }

    @Test
    void aLongLookStopsWhenTheThreadIsInterrupted() {
        RegeneratedPatterns xi = new RegeneratedPatterns(new Gaussian(), 20_000_000, 10, SEED);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> xi.overlaps(Reals.of(new double[10]), new double[20_000_000]))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void setsOfOneLawAndSeedAreEqual() {
        assertThat(new RegeneratedPatterns(new Gaussian(), 5, 3, SEED))
                .isEqualTo(new RegeneratedPatterns(new Gaussian(), 5, 3, SEED))
                .hasSameHashCodeAs(new RegeneratedPatterns(new Gaussian(), 5, 3, SEED))
                .isNotEqualTo(new RegeneratedPatterns(new Spherical(), 5, 3, SEED))
                .isNotEqualTo(new RegeneratedPatterns(new Gaussian(), 5, 3, new Seed(12)))
                .hasToString("5 regenerated patterns of dimension 3 of Gaussian[]");
    }
}
