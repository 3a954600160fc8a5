package attractor.bench.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import org.junit.jupiter.api.Test;

/// What the checks of the workloads would notice.
final class DefinitionsTest {

    @Test
    void theSoftmaxStepWeighsPatternsByTheirExponentials() {
        // β = ln 3 and x = (1, 0): scores 1 and 0, weights 3/4 and 1/4.
        RealPatterns patterns = RealPatterns.of(new double[][] {{1, 0}, {0, 1}});
        double[] y = new SoftmaxDefinition(patterns, Math.log(3)).iterate(new double[] {1, 0}, 1);
        assertThat(y[0]).isCloseTo(0.75, within(1e-15));
        assertThat(y[1]).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aStoredPatternIsStableAndADamagedOneIsNot() {
        SpinPatterns patterns = ReferenceData.signs(3, 101);
        for (SpinDefinition.Form form : SpinDefinition.Form.values()) {
            SpinDefinition definition = new SpinDefinition(patterns, form);
            int[] x = patterns.get(1).toSigns();
            assertThat(definition.unstable(x)).isZero();
            x[5] = -x[5];
            assertThat(definition.unstable(x)).isEqualTo(1);
            definition.sweep(x);
            assertThat(Spins.of(x)).isEqualTo(patterns.get(1));
        }
    }

    @Test
    void aUnitWithoutFieldKeepsItsSign() {
        // The patterns agree in unit 0 and differ in unit 1, so W_01 = 1 − 1 = 0.
        SpinPatterns patterns = SpinPatterns.of(Spins.of(1, 1), Spins.of(1, -1));
        SpinDefinition definition = new SpinDefinition(patterns, SpinDefinition.Form.CLASSICAL);
        for (int[] x : new int[][] {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
            assertThat(definition.unstable(x)).isZero();
        }
    }
}
