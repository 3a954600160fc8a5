package attractor.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VectorAlgebraTest {

    private static final MultiplyAddPermute MAP = new MultiplyAddPermute();
    private static final BinarySpatterCode BSC = new BinarySpatterCode();
    private static final HolographicReduced HRR = new HolographicReduced();

    private static <P extends Pattern> List<P> vectors(VectorAlgebra<P> algebra, int count, int dimension) {
        List<P> vectors = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            vectors.add(algebra.draw(dimension, new Seed(100L * dimension + k)));
        }
        return vectors;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 63, 64, 65, 128, 130})
    void aBundleOfSignsIsTheSignOfTheSum(int dimension) {
        for (int n : new int[] {1, 3, 7, 15, 51}) {
            List<Spins> parts = vectors(MAP, n, dimension);
            double[] sum = Arrays.stream(MAP.sum(parts)).asDoubleStream().toArray();
            assertThat(MAP.bundle(parts)).isEqualTo(Spins.signs(sum, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void bindingSignsMultipliesComponentsAndUndoesItself(int dimension) {
        Spins a = MAP.draw(dimension, new Seed(1));
        Spins b = MAP.draw(dimension, new Seed(2));
        Spins bound = MAP.bind(a, b);
        for (int i = 0; i < dimension; i++) {
            assertThat(bound.sign(i)).isEqualTo(a.sign(i) * b.sign(i));
        }
        assertThat(MAP.unbind(bound, a)).isEqualTo(b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void theSpatterCodeIsTheSignsWithZeroForPlus(int dimension) {
        List<Bits> bits = vectors(BSC, 5, dimension);
        List<Spins> signs = bits.stream().map(x -> x.toSpins().negate()).toList();
        assertThat(BSC.bind(bits.get(0), bits.get(1)).toSpins().negate())
                .isEqualTo(MAP.bind(signs.get(0), signs.get(1)));
        assertThat(BSC.bundle(bits).toSpins().negate()).isEqualTo(MAP.bundle(signs));
        assertThat(BSC.permute(bits.get(0), 7).toSpins().negate()).isEqualTo(MAP.permute(signs.get(0), 7));
        assertThat(BSC.unbind(BSC.bind(bits.get(0), bits.get(1)), bits.get(0))).isEqualTo(bits.get(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 33, 100})
    void reducedBindingIsTheSumOfItsDefinition(int dimension) {
        Reals a = HRR.draw(dimension, new Seed(1));
        Reals b = HRR.draw(dimension, new Seed(2));
        double[] convolution = HRR.bind(a, b).toArray();
        double[] correlation = HRR.unbind(b, a).toArray();
        for (int k = 0; k < dimension; k++) {
            double bound = 0;
            double unbound = 0;
            for (int j = 0; j < dimension; j++) {
                bound += a.at(j) * b.at(Math.floorMod(k - j, dimension));
                unbound += a.at(j) * b.at((k + j) % dimension);
            }
            assertThat(convolution[k]).isCloseTo(bound, within(1e-13));
            assertThat(correlation[k]).isCloseTo(unbound, within(1e-13));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 63, 64, 65, 128, 130, 200})
    void permutingMovesComponentsCyclicallyAndIsTakenBack(int dimension) {
        for (VectorAlgebra<?> algebra : List.of(MAP, BSC, HRR)) {
            permutes(algebra, dimension);
        }
    }

    private static <P extends Pattern> void permutes(VectorAlgebra<P> algebra, int dimension) {
        P a = algebra.draw(dimension, new Seed(3));
        for (int places : new int[] {0, 1, -1, 5, 63, 64, 65, -64, 127, 1000, -1000}) {
            P moved = algebra.permute(a, places);
            for (int i = 0; i < dimension; i++) {
                assertThat(moved.at(i)).isEqualTo(a.at(Math.floorMod(i - places, dimension)));
            }
            assertThat(algebra.permute(moved, -places)).isEqualTo(a);
        }
    }

    // D = 1024: a bundle of 5 has overlap 0.375 with its parts, 12 standard deviations of chance; false alarm 1e-20
    @Test
    void aBundleResemblesItsPartsAndABindingNeither() {
        for (VectorAlgebra<?> algebra : List.of(MAP, BSC, HRR)) {
            resembles(algebra);
        }
    }

    private static <P extends Pattern> void resembles(VectorAlgebra<P> algebra) {
        List<P> parts = vectors(algebra, 5, 1024);
        P other = algebra.draw(1024, new Seed(9));
        P bundle = algebra.bundle(parts);
        double chance = algebra.similarity().of(bundle, other);
        for (P part : parts) {
            assertThat(algebra.similarity().of(bundle, part)).isGreaterThan(chance + 0.05);
            P bound = algebra.bind(part, other);
            // 8 standard deviations of the difference of two chance values, false alarm 1e-14
            assertThat(algebra.similarity().of(bound, part)).isCloseTo(chance, within(8 * Math.sqrt(2.0 / 1024)));
        }
    }

    @Test
    void theItemsOfASeedBeginWithItsVector() {
        for (VectorAlgebra<?> algebra : List.of(MAP, BSC, HRR)) {
            assertThat(algebra.items(3, 70, new Seed(4)).get(0)).isEqualTo(algebra.draw(70, new Seed(4)));
            assertThat(algebra.items(0, 70, new Seed(4)).count()).isZero();
        }
    }

    @Test
    void reducedItemsHaveUnitNormOnAverage() {
        double[] squares = new double[200];
        var items = HRR.items(200, 512, new Seed(5));
        for (int mu = 0; mu < 200; mu++) {
            squares[mu] = items.squaredNorm(mu);
        }
        // variance of |x|² is 2/512, of the mean of 200 a 200th of it; 6.11 standard deviations, false alarm 1e-9
        assertThat(Arrays.stream(squares).average().orElseThrow())
                .isCloseTo(1, within(6.11 * Math.sqrt(2.0 / 512 / 200)));
    }

    @Test
    void badPartsAreNamed() {
        Spins a = MAP.draw(64, new Seed(1));
        Spins b = MAP.draw(65, new Seed(1));
        assertThatThrownBy(() -> MAP.bundle(List.of(a, a)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 but must be odd")
                .hasMessageContaining("add a random vector");
        assertThatThrownBy(() -> BSC.bundle(vectors(BSC, 4, 10))).hasMessageContaining("odd");
        assertThatThrownBy(() -> MAP.bundle(List.of())).hasMessageContaining("no part");
        assertThatThrownBy(() -> MAP.bundle(List.of(a, a, b))).hasMessageContaining("part 2 has dimension 65");
        assertThatThrownBy(() -> MAP.bind(a, b)).hasMessageContaining("64 and 65");
        assertThatThrownBy(() -> MAP.structure(List.of(a), List.of())).hasMessageContaining("1 roles but 0 fillers");
    }
}
