package attractor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Matrices of couplings side by side, and how many were compared so far in this process.
public final class Matrices {

    /// Rounding of sums in another order; couplings of the trials are of order 1.
    private static final double ROUNDING = 1e-9;

    private static final AtomicLong COUPLINGS = new AtomicLong();
    private static final Set<String> RULES = ConcurrentHashMap.newKeySet();

    private Matrices() {}

    /// {@return the number of couplings that were compared}
    public static long couplings() {
        return COUPLINGS.get();
    }

    /// {@return one line that says how many couplings of how many rules were compared}
    public static String summary() {
        return "contract of learning rules: " + COUPLINGS + " couplings of " + RULES.size()
                + " rules compared with what their flags and batches promise";
    }

    /// Compares couplings that must be the same up to rounding.
    ///
    /// @param subject the rule
    /// @param got what one way gave
    /// @param want what the other way gave
    /// @param words what is compared
    /// @throws AssertionError at the first that differs
    static void compare(RuleSubject subject, double[][] got, double[][] want, String words) {
        assertThat(got.length).as("dimension of the couplings of " + words).isEqualTo(want.length);
        for (int i = 0; i < want.length; i++) {
            for (int j = 0; j < want.length; j++) {
                assertThat(Math.abs(got[i][j] - want[i][j]))
                        .as("%s: W[%s][%s] is %s and %s", words, i, j, got[i][j], want[i][j])
                        .isLessThanOrEqualTo(ROUNDING * (1 + Math.abs(want[i][j])));
            }
        }
        COUPLINGS.addAndGet((long) want.length * want.length);
        RULES.add(subject.name());
    }

    /// {@return the largest difference of two couplings}
    ///
    /// @param a couplings
    /// @param b others
    static double apart(double[][] a, double[][] b) {
        return largest(difference(a, b));
    }

    /// {@return a − b}
    ///
    /// @param a couplings
    /// @param b others
    static double[][] difference(double[][] a, double[][] b) {
        double[][] difference = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] = a[i][j] - b[i][j];
            }
        }
        return difference;
    }

    /// {@return the largest absolute coupling; NaN if one is no number}
    ///
    /// @param w couplings
    static double largest(double[][] w) {
        double largest = 0;
        for (double[] row : w) {
            for (double entry : row) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        return largest;
    }
}
