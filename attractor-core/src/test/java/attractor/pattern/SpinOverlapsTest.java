package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Overlaps of spins on the kernels against one row at a time.
final class SpinOverlapsTest {

    // Below and above the size from which kernels count, on the heap and outside it, around a block of 4096 rows.
    @ParameterizedTest
    @CsvSource({"3, 67", "2047, 1", "2048, 64", "1000, 784", "4096, 129", "4097, 1000", "9001, 65"})
    void allOverlapsAreThoseOfTheRows(int count, int dimension) {
        SpinPatterns xi = new RandomSpins().draw(count, dimension, new Seed(1));
        Spins x = new RandomSpins().draw(1, dimension, new Seed(2)).get(0);
        int[] whole = new int[count];
        double[] real = new double[count];
        double[] ofReals = new double[count];
        xi.overlaps(x, whole);
        xi.overlaps(x, real);
        xi.overlaps(Reals.of(x.toArray()), ofReals);
        for (int mu = 0; mu < count; mu++) {
            assertThat(whole[mu]).isEqualTo(xi.overlap(mu, x));
            assertThat(real[mu]).isEqualTo(whole[mu]);
            assertThat(ofReals[mu]).isEqualTo(whole[mu]);
        }
    }
}
