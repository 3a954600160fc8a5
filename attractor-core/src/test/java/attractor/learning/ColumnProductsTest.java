package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Workers;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.spin.Couplings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Inner products of columns in blocks against pair by pair and against their definition.
final class ColumnProductsTest {

    private final int threads = Workers.shared().threads();

    @AfterEach
    void restoreThreads() {
        Workers.useThreads(threads);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "70, 9", "5, 1025", "70, 801", "129, 640", "200, 1000"})
    void blocksGiveTheProductsOfPairsForAnyNumberOfThreads(int count, int dimension) {
        SpinPatterns xi = new RandomSpins().draw(count, dimension, new Seed(1));
        double[][] plain = new double[dimension][dimension];
        new ColumnProducts(xi).writePlain(plain);
        for (int n : List.of(1, 2, 3)) {
            Workers.useThreads(n);
            double[][] products = new double[dimension][dimension];
            new ColumnProducts(xi).write(products);
            assertThat(products).isDeepEqualTo(plain);
        }
        Couplings w = new ActivityProduct(ActivityProduct.Scale.SUM).learn(xi);
        assertThat(w.exact()).isTrue();
        assertThat(w.symmetric()).isTrue();
        for (int i = 0; i < dimension; i += 13) {
            for (int j = 0; j < dimension; j += 7) {
                int sum = 0;
                for (int mu = 0; mu < count; mu++) {
                    sum += xi.sign(mu, i) * xi.sign(mu, j);
                }
                assertThat(w.at(i, j)).isEqualTo(sum);
            }
        }
    }
}
