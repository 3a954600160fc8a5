package attractor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Couplings that must agree up to rounding.
final class NearCouplings {

    private NearCouplings() {}

    static void assertNear(double[][] got, double[][] want) {
        for (int i = 0; i < want.length; i++) {
            for (int j = 0; j < want.length; j++) {
                assertThat(got[i][j]).as("W[%s][%s]", i, j).isCloseTo(want[i][j], within(1e-9));
            }
        }
    }
}
