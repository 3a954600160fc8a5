package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Energetic;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A system given by its energy alone walks like the fast systems.
final class SpinEnergyTest {

    /// E = −Σ F(m) as plain as it can be written.
    private static SpinEnergy plain(SpinPatterns xi, java.util.function.IntToDoubleFunction f) {
        return x -> {
            double sum = 0;
            for (int mu = 0; mu < xi.count(); mu++) {
                sum += f.applyAsDouble(xi.overlap(mu, (Spins) x));
            }
            return -sum;
        };
    }

    static Interaction power(int n, double unit) {
        return new Interaction() {
            @Override
            public double at(int m) {
                double product = 1;
                for (int k = 0; k < n; k++) {
                    product *= m;
                }
                return product;
            }

            @Override
            public double slope(int m) {
                double product = n;
                for (int k = 1; k < n; k++) {
                    product *= m;
                }
                return product;
            }

            @Override
            public double unit() {
                return unit;
            }
        };
    }

    @Test
    void theFieldIsTheEnergyOfMinusMinusTheEnergyOfPlus() {
        SpinEnergy energy = x -> 3 * x.at(0) - 5 * x.at(0) * x.at(1);
        SpinSystem.Walk walk = energy.start(Spins.of(1, -1));
        assertThat(walk.field(0)).isEqualTo(-3 - 5 - (3 + 5));
        assertThat(walk.field(1)).isEqualTo(5 + 5);
        assertThat(walk.preferred(0)).isEqualTo(-1);
        assertThat(walk.preferred(1)).isEqualTo(1);
        walk.flip(0);
        assertThat(walk.field(1)).isEqualTo(-10);
        assertThat(walk.state()).isEqualTo(Spins.of(-1, -1));
    }

    @Test
    void equalEnergiesAreATie() {
        SpinEnergy energy = x -> 0.1 + 0.2;
        assertThat(energy.start(Spins.of(1)).preferred(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFastWalksPreferTheSameSignsAsTheRecomputedEnergy(long seed) {
        SplitMix64 rng = new SplitMix64(seed);
        int dimension = 5 + rng.below(20);
        SpinPatterns xi = rng.patterns(1 + rng.below(90), dimension);
        double beta = 0.05 + 0.3 * rng.uniform();
        for (int n = 2; n <= 5; n++) {
            int degree = n;
            agree(
                    new OverlapSystem(xi, power(n, 1.0 / n), FieldForm.DIFFERENCE),
                    plain(xi, m -> Math.pow(m, degree) / degree),
                    rng);
        }
        agree(
                new ExponentialSystem(xi, beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1),
                plain(xi, m -> Math.exp(beta * m)),
                rng);
    }

    private static void agree(SpinSystem fast, SpinEnergy slow, SplitMix64 rng) {
        int dimension = ((fast instanceof OverlapSystem s) ? s.dimension() : ((ExponentialSystem) fast).dimension());
        Spins x = rng.patterns(1, dimension).get(0);
        SpinSystem.Walk a = fast.start(x);
        SpinSystem.Walk b = slow.start(x);
        for (int t = 0; t < 30; t++) {
            for (int i = 0; i < dimension; i++) {
                double scale = Math.abs(slow.energy(b.state())) + 1;
                assertThat(a.field(i)).isCloseTo(b.field(i), org.assertj.core.api.Assertions.within(1e-9 * scale));
                assertThat(a.preferred(i)).isEqualTo(b.preferred(i));
            }
            int flipped = rng.below(dimension);
            a.flip(flipped);
            b.flip(flipped);
            assertThat(a.state()).isEqualTo(b.state());
        }
    }

    @Test
    void aStrangersEnergyMakesAMemoryWithAllAbilities() {
        SpinPatterns xi = new SplitMix64(9).patterns(4, 30);
        SpinMemory memory = SpinMemory.ofEnergy(30, plain(xi, m -> m * m * m), new Asynchronous(), TieRule.KEEP);
        Spins cue = new SplitMix64(10).flip(xi.get(2), 0.1);
        List<Double> energies = new ArrayList<>();
        Pattern answer = memory.recall(
                        cue,
                        new Seed(1).generator(),
                        (step, state) -> energies.add(((Energetic) memory).energy(state.get())))
                .pattern();
        assertThat(answer).isEqualTo(xi.get(2));
        assertThat(energies).hasSizeGreaterThan(1).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
