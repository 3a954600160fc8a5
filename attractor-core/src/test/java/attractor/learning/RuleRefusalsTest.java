package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Couplings;
import org.junit.jupiter.api.Test;

/// What is refused, and what the message says to do.
final class RuleRefusalsTest {

    @Test
    void formulasAreReadAsWritten() {
        assertThat(Coefficient.parse("c", "0.1 - 2W").at(3)).isEqualTo(0.1 - 6);
        assertThat(Coefficient.parse("c", "0.1 - 2W").isAffine()).isTrue();
        assertThat(Coefficient.parse("c", "-(1 - W)/4").slope()).isEqualTo(0.25);
        assertThat(Coefficient.parse("c", "1e-3").intercept()).isEqualTo(1e-3);
        assertThat(Coefficient.parse("c", "-W^2").at(3)).isEqualTo(-9);
        assertThat(Coefficient.parse("c", "2^-1").at(0)).isEqualTo(0.5);
        assertThat(Coefficient.parse("c", "2W(1-abs(W))").at(-0.25)).isEqualTo(-0.375);
        assertThat(Coefficient.parse("c", "2W(1-abs(W))").isAffine()).isFalse();
        assertThatThrownBy(() -> Coefficient.parse("c0", "0.1 + foo(W)"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c0 is 0.1 + foo(W): unknown word foo at character 10");
        assertThatThrownBy(() -> Coefficient.parse("c0", "(1"))
                .hasMessageContaining("a bracket is not closed at character 3");
        assertThatThrownBy(() -> Coefficient.parse("c0", "")).hasMessageContaining("a number is missing");
        assertThatThrownBy(() -> Coefficient.parse("c0", "log(W)")).hasMessageContaining("at W = 0");
    }

    @Test
    void rulesThatCannotWorkSayWhatToDo() {
        assertThatThrownBy(() -> new Taylor("0", "0", "0", "0", "0", "0"))
                .hasMessageContaining("c2corr is 0")
                .hasMessageContaining("the field of a stored pattern vanishes");
        SpinPatterns xi = new SplitMix64(18).patterns(30, 12);
        assertThatThrownBy(() -> new Oja(Oja.Activity.CLAMPED, 2.5).learn(xi))
                .hasMessageContaining("Oja's rule diverges")
                .hasMessageContaining("below 2.0");
        assertThatThrownBy(() -> new Oja(Oja.Activity.FREE, 0.9).learn(xi)).hasMessageContaining("below 1/D");
        assertThatThrownBy(() -> new Taylor("W^3", "0", "0", "0", "0", "3").learn(xi))
                .hasMessageContaining("the rule diverged");
        assertThatThrownBy(() -> new Willshaw().learn(xi))
                .hasMessage("the rule willshaw counts units that are 1 together, so it learns 0/1 patterns, but the"
                        + " patterns are ±1; give 0/1 patterns (best to the model sparse-network), or choose"
                        + " covariance or activity-product");
        assertThatThrownBy(() -> new Storkey().learn(BitPatterns.fromSpins(xi)))
                .hasMessageContaining("learns ±1 patterns, but the patterns are 0/1");
        assertThatThrownBy(() -> new Perceptron().begin(12).learn(Bits.of(new int[12])))
                .hasMessageContaining("learns ±1 patterns");
    }

    @Test
    void badInputIsRefusedWithTheWayOut() {
        Patterns none = SpinPatterns.empty(4);
        assertThatThrownBy(() -> new Storkey().learn(none))
                .hasMessage("a learning rule needs at least one pattern; there are K = 0");
        assertThatThrownBy(() -> new ActivityProduct().begin(4).learn(Spins.of(1, 1)))
                .hasMessage("the pattern has dimension 2 but the synapses have 4 units; both need the same dimension");
        assertThatThrownBy(() -> new Covariance(Covariance.Mean.GIVEN, Double.NaN))
                .hasMessage("activity a is NaN; it must be a finite number");
        assertThatThrownBy(() -> Couplings.of(new double[][] {{0, 1}, {Double.NaN, 0}}))
                .hasMessage("coupling W[1][0] is NaN; couplings must be finite numbers");
        assertThatThrownBy(() -> Couplings.of(new double[][] {{0, 1}, {0}}))
                .hasMessage("row 1 of the coupling matrix W has 1 entries but W has 2 rows; W must be square");
        assertThatThrownBy(() -> Couplings.of(new double[0][0]))
                .hasMessage("the coupling matrix W is empty; it needs one row for each unit");
        assertThatThrownBy(() -> new ActivityProduct().begin(2_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("D = 2000000")
                .hasMessageContaining("choose a rule of low rank");
    }
}
