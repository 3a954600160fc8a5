package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/// Exact signs at every sharpness.
final class ExponentialSystemTest {

    private static final double LN2 = Math.log(2);

    /// With β = k ln 2 the terms are powers of 2^k, so the sum is an integer (times 2^(−kD)).
    private static BigInteger sum(SpinPatterns xi, Spins x, int i, int k, FieldForm form) {
        BigInteger sum = BigInteger.ZERO;
        for (int mu = 0; mu < xi.count(); mu++) {
            int shift = form == FieldForm.DIFFERENCE ? xi.sign(mu, i) * x.sign(i) : 0;
            int r = xi.overlap(mu, x) - shift;
            BigInteger term = BigInteger.TWO.pow(k * (r + xi.dimension()));
            sum = xi.sign(mu, i) > 0 ? sum.add(term) : sum.subtract(term);
        }
        return sum;
    }

    @Test
    void signsAgreeWithIntegerArithmetic() {
        int ties = 0;
        int compared = 0;
        for (long seed = 0; seed < 60; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 6 + rng.below(12);
            // Few patterns make ties.
            SpinPatterns xi = rng.patterns(seed % 2 == 0 ? 4 : 4 + rng.below(80), dimension);
            Spins x = rng.patterns(1, dimension).get(0);
            for (int k : new int[] {1, 2, 7, 40}) {
                for (FieldForm form : FieldForm.values()) {
                    SpinSystem.Walk walk =
                            new ExponentialSystem(xi, k * LN2, form, ExponentialSystem.Form.SUM, 1).start(x);
                    for (int i = 0; i < dimension; i++) {
                        int expected = sum(xi, x, i, k, form).signum();
                        boolean levelsCancel = levelsCancel(xi, x, i, form);
                        if (expected != 0 || levelsCancel) {
                            assertThat(walk.preferred(i))
                                    .as("seed %s k %s unit %s", seed, k, i)
                                    .isEqualTo(expected);
                            compared++;
                            ties += expected == 0 ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(4000);
        assertThat(ties).isPositive();
    }

    /// Whether all counts are 0: only that is a tie, as exp(β r) of different levels never cancel for the β in use.
    private static boolean levelsCancel(SpinPatterns xi, Spins x, int i, FieldForm form) {
        int[] counts = new int[2 * xi.dimension() + 3];
        for (int mu = 0; mu < xi.count(); mu++) {
            int shift = form == FieldForm.DIFFERENCE ? xi.sign(mu, i) * x.sign(i) : 0;
            counts[xi.overlap(mu, x) - shift + xi.dimension() + 1] += xi.sign(mu, i);
        }
        return java.util.Arrays.stream(counts).allMatch(c -> c == 0);
    }

    @Test
    void theFieldIsTheEnergyDifferenceInBothForms() {
        SplitMix64 rng = new SplitMix64(5);
        SpinPatterns xi = rng.patterns(40, 20);
        Spins x = rng.patterns(1, 20).get(0);
        for (ExponentialSystem.Form form : ExponentialSystem.Form.values()) {
            ExponentialSystem system = new ExponentialSystem(xi, 0.4, FieldForm.DIFFERENCE, form, 2.5);
            SpinSystem.Walk walk = system.start(x);
            walk.flip(3);
            SpinSystem.Walk slow = ((SpinEnergy) system::energy).start(walk.state());
            for (int i = 0; i < 20; i++) {
                assertThat(walk.field(i)).isCloseTo(slow.field(i), within(1e-8 * Math.abs(slow.field(i)) + 1e-9));
                assertThat(Math.signum(walk.field(i))).isEqualTo(walk.preferred(i));
            }
        }
    }

    @Test
    void theDerivativeFieldIsMinusTwiceTheSlope() {
        // One pattern: 2 Σ ξ F'(m) = 2 ξ β exp(β m).
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, -1, 1));
        Spins x = Spins.of(1, 1, 1);
        SpinSystem.Walk walk =
                new ExponentialSystem(xi, 0.5, FieldForm.DERIVATIVE, ExponentialSystem.Form.SUM, 1).start(x);
        assertThat(walk.field(0)).isCloseTo(2 * 0.5 * Math.exp(0.5), within(1e-14));
        assertThat(walk.field(1)).isCloseTo(-2 * 0.5 * Math.exp(0.5), within(1e-14));
        SpinSystem.Walk log =
                new ExponentialSystem(xi, 0.5, FieldForm.DERIVATIVE, ExponentialSystem.Form.LOG, 1).start(x);
        assertThat(log.field(0)).isCloseTo(2, within(1e-14));
    }

    @Test
    void nothingOverflowsAtAnySharpness() {
        SplitMix64 rng = new SplitMix64(6);
        SpinPatterns xi = rng.patterns(50, 800);
        Spins x = rng.flip(xi.get(0), 0.2);
        for (double beta : new double[] {1e-12, 1e-3, 1, 40, 400, 1e6}) {
            ExponentialSystem system =
                    new ExponentialSystem(xi, beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.LOG, 1);
            assertThat(system.energy(x)).isFinite();
            SpinSystem.Walk walk = system.start(x);
            for (int i = 0; i < 800; i += 37) {
                assertThat(walk.field(i)).isFinite();
                assertThat(Math.signum(walk.field(i))).isEqualTo(walk.preferred(i));
            }
        }
    }

    @Test
    void aSumThatOverflowsIsNoEnergy() {
        SpinPatterns xi = new SplitMix64(7).patterns(3, 800);
        assertThat(new ExponentialSystem(xi, 1, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1).withEnergy())
                .isNotInstanceOf(SpinEnergy.class);
        assertThat(new ExponentialSystem(xi, 1, FieldForm.DIFFERENCE, ExponentialSystem.Form.LOG, 1).withEnergy())
                .isInstanceOf(SpinEnergy.class);
        assertThat(new ExponentialSystem(xi, 0.5, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1).withEnergy())
                .isInstanceOf(SpinEnergy.class);
    }

    @Test
    void aTinySharpnessFollowsTheMajorityAndThenTheOverlaps() {
        // Two patterns that differ in unit 0 only up to overlaps m = 3 and 1: Σ ξ = 0, so the larger overlap wins.
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, 1, 1, 1, 1), Spins.of(-1, 1, 1, 1, -1));
        Spins x = Spins.of(-1, 1, 1, 1, 1);
        SpinSystem.Walk walk =
                new ExponentialSystem(xi, 1e-14, FieldForm.DIFFERENCE, ExponentialSystem.Form.SUM, 1).start(x);
        // r = m − ξx: 3 + 1 = 4 for the first, 3 − 1 = 2 for the second.
        assertThat(walk.preferred(0)).isEqualTo(1);
    }
}
