package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.theory.capacity.DichotomyCeiling.SelfCoupling;
import attractor.theory.special.BinaryEntropy;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GuaranteesAndCeilingsTest {

    @Test
    void unionBoundLiesBetweenChernoffAndIndependentBits() {
        for (long d = 20; d < 2000; d = d * 3 / 2) {
            for (double delta : new double[] {0, 0.05, 0.2}) {
                assertThat(HebbianOneStep.unionCapacity(d, delta, 0.05))
                        .isBetween(
                                HebbianOneStep.chernoffCapacity(d, delta, 0.05),
                                HebbianOneStep.exactBitsCapacity(d, delta, 0.05));
            }
        }
    }

    @Test
    void quadraticDenseMemoryIsGuaranteedWhatTheActivityProductIs() {
        // the same fields; the dense bound is Chernoff's given the number of flips, so it is no worse but for its grid
        for (long d : new long[] {64, 128, 256, 1024}) {
            double dense = new DenseGuarantee(new DenseKernel.Polynomial(2), d, 0.1, 0.05).capacity();
            long chernoff = HebbianOneStep.chernoffCapacity(d, 0.1, 0.05);
            assertThat(dense).isBetween((double) chernoff, (double) HebbianOneStep.exactBitsCapacity(d, 0.1, 0.05));
        }
    }

    @ParameterizedTest
    @CsvSource({"polynomial, 3, 64", "polynomial, 3, 256", "polynomial, 4, 64", "rectified, 3, 64", "rectified, 3, 256"
    })
    void guaranteeLiesBelowTheFiniteSizeFormulaByLessThanAFactorOfTwoAndAHalf(String kind, int n, long d) {
        DenseKernel kernel = kind.equals("polynomial") ? new DenseKernel.Polynomial(n) : new DenseKernel.Rectified(n);
        double guarantee = new DenseGuarantee(kernel, d, 0.1, 0.05).capacity();
        double formula = new DenseOneStep(kernel, d).capacity(0.1, 0.05);
        assertThat(guarantee).isBetween(formula / 2.5, formula);
    }

    @Test
    void guaranteeOfTheExponentialMemoryLiesBelowWhatAnyMemoryCanRecall() {
        for (double beta : new double[] {0.1, 0.2, 0.5, 2}) {
            for (long d : new long[] {32, 100, 200}) {
                double guarantee = new DenseGuarantee(new DenseKernel.Exponential(beta), d, 0.1, 0.05).capacity();
                assertThat(Math.log(guarantee)).isBetween(0.0, DecodingCeiling.logCount(d, 0.1, 0.05));
            }
        }
    }

    @Test
    void boundExceedsTheFailureRateOfSimulatedSteps() {
        // n = 3, D = 24, K = 12, δ = 0.1: if the rate reached the bound, a count below it by 6 standard errors has
        // probability 1e-9, so the simulated rate must not exceed the bound by so much
        int dimension = 24;
        int count = 12;
        double bound = new DenseGuarantee(new DenseKernel.Polynomial(3), dimension, 0.1, 0.05).failureBound(count);
        var rng = new SplittableRandom(5);
        int trials = 20_000;
        int failures = 0;
        for (int t = 0; t < trials; t++) {
            failures += cubicStepFails(dimension, count, rng) ? 1 : 0;
        }
        assertThat(bound).isBetween(0.001, 0.9);
        assertThat((double) failures / trials).isLessThan(bound + 6 * Math.sqrt(bound / trials));
    }

    private static boolean cubicStepFails(int dimension, int count, SplittableRandom rng) {
        int[][] xi = new int[count][dimension];
        int[] cue = new int[dimension];
        for (int[] row : xi) {
            for (int i = 0; i < dimension; i++) {
                row[i] = rng.nextBoolean() ? 1 : -1;
            }
        }
        for (int i = 0; i < dimension; i++) {
            cue[i] = rng.nextDouble() < 0.1 ? -xi[0][i] : xi[0][i];
        }
        for (int i = 0; i < dimension; i++) {
            long field = 0;
            for (int[] row : xi) {
                long r = 0;
                for (int j = 0; j < dimension; j++) {
                    r += j == i ? 0 : (long) row[j] * cue[j];
                }
                field += row[i] * ((r + 1) * (r + 1) * (r + 1) - (r - 1) * (r - 1) * (r - 1));
            }
            if (field * xi[0][i] <= 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void onePatternNeedsNoCrosstalk() {
        var guarantee = new DenseGuarantee(new DenseKernel.Polynomial(3), 100, 0, 0.05);
        assertThat(guarantee.failureBound(1)).isZero();
        assertThat(guarantee.capacity()).isGreaterThan(1);
        // half of the cue wrong, more or less: an even energy recalls the negative as often
        assertThat(new DenseGuarantee(new DenseKernel.Polynomial(4), 20, 0.49, 0.05).capacity())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"5, 3", "10, 4", "30, 12", "60, 7", "9, 9", "3, 8"})
    void dichotomiesAreCountedExactly(int points, int inputs) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger binomial = BigInteger.ONE;
        for (int k = 0; k < inputs && k < points; k++) {
            sum = sum.add(binomial);
            binomial = binomial.multiply(BigInteger.valueOf(points - 1L - k)).divide(BigInteger.valueOf(k + 1L));
        }
        double expected = Math.log(2 * sum.doubleValue()) / Math.log(2);
        assertThat(DichotomyCeiling.bits(points, inputs)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void ceilingsApproachTheirLimitsPerUnit() {
        long d = 1_000_000;
        // ε → 0: 2D (Cover), and D/δ with self-coupling, as H₂(D/K) = H₂(δ)
        assertThat(DichotomyCeiling.fixedPoints(d, 0) / d).isCloseTo(2, within(0.01));
        assertThat(DichotomyCeiling.oneStep(d, 0.1, 0, SelfCoupling.KEPT) / d).isCloseTo(10, within(0.01));
        // H₂(D/K) = 1 − H₂(ε)
        double load = DichotomyCeiling.fixedPoints(d, 0.05) / d;
        assertThat(BinaryEntropy.bits(1 / load)).isCloseTo(1 - BinaryEntropy.bits(0.05), within(1e-3));
    }

    @Test
    void ceilingsNeverLieAboveTheEntropyBound() {
        for (long d : new long[] {50, 500, 5000}) {
            for (double eps : new double[] {0.001, 0.01, 0.05}) {
                double together = DichotomyCeiling.oneStep(d, 0.1, eps, SelfCoupling.KEPT);
                assertThat(together).isLessThanOrEqualTo(EntropyCeiling.ceiling(d, 0.1, eps));
                assertThat(DichotomyCeiling.oneStep(d, 0.1, eps, SelfCoupling.NONE))
                        .isLessThanOrEqualTo(together);
            }
        }
    }

    @Test
    void everyGuaranteeLiesBelowTheCeiling() {
        for (long d = 30; d < 3000; d *= 3) {
            for (double delta : new double[] {0, 0.1, 0.3}) {
                assertThat((double) HebbianOneStep.unionCapacity(d, delta, 0.05))
                        .isLessThan(DichotomyCeiling.oneStep(d, delta, 0.05, SelfCoupling.NONE));
            }
        }
    }

    @Test
    void decodingCeilingIsTheNearestPatternsOwnError() {
        // D = 2, δ, one other pattern: nearer if (b = 1, distance 0) or (b = 2, distance below 2)
        double delta = 0.3;
        double failure = 2 * delta * (1 - delta) * 0.25 + delta * delta * 0.75;
        assertThat(DecodingCeiling.logCount(2, delta, failure + 1e-9)).isBetween(Math.log(2), Math.log(2.1));
        assertThat(DecodingCeiling.logCount(100, 0, 0.05)).isInfinite();
    }

    @Test
    void decodingCeilingApproachesShannonsCapacity() {
        double rate = DecodingCeiling.logCount(1_000_000, 0.1, 0.05) / 1e6 / Math.log(2);
        assertThat(rate).isCloseTo(1 - BinaryEntropy.bits(0.1), within(0.002));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> DichotomyCeiling.fixedPoints(100, 0.6)).hasMessageContaining("epsilon (ε");
        assertThatThrownBy(() -> DecodingCeiling.logCount(100, 0.5, 0.05)).hasMessageContaining("delta (δ");
        assertThatThrownBy(() -> new DenseGuarantee(new DenseKernel.Polynomial(3), 1, 0.1, 0.05))
                .hasMessageContaining("dimension (D");
        assertThatThrownBy(() -> new DenseGuarantee(new DenseKernel.Polynomial(3), 64, 0.1, 0.05).failureBound(0.5))
                .hasMessageContaining("count (K");
    }
}
