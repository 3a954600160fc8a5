package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.learning.ActivityProduct;
import attractor.learning.Bcpnn;
import attractor.learning.Covariance;
import attractor.learning.LearningRule;
import attractor.learning.PresynapticCovariance;
import attractor.learning.Storkey;
import attractor.learning.Willshaw;
import attractor.memory.Memory;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SparseBits;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.Couplings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sparse 0/1 units with winners.
final class SparseNetworkTest {

    static Stream<LearningRule> rules() {
        return Stream.of(
                new ActivityProduct(ActivityProduct.Scale.PER_PATTERN),
                new Willshaw(),
                new Covariance(),
                new PresynapticCovariance(),
                new Bcpnn());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fewSparsePatternsAreCompletedFromAPart(LearningRule rule) {
        BitPatterns xi = new SparseBits(10).draw(6, 200, new Seed(1));
        Memory memory = new SparseNetwork(rule, new Readout.Winners(10)).store(xi, new Seed(2));
        for (int mu = 0; mu < 6; mu++) {
            Recall recall = memory.recall(without(xi.get(mu), 3), new Seed(3).generator());
            assertThat(recall.pattern()).isEqualTo(xi.get(mu));
            assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
        }
    }

    /// The pattern with its first k active units silent.
    private static Bits without(Bits x, int k) {
        int[] values = new int[x.dimension()];
        int left = k;
        for (int i = 0; i < values.length; i++) {
            values[i] = x.get(i) && left-- <= 0 ? 1 : 0;
        }
        return Bits.of(values);
    }

    @Test
    void supportsAreBiasAndWeightedSumOfTheActiveUnits() {
        Couplings w = Couplings.of(new double[][] {{5, 1, 2}, {3, 7, -4}, {0.5, 1, 9}});
        SparseMemory memory = new SparseNetwork().withCouplings(w, new double[] {0.1, 0.2, 0.3});
        assertThat(memory.supports(Bits.of(1, 0, 1))).containsExactly(0.1 + 2, 0.2 + 3 - 4, 0.3 + 0.5);
        assertThat(memory.coupling(0, 0)).isZero();
        SparseMemory blocks = new SparseNetwork(new Bcpnn(), new Readout.Hypercolumns(1)).withCouplings(w);
        assertThat(blocks.supports(Bits.of(1, 0, 1))).containsExactly(2, 3 - 4, 0.5);
    }

    @Test
    void winnersTieToTheLowestIndexAfterRounding() {
        double[] support = {0.3, 0.1 + 0.2, 1, 0.3, 0.3};
        Bits before = Bits.of(1, 1, 1, 0, 0);
        assertThat(new Readout.Winners().read(support, before)).isEqualTo(Bits.of(1, 1, 1, 0, 0));
        assertThat(new Readout.Winners(4).read(support, before)).isEqualTo(Bits.of(1, 1, 1, 1, 0));
        assertThat(new Readout.Winners().read(support, Bits.of(0, 0, 0, 0, 0))).isEqualTo(Bits.of(0, 0, 0, 0, 0));
        assertThat(new Readout.Hypercolumns(2).read(new double[] {0.1 + 0.2, 0.3, 1, 2}, Bits.of(0, 0, 0, 0)))
                .isEqualTo(Bits.of(1, 0, 0, 1));
    }

    @Test
    void unitsOfAHypercolumnAreNotJoined() {
        BitPatterns xi = BitPatterns.of(Bits.of(1, 0, 0, 1), Bits.of(0, 1, 0, 1));
        SparseMemory memory =
                (SparseMemory) new SparseNetwork(new Bcpnn(), new Readout.Hypercolumns(2)).store(xi, new Seed(1));
        assertThat(memory.coupling(0, 1)).isZero();
        assertThat(memory.coupling(1, 1)).isZero();
        assertThat(memory.coupling(0, 2)).isCloseTo(Math.log(2.0 / 3), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(memory.bias(3)).isZero();
        assertThat(memory.bias(2)).isEqualTo(Math.log(1.0 / 3));
    }

    @Test
    void aRecallThatAlternatesEndsAsACycle() {
        // The active unit always supports the other one.
        Couplings w = Couplings.of(new double[][] {{0, 1}, {1, 0}});
        SparseMemory memory = new SparseNetwork().withCouplings(w);
        List<Pattern> seen = new ArrayList<>();
        Recall recall = memory.recall(Bits.of(1, 0), new Seed(1).generator(), (t, x) -> seen.add(x.get()));
        assertThat(recall).isEqualTo(new Recall(Bits.of(1, 0), 2, Outcome.CYCLE));
        assertThat(seen).containsExactly(Bits.of(1, 0), Bits.of(0, 1), Bits.of(1, 0));
    }

    @Test
    void badInputIsRefusedWithTheWayOut() {
        BitPatterns xi = new SparseBits(3).draw(4, 10, new Seed(1));
        SpinPatterns spins = SpinPatterns.of(Spins.of(1, -1, 1));
        assertThatThrownBy(() -> new SparseNetwork().store(spins, new Seed(1)))
                .hasMessage("the patterns are ±1 but a sparse network stores 0/1 patterns; give 0/1 patterns, or"
                        + " choose the model hopfield for ±1 patterns");
        assertThatThrownBy(() -> new SparseNetwork(new Storkey(), new Readout.Winners()).store(xi, new Seed(1)))
                .hasMessageContaining("the rule storkey learns ±1 patterns, but the patterns are 0/1");
        assertThatThrownBy(() -> new Hopfield(new Bcpnn()).store(spins, new Seed(1)))
                .hasMessageContaining("the rule bcpnn counts units that are 1 together")
                .hasMessageContaining("sparse-network");
        assertThatThrownBy(() -> new SparseNetwork(new Bcpnn(), new Readout.Hypercolumns(4)).store(xi, new Seed(1)))
                .hasMessage("hypercolumns of M = 4 units do not divide D = 10 units; choose a size that does, such"
                        + " as 5");
        assertThatThrownBy(() -> new SparseNetwork(new Bcpnn(), new Readout.Winners(11)).store(xi, new Seed(1)))
                .hasMessageContaining("active is 11 but there are only 10 units");
        Couplings w = new Willshaw().learn(xi);
        assertThatThrownBy(() -> new SparseNetwork().withCouplings(w, new double[3]))
                .hasMessage("there are 3 biases for 10 units; give one for each");
    }
}
