package attractor.theory.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The median of the free energy where few patterns dominate.
final class CondensedMedianTest {

    @Test
    void theStableLawOfIndexAHalfHasItsKnownMedian() {
        // index ½ is Lévy's law: Σ E^−2 = π/4·(1/z²)·… with E e^(−tS) = e^(−√(π t)), median (π/2)/z², z = 0.67449
        double median = Math.PI / 2 / (0.6744897501960817 * 0.6744897501960817);
        assertThat(CondensedMedian.logMedian(0.5)).isCloseTo(Math.log(median), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1000, -3.608", "10000, -4.950"})
    void onTheSphereItIsThatOfOrderStatisticsDrawnElsewhere(int dimension, double drawn) {
        // numpy, 20000 draws of the 60 greatest overlaps at alpha = 0.2, lambda = 2; standard error 0.012, four of them
        Spherical law = new Spherical();
        double c = law.mean(law.freezing(0.2));
        double kappa = -0.5 * Math.log1p(-c * c * c * c);
        double found = CondensedMedian.of(law, new CondensedMedian.Place(0.2, 2, dimension), kappa);
        assertThat(found).isCloseTo(drawn, within(0.05));
    }

    @Test
    void bluntMemoriesHaveNoSuchMedian() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CondensedMedian.of(new Spherical(), new CondensedMedian.Place(0.2, 0.5, 100), 0))
                .withMessageContaining("λ_*");
    }
}
