package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.parameter.Recipe;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EnsembleTest {

    private static final Seed SEED = new Seed(20);

    static Stream<Ensemble> ensembles() {
        return Stream.of(
                new RandomSpins(),
                new BiasedSpins(),
                new TemplateCorrelated(),
                new SparseBits(),
                new Gaussian(),
                new Spherical());
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void aLargerDrawExtendsASmallerOne(Ensemble ensemble) {
        Patterns few = ensemble.draw(3, 70, SEED);
        Patterns many = ensemble.draw(50, 70, SEED);

        assertThat(many.select(0, 1, 2)).isEqualTo(few);
        assertThat(many.get(3)).isNotEqualTo(many.get(2));
        assertThat(ensemble.draw(3, 70, new Seed(21)).get(0)).isNotEqualTo(few.get(0));
        assertThat(ensemble.draw(0, 70, SEED).count()).isZero();
        assertThat(ensemble.draw(0, 70, SEED).dimension()).isEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void shapesOutsideTheRangeAreRefused(Ensemble ensemble) {
        assertThatThrownBy(() -> ensemble.draw(-1, 70, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of patterns K is -1; it must be at least 0");
        assertThatThrownBy(() -> ensemble.draw(1, 0, SEED))
                .hasMessage("a pattern has dimension D = 0; it needs at least one component");
        assertThatThrownBy(() -> ensemble.draw(Integer.MAX_VALUE, 1_000_000, SEED))
                .isInstanceOf(MemoryLimitException.class)
                .hasMessageContaining("fewer patterns")
                .hasMessageContaining("-XX:MaxDirectMemorySize");
    }

    @ParameterizedTest
    @MethodSource("ensembles")
    void everyEnsembleIsAServiceWithARecipe(Ensemble ensemble) {
        assertThat(ServiceLoader.load(Ensemble.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(ensemble.getClass()::equals);
        assertThat(Recipe.of(ensemble.getClass()).parse(Map.of())).isEqualTo(ensemble);
    }

    @Test
    void randomSpinsAreFairInEveryColumnAndIndependent() {
        // 20 000 x 70 signs; every column, all pairs of neighbours, and the whole. False alarm 141 x 1e-9.
        SpinPatterns xi = new RandomSpins().draw(20_000, 70, SEED);
        long all = 0;
        for (int i = 0; i < 70; i++) {
            int i0 = i;
            long up = count(xi, (mu, set) -> set.sign(mu, i0) > 0);
            long alike = count(xi, (mu, set) -> set.sign(mu, i0) == set.sign(mu, (i0 + 1) % 70));
            Statistics.assertCount(up, 20_000, 0.5);
            Statistics.assertCount(alike, 20_000, 0.5);
            all += up;
        }
        Statistics.assertCount(all, 1_400_000, 0.5);
    }

    @Test
    void neighbouringRowsOfRandomSpinsAreUncorrelated() {
        SpinPatterns xi = new RandomSpins().draw(2000, 100, SEED);
        long agreeing = 0;
        for (int mu = 1; mu < 2000; mu++) {
            agreeing += 100 - xi.get(mu).hamming(xi.get(mu - 1));
        }
        Statistics.assertCount(agreeing, 199_900, 0.5);
    }

    @Test
    void biasedSpinsHaveTheirMean() {
        SpinPatterns xi = new BiasedSpins(-0.8).draw(10_000, 70, SEED);
        long up = 0;
        for (int i = 0; i < 70; i++) {
            int i0 = i;
            long column = count(xi, (mu, set) -> set.sign(mu, i0) > 0);
            Statistics.assertCount(column, 10_000, 0.1);
            up += column;
        }
        Statistics.assertCount(up, 700_000, 0.1);
        assertThat(new BiasedSpins(1).draw(1, 70, SEED).get(0).toSigns()).containsOnly(1);
        assertThat(new BiasedSpins(-1).draw(1, 70, SEED).get(0).toSigns()).containsOnly(-1);
        assertThatThrownBy(() -> new BiasedSpins(1.5)).hasMessage("bias is 1.5; it must be in [-1, 1]");
    }

    @Test
    void templateCorrelatedSpinsOverlapAsTheSquareOfTheCorrelation() {
        // Pairs agree with probability (1 + c²)/2 = 0.68. Components are independent; pairs (0,1), (2,3), ... too.
        SpinPatterns xi = new TemplateCorrelated(0.6).draw(2000, 100, SEED);
        long agreeing = 0;
        for (int mu = 0; mu < 2000; mu += 2) {
            agreeing += 100 - xi.get(mu).hamming(xi.get(mu + 1));
        }
        Statistics.assertCount(agreeing, 100_000, 0.68);
        assertThat(new TemplateCorrelated(1).draw(2, 70, SEED).get(0))
                .isEqualTo(new TemplateCorrelated(1).draw(2, 70, SEED).get(1));
    }

    @Test
    void sparseBitsHaveExactlyKOnesEverywhereAlike() {
        BitPatterns xi = new SparseBits(7).draw(10_000, 70, SEED);
        for (int mu = 0; mu < 10_000; mu++) {
            assertThat(xi.get(mu).ones()).isEqualTo(7);
        }
        for (int i = 0; i < 70; i++) {
            long ones = 0;
            for (int mu = 0; mu < 10_000; mu++) {
                ones += xi.bit(mu, i) ? 1 : 0;
            }
            Statistics.assertCount(ones, 10_000, 0.1);
        }
        assertThat(new SparseBits(70).draw(1, 70, SEED).get(0).ones()).isEqualTo(70);
        assertThatThrownBy(() -> new SparseBits(71).draw(1, 70, SEED))
                .hasMessage("active is 71 but patterns of dimension 70 have only 70 components; lower active or raise"
                        + " the dimension");
        assertThatThrownBy(() -> new SparseBits(-1)).hasMessage("active is -1; it must be at least 0");
    }

    @Test
    void gaussianComponentsHaveMeanZeroAndVarianceOne() {
        RealPatterns xi = new Gaussian().draw(1000, 70, SEED);
        double mean = 0;
        double square = 0;
        for (int mu = 0; mu < 1000; mu++) {
            for (int i = 0; i < 70; i++) {
                mean += xi.at(mu, i) / 70_000;
                square += xi.at(mu, i) * xi.at(mu, i) / 70_000;
            }
        }
        Statistics.assertMean(mean, 70_000, 0, 1);
        // The variance of a squared normal variable is 2.
        Statistics.assertMean(square, 70_000, 1, Math.sqrt(2));
        assertThat(xi.precision()).isEqualTo(Precision.FLOAT64);
    }

    @Test
    void sphericalPatternsHaveTheNormOfSpinsAndNoDirection() {
        RealPatterns xi = new Spherical().draw(2000, 50, SEED);
        double cosine = 0;
        for (int mu = 0; mu < 2000; mu++) {
            assertThat(xi.squaredNorm(mu)).isCloseTo(50, within(1e-12 * 50));
            cosine += xi.at(mu, 0) / Math.sqrt(50) / 2000;
        }
        // A component of a unit vector has variance 1/D.
        Statistics.assertMean(cosine, 2000, 0, 1 / Math.sqrt(50));
        assertThat(Math.abs(new Spherical().draw(1, 1, SEED).at(0, 0))).isEqualTo(1);
    }

    private interface Trait {
        boolean of(int mu, SpinPatterns set);
    }

    private static long count(SpinPatterns xi, Trait trait) {
        long count = 0;
        for (int mu = 0; mu < xi.count(); mu++) {
            count += trait.of(mu, xi) ? 1 : 0;
        }
        return count;
    }
}
