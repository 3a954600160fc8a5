package attractor.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModifiedBesselTest {

    private static final Percentage TIGHT = Percentage.withPercentage(1e-12);

    /// Σ_k (x²/4)^k Γ(ν+1)/(k! Γ(ν+k+1)), term by term.
    private static double series(double nu, double x) {
        double term = 1;
        double sum = 1;
        for (int k = 0; term > 1e-18 * sum; k++) {
            term *= x * x / 4 / ((k + 1) * (nu + k + 1));
            sum += term;
        }
        return Math.log(sum);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 0, 0.5, 1, 3.5, 20, 39, 39.9, 40, 77, 300})
    void itIsThePowerSeries(double nu) {
        for (double x : new double[] {1e-3, 0.3, 2, 17, 60, 200}) {
            assertThat(ModifiedBessel.logNormalised(nu, x))
                    .as("order %s at %s", nu, x)
                    .isCloseTo(series(nu, x), within(1e-14 * Math.max(1, x)));
        }
    }

    // mpmath 1.3: logarithms of the power series summed with 40 (below order 49999) and 30 digits
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.235914358507178649, 0.446389965896534507",
        "0.5, 3, 1.20575870140298547, 0.671636489980355838",
        "1.5, 1000, 986.588954049810307, 0.998001001001001001",
        "-0.5, 2, 1.32500274735786443, 0.964027580075816884",
        "9, 0.001, 2.49999999715909102e-8, 0.0000499999998863636379",
        "39.5, 20, 2.40083115634597839, 0.233719331008032687",
        "40, 500, 383.835464017716797, 0.922200775212703064",
        "99, 50, 6.07083127057828554, 0.236178740213556524",
        "499, 5000, 3670.85740827934247, 0.905068662569795712",
        "49999, 20000, 1961.98706271666664, 0.192582531454965236",
        "49999, 100000, 37742.8864742961472, 0.618035516617716921",
        "49999, 1000000, 833621.859647112359, 0.951249671034630536"
    })
    void itAgreesWithMpmath(double nu, double x, double log, double ratio) {
        assertThat(ModifiedBessel.logNormalised(nu, x)).isCloseTo(log, within(2e-15 * Math.max(1, x)));
        assertThat(ModifiedBessel.ratio(nu, x)).isCloseTo(ratio, TIGHT);
    }

    @Test
    void halfOrdersAreHyperbolicFunctions() {
        // I_{1/2}(x) = √(2/(πx)) sinh x, I_{−1/2}(x) = √(2/(πx)) cosh x
        for (double x : new double[] {0.1, 1, 5, 30}) {
            assertThat(ModifiedBessel.log(0.5, x))
                    .isCloseTo(0.5 * Math.log(2 / (Math.PI * x)) + Math.log(Math.sinh(x)), within(1e-13));
            assertThat(ModifiedBessel.ratio(-0.5, x)).isCloseTo(Math.tanh(x), TIGHT);
        }
    }

    @Test
    void theRatioIsTheDerivativeOfTheLogarithm() {
        // d/dx ln Λ_ν = r_ν, by central differences
        for (double nu : new double[] {0, 4.5, 50, 5000, 49_999}) {
            for (double z : new double[] {0.1, 0.9, 1.9, 2.1, 20}) {
                double x = z * (nu + 1);
                double h = 1e-3 * x / (1 + 0.001 * x);
                double slope =
                        (ModifiedBessel.logNormalised(nu, x + h) - ModifiedBessel.logNormalised(nu, x - h)) / (2 * h);
                assertThat(ModifiedBessel.ratio(nu, x)).as("%s %s", nu, x).isCloseTo(slope, within(3e-6));
            }
        }
    }

    @Test
    void bothWaysToTheRatioMeetWithoutAStep() {
        for (double nu : new double[] {40, 41.5, 1000, 49_999}) {
            double below = ModifiedBessel.ratio(nu, Math.nextDown(2 * nu));
            assertThat(ModifiedBessel.ratio(nu, 2 * nu)).isCloseTo(below, TIGHT);
        }
    }

    @Test
    void veryLargeArgumentsKeepTheirAccuracy() {
        // 1 − r ≈ (ν + ½)/x for x → ∞
        assertThat(1 - ModifiedBessel.ratio(49_999, 1e11)).isCloseTo(49_999.5e-11, within(1e-12));
        assertThat(ModifiedBessel.ratio(1.5, 1e9)).isCloseTo(1 - 2e-9, within(1e-15));
    }

    @Test
    void atZeroItIsOne() {
        assertThat(ModifiedBessel.logNormalised(3, 0)).isZero();
        assertThat(ModifiedBessel.ratio(3, 0)).isZero();
        assertThat(ModifiedBessel.log(0, 0)).isZero();
        assertThat(ModifiedBessel.log(1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThatThrownBy(() -> ModifiedBessel.ratio(-1, 1)).hasMessageContaining("order (ν");
        assertThatThrownBy(() -> ModifiedBessel.log(1, -1)).hasMessageContaining("x (argument");
    }
}
