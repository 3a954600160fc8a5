package attractor.spin;

import attractor.kernel.SignColumns;
import attractor.pattern.SpinPatterns;

/// Passes over one packed column of the patterns.
final class Columns {

    private Columns() {}

    /// Σ_{μ: ξ_i^μ = +1} s_μ.
    ///
    /// @param s K numbers
    static double maskedSum(SpinPatterns xi, int i, double[] s) {
        return maskedSum(xi, i, s, true);
    }

    /// Σ_{μ: ξ_i^μ = +1} s_μ in the order of the patterns.
    ///
    /// @param s at least K numbers
    static double maskedSum(SignColumns xi, int i, double[] s) {
        double sum = 0;
        int stride = xi.stride();
        for (int w = 0; w < stride; w++) {
            for (long rest = xi.words()[i * stride + w]; rest != 0; rest &= rest - 1) {
                sum += s[(w << 6) + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    /// The sum over the patterns that are +1, or over those that are −1, at unit i.
    ///
    /// @param s K numbers
    static double maskedSum(SpinPatterns xi, int i, double[] s, boolean plus) {
        double sum = 0;
        long flipped = plus ? 0 : -1;
        int words = xi.columnWordCount();
        for (int w = 0; w < words; w++) {
            int base = w << 6;
            long rest = xi.columnWord(i, w) ^ flipped;
            if (s.length - base < 64) {
                rest &= (1L << (s.length - base)) - 1;
            }
            for (; rest != 0; rest &= rest - 1) {
                sum += s[base + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum;
    }

    /// Moves each level by `now·ξ_i^μ` after unit i became `now`.
    ///
    /// @param level K levels (m_μ + D)/2
    static void shift(SpinPatterns xi, int i, int[] level, int now) {
        int words = xi.columnWordCount();
        for (int w = 0; w < words; w++) {
            long column = xi.columnWord(i, w);
            int base = w << 6;
            int end = Math.min(64, level.length - base);
            for (int k = 0; k < end; k++) {
                level[base + k] += now * (2 * (int) (column >>> k & 1) - 1);
            }
        }
    }
}
