package attractor.models.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Energetic;
import attractor.memory.Model;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.parameter.Recipe;
import attractor.pattern.BitPatterns;
import attractor.pattern.ExactFlips;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Asynchronous;
import attractor.spin.ExponentialSystem;
import attractor.spin.FieldForm;
import attractor.spin.HeatBath;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Polynomial, rectified and exponential dense memories.
final class DenseMemoriesTest {

    private static final Seed SEED = new Seed(1);

    static Stream<Model> models() {
        return Stream.of(
                new DensePolynomial(2),
                new DensePolynomial(3),
                new DensePolynomial(6),
                new DenseRectified(2),
                new DenseRectified(2.5),
                new DenseRectified(5),
                new DenseExponential(0.1),
                new DenseExponential(3));
    }

    private static SpinMemory stored(Model model, SpinPatterns xi) {
        return (SpinMemory) model.store(xi, SEED);
    }

    private static DensePolynomial polynomial(int n, FieldForm form, Overlap overlap, double scale) {
        return new DensePolynomial(n, form, overlap, scale, new Asynchronous(), TieRule.KEEP);
    }

    private static DenseRectified rectified(double n, FieldForm form, Overlap overlap) {
        return new DenseRectified(n, form, overlap, 1, new Asynchronous(), TieRule.KEEP);
    }

    @Test
    void theEnergyIsTheSumOverPatterns() {
        // Overlaps 3 and −1.
        SpinPatterns xi = SpinPatterns.of(Spins.of(1, 1, 1), Spins.of(-1, -1, 1));
        Spins x = Spins.of(1, 1, 1);
        assertThat(energy(new DensePolynomial(3), xi, x)).isCloseTo(-(27 - 1) / 3.0, within(1e-12));
        assertThat(energy(new DensePolynomial(4), xi, x)).isCloseTo(-(81 + 1) / 4.0, within(1e-12));
        assertThat(energy(new DenseRectified(2.5), xi, x)).isCloseTo(-Math.pow(3, 2.5) / 2.5, within(1e-12));
        assertThat(energy(new DenseExponential(0.5), xi, x))
                .isCloseTo(-(Math.exp(1.5) + Math.exp(-0.5)), within(1e-12));
        assertThat(energy(polynomial(3, FieldForm.DIFFERENCE, Overlap.MEAN, 2), xi, x))
                .isCloseTo(-2 * (1 - 1 / 27.0) / 3, within(1e-12));
        DenseExponential log = new DenseExponential(
                0.5, FieldForm.DIFFERENCE, ExponentialSystem.Form.LOG, 1, new Asynchronous(), TieRule.KEEP);
        assertThat(energy(log, xi, x)).isCloseTo(-2 * Math.log(Math.exp(1.5) + Math.exp(-0.5)), within(1e-12));
    }

    private static double energy(Model model, SpinPatterns xi, Spins x) {
        return ((Energetic) stored(model, xi)).energy(x);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFieldIsTheEnergyDifference(Model model) {
        for (long seed = 0; seed < 10; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 4 + rng.below(30);
            SpinPatterns xi = rng.patterns(1 + rng.below(80), dimension);
            SpinMemory memory = stored(model, xi);
            Spins x = rng.patterns(1, dimension).get(0);
            double[] h = memory.fields(x);
            for (int i = 0; i < dimension; i++) {
                int[] signs = x.toSigns();
                signs[i] = -1;
                double minus = ((Energetic) memory).energy(Spins.of(signs));
                signs[i] = 1;
                double plus = ((Energetic) memory).energy(Spins.of(signs));
                assertThat(h[i]).isCloseTo(minus - plus, within(1e-10 * (Math.abs(minus) + Math.abs(plus) + 1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theEnergyNeverRises(Model model) {
        for (long seed = 0; seed < 5; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            SpinMemory memory = stored(model, rng.patterns(40, 45));
            List<Double> energies = new ArrayList<>();
            Recall recall = memory.recall(
                    rng.patterns(1, 45).get(0),
                    SEED.generator(),
                    (step, state) -> energies.add(((Energetic) memory).energy(state.get())));
            assertThat(energies).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6})
    void anEvenPolynomialTreatsAStateAndItsNegativeAlike(int n) {
        SplitMix64 rng = new SplitMix64(n);
        SpinMemory memory = stored(new DensePolynomial(n), rng.patterns(60, 40));
        for (int c = 0; c < 10; c++) {
            Spins x = rng.patterns(1, 40).get(0);
            assertThat(memory.recall(x.negate(), new Seed(c).generator()).pattern())
                    .isEqualTo(
                            ((Spins) memory.recall(x, new Seed(c).generator()).pattern()).negate());
        }
    }

    @Test
    void aSharpExponentialRecallsTheNearestPattern() {
        SplitMix64 rng = new SplitMix64(5);
        SpinPatterns xi = rng.patterns(500, 60);
        SpinMemory memory = stored(new DenseExponential(50), xi).with(new Synchronous());
        for (int c = 0; c < 30; c++) {
            Spins cue = rng.flip(xi.get(c), 0.3);
            int best = 0;
            int second = 0;
            for (int mu = 1; mu < xi.count(); mu++) {
                int overlap = xi.overlap(mu, cue);
                if (overlap > xi.overlap(best, cue)) {
                    second = best;
                    best = mu;
                } else if (second == best || overlap > xi.overlap(second, cue)) {
                    second = mu;
                }
            }
            // Leaving one unit out moves overlaps by 1, so a margin of 2 could tie.
            if (xi.overlap(best, cue) - xi.overlap(second, cue) > 2) {
                assertThat(memory.step(cue, SEED.generator())).isEqualTo(xi.get(best));
            }
        }
    }

    @Test
    void theDerivativeFormKeepsASelfCoupling() {
        // Σ ξ_i m³ of n = 4 with K ≫ D at a random state holds the state; the difference form does not.
        SplitMix64 rng = new SplitMix64(6);
        SpinPatterns xi = rng.patterns(20_000, 24);
        Spins x = rng.patterns(1, 24).get(0);
        SpinMemory derivative = stored(polynomial(4, FieldForm.DERIVATIVE, Overlap.SUM, 1), xi);
        SpinMemory difference = stored(new DensePolynomial(4), xi);
        assertThat(derivative.step(x, SEED.generator())).isEqualTo(x);
        assertThat(difference.step(x, SEED.generator())).isNotEqualTo(x);
        for (int i = 0; i < 24; i++) {
            double sum = 0;
            for (int mu = 0; mu < xi.count(); mu++) {
                sum += 2 * xi.sign(mu, i) * Math.pow(xi.overlap(mu, x), 3);
            }
            assertThat(derivative.fields(x)[i]).isEqualTo(sum);
        }
    }

    @Test
    void onlyTheDerivativeFormIsSelfCoupled() {
        assertThat(new DensePolynomial().hasSelfCoupling()).isFalse();
        assertThat(rectified(2.5, FieldForm.DERIVATIVE, Overlap.SUM).hasSelfCoupling())
                .isTrue();
    }

    @Test
    void signsAreExactWhileTheSumsFitAndRelativeBeyond() {
        for (long seed = 0; seed < 40; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 8 + rng.below(30);
            SpinPatterns xi = rng.patterns(2 + rng.below(60), dimension);
            Spins x = rng.patterns(1, dimension).get(0);
            for (int n : new int[] {2, 3, 7, 12, 30, 100}) {
                SpinMemory polynomial = stored(new DensePolynomial(n), xi);
                SpinMemory rectified = stored(new DenseRectified(n), xi);
                Spins next = (Spins) polynomial.step(x, SEED.generator());
                Spins nextRectified = (Spins) rectified.step(x, SEED.generator());
                for (int i = 0; i < dimension; i++) {
                    int unit = i;
                    assertThat(next.sign(i))
                            .as("seed %s n %s unit %s", seed, n, unit)
                            .isEqualTo(exactSign(xi, x, i, n, false));
                    assertThat(nextRectified.sign(i)).isEqualTo(exactSign(xi, x, i, n, true));
                }
            }
        }
    }

    /// Overlaps of a random state are of order √D, where (m/D)^n is far below the range of double.
    @Test
    void signsAreRightWhereThePowersOfAllOverlapsOverTheDimensionVanish() {
        for (long seed = 0; seed < 4; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            for (int dimension : new int[] {3, 31, 200, 301}) {
                SpinPatterns xi = rng.patterns(1 + rng.below(9), dimension);
                Spins x = rng.patterns(1, dimension).get(0);
                for (int n : new int[] {500, 999}) {
                    Spins next = (Spins) stored(new DensePolynomial(n), xi).step(x, SEED.generator());
                    Spins nextRectified =
                            (Spins) stored(new DenseRectified(n), xi).step(x, SEED.generator());
                    for (int i = 0; i < dimension; i++) {
                        assertThat(next.sign(i))
                                .as("seed %s D %s n %s unit %s", seed, dimension, n, i)
                                .isEqualTo(exactSign(xi, x, i, n, false));
                        assertThat(nextRectified.sign(i))
                                .as("rectified, seed %s D %s n %s unit %s", seed, dimension, n, i)
                                .isEqualTo(exactSign(xi, x, i, n, true));
                    }
                }
            }
        }
    }

    /// The overlap of the cue with its pattern is 40, the largest of all, and a high power is a nearest-pattern
    /// search.
    @ParameterizedTest
    @ValueSource(ints = {400, 500, 800, 1000})
    void aHighDegreeRecallsFromACueOfLowOverlap(int n) {
        SplitMix64 rng = new SplitMix64(11);
        SpinPatterns xi = rng.patterns(3, 200);
        for (int mu = 0; mu < 3; mu++) {
            Spins cue = (Spins) new ExactFlips(0.4).apply(xi.get(mu), SEED.generator());
            for (int nu = 0; nu < 3; nu++) {
                assertThat(Math.abs(xi.overlap(nu, cue))).isLessThanOrEqualTo(nu == mu ? 40 : 36);
            }
            for (Model model : new Model[] {
                new DensePolynomial(n),
                new DenseRectified(n - 0.5),
                rectified(n - 0.5, FieldForm.DERIVATIVE, Overlap.SUM)
            }) {
                assertThat(stored(model, xi).recall(cue, SEED.generator()).pattern())
                        .isEqualTo(xi.get(mu));
                SpinMemory greedy = stored(model, xi).with(new Asynchronous(Asynchronous.Order.GREEDY, 1000));
                assertThat(greedy.recall(cue, SEED.generator()).pattern()).isEqualTo(xi.get(mu));
            }
        }
    }

    /// exp(β m) for the largest number β: the field of a unit is that of the nearest pattern.
    @Test
    void theLargestSharpnessOfAllIsANearestPatternSearch() {
        SplitMix64 rng = new SplitMix64(12);
        SpinPatterns xi = rng.patterns(3, 60);
        Spins cue = (Spins) new ExactFlips(0.25).apply(xi.get(1), SEED.generator());
        for (double beta : new double[] {1e300, 1e308, Double.MAX_VALUE}) {
            assertThat(stored(new DenseExponential(beta), xi)
                            .recall(cue, SEED.generator())
                            .pattern())
                    .isEqualTo(xi.get(1));
            DenseExponential log = new DenseExponential(
                    beta, FieldForm.DIFFERENCE, ExponentialSystem.Form.LOG, 1, new Asynchronous(), TieRule.KEEP);
            // E = −(1/β) log Σ exp(β m) tends to −max m = −30.
            assertThat(energy(log, xi, cue)).isCloseTo(-30, within(1e-12));
        }
    }

    /// The sign of the field by integers of any size; a tie keeps the state. The relative rule, |h| ≤ 1e-12
    /// Σ|terms|, applies where D^n K does not fit 2^53.
    private static int exactSign(SpinPatterns xi, Spins x, int i, int n, boolean rectified) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger terms = BigInteger.ZERO;
        for (int mu = 0; mu < xi.count(); mu++) {
            int r = xi.overlap(mu, x) - xi.sign(mu, i) * x.sign(i);
            BigInteger term = power(r + 1, n, rectified).subtract(power(r - 1, n, rectified));
            sum = xi.sign(mu, i) > 0 ? sum.add(term) : sum.subtract(term);
            terms = terms.add(term.abs());
        }
        boolean fits = Math.log(xi.dimension()) * n + Math.log(xi.count()) < 53 * Math.log(2);
        boolean tie = fits
                ? sum.signum() == 0
                : sum.abs().multiply(BigInteger.TEN.pow(12)).compareTo(terms) <= 0;
        return tie ? x.sign(i) : sum.signum();
    }

    private static BigInteger power(int m, int n, boolean rectified) {
        return rectified && m <= 0 ? BigInteger.ZERO : BigInteger.valueOf(m).pow(n);
    }

    @Test
    void aHighDegreeInAHighDimensionOverflowsNowhere() {
        SplitMix64 rng = new SplitMix64(7);
        SpinPatterns xi = rng.patterns(20, 16384);
        for (Model model : new Model[] {
            new DensePolynomial(100), new DenseRectified(100), rectified(99.5, FieldForm.DERIVATIVE, Overlap.SUM)
        }) {
            SpinMemory memory = stored(model, xi).with(new Synchronous());
            Recall recall = memory.recall(rng.flip(xi.get(3), 0.2), SEED.generator());
            assertThat(recall.pattern()).isEqualTo(xi.get(3));
            assertThat(memory).isNotInstanceOf(Energetic.class);
        }
        SpinMemory mean = stored(polynomial(100, FieldForm.DIFFERENCE, Overlap.MEAN, 1), xi);
        assertThat(((Energetic) mean).energy(xi.get(3))).isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void greedyOrderWorksWhereFieldsOverflow() {
        SplitMix64 rng = new SplitMix64(8);
        SpinPatterns xi = rng.patterns(5, 2000);
        SpinMemory memory = stored(new DensePolynomial(150), xi).with(new Asynchronous(Asynchronous.Order.GREEDY, 9));
        SpinMemory mean = stored(polynomial(150, FieldForm.DIFFERENCE, Overlap.MEAN, 1), xi)
                .with(new Asynchronous(Asynchronous.Order.GREEDY, 9));
        Spins cue = rng.flip(xi.get(0), 0.02);
        assertThat(memory.recall(cue, SEED.generator())).isEqualTo(mean.recall(cue, SEED.generator()));
    }

    @Test
    void theScaleOfTheEnergyIsAScaleOfTheTemperature() {
        SplitMix64 rng = new SplitMix64(9);
        SpinPatterns xi = rng.patterns(10, 40);
        Spins cue = rng.flip(xi.get(0), 0.3);
        SpinMemory one =
                stored(polynomial(3, FieldForm.DIFFERENCE, Overlap.SUM, 1), xi).with(new HeatBath(512, 20));
        SpinMemory half = stored(polynomial(3, FieldForm.DIFFERENCE, Overlap.SUM, 0.5), xi)
                .with(new HeatBath(256, 20));
        assertThat(half.recall(cue, SEED.generator())).isEqualTo(one.recall(cue, SEED.generator()));
    }

    @Test
    void capacityLawsAreThoseOfOneStep() {
        // Spec 6.3: formula 643 for n = 3, D = 256, delta = .1, eps = .05; rectified 1285; n = 5, D = 48, delta = 0:
        // 5315.
        assertThat(new DensePolynomial(3).capacity(256, 0.1, 0.05)).hasValue(643);
        assertThat(new DenseRectified(3).capacity(256, 0.1, 0.05)).hasValue(1285);
        assertThat(new DensePolynomial(5).capacity(48, 0, 0.05)).hasValue(5315);
        assertThat(polynomial(4, FieldForm.DERIVATIVE, Overlap.SUM, 1).capacity(64, 0, 0.05))
                .isEmpty();
    }

    /// One synchronous step of the exponential memory with β = 1, D = 48, δ = .1, ε = .05 was measured to hold
    /// 30848 patterns, [25566, 38866]; with D = 24 and β = .5 it holds 27.5, the rectified n = 10 and n = 20 at D =
    /// 24 hold 31.
    @Test
    void sharpKernelsHaveNoLawRatherThanAWrongOne() {
        assertThat(new DenseExponential(1).capacity(48, 0.1, 0.05)).isEmpty();
        assertThat(new DenseExponential(0.5).capacity(24, 0.1, 0.05)).isEmpty();
        assertThat(new DenseRectified(10).capacity(24, 0.1, 0.05)).isEmpty();
        assertThat(new DenseRectified(20).capacity(24, 0.1, 0.05)).isEmpty();
        assertThat(new DenseExponential(0.2).capacity(64, 0.1, 0.05)).isPresent();
        assertThat(new DensePolynomial(2).capacity(16, 0.1, 0.05)).isPresent();
    }

    @Test
    void oneWordPatternsAndColumnsOfEveryLengthAgree() {
        // K around multiples of 64 tries the unused bits of the columns.
        for (int count : new int[] {1, 63, 64, 65, 127, 128, 129}) {
            SplitMix64 rng = new SplitMix64(count);
            SpinPatterns xi = rng.patterns(count, 64);
            for (Model model : models().toList()) {
                Spins x = rng.patterns(1, 64).get(0);
                SpinMemory memory = stored(model, xi);
                double[] h = memory.fields(x);
                Spins next = (Spins) memory.step(x, SEED.generator());
                for (int i = 0; i < 64; i++) {
                    if (h[i] != 0) {
                        assertThat(next.sign(i)).isEqualTo((int) Math.signum(h[i]));
                    }
                }
            }
        }
    }

    @Test
    void badInputIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> new DensePolynomial(1)).hasMessage("n is 1; it must be in 2..1000");
        assertThatThrownBy(() -> new DensePolynomial(100_000_000)).hasMessage("n is 100000000; it must be in 2..1000");
        assertThatThrownBy(() -> new DenseRectified(1)).hasMessage("n is 1; it must be in (1, 1000)");
        assertThatThrownBy(() -> new DenseExponential(0)).hasMessage("beta is 0; it must be in (0, ∞)");
        assertThatThrownBy(() -> new DenseExponential(Double.NaN)).hasMessageContaining("beta is NaN");
        assertThatThrownBy(() -> polynomial(3, FieldForm.DIFFERENCE, Overlap.SUM, -1))
                .hasMessage("energyScale is -1; it must be in (0, ∞)");
        assertThatThrownBy(() ->
                        new DensePolynomial(3).store(BitPatterns.fromSpins(new SplitMix64(1).patterns(2, 3)), SEED))
                .hasMessage("the patterns consist of bits but a dense memory stores ±1 patterns; binarise them first");
        assertThatThrownBy(() -> Recipe.of(DenseExponential.class).parse(Map.of("betta", "1")))
                .hasMessageContaining("beta");
    }
}
