package attractor.symbolic;

import java.util.Arrays;
import java.util.List;

/// The vote of an odd number of packed vectors, 64 components at a time.
///
///     y_i = [Σ_k x_i^k > (n − 1)/2]        x: n×D bits
///
/// The counts of 64 components are kept as bit planes, plane b holding bit b of each. Cost O(nD/64 · log n) at
/// most, two planes a vector on average.
final class Majority {

    private Majority() {}

    /// Reads word w of vector k.
    @FunctionalInterface
    interface Words {
        long at(int k, int w);
    }

    /// {@return n, if it is odd}
    ///
    /// @throws IllegalArgumentException if n is even, so that a vote can be tied
    static int requireOdd(List<?> parts) {
        if (parts.size() % 2 == 0) {
            throw new IllegalArgumentException("the number of parts is " + parts.size()
                    + " but must be odd, so that no vote is tied; add a random vector or leave one out");
        }
        return parts.size();
    }

    /// {@return the packed vote}
    ///
    /// @param n the number of vectors, odd
    /// @param wordCount words of each
    static long[] of(int n, int wordCount, Words words) {
        long[] vote = new long[wordCount];
        long[] planes = new long[Integer.SIZE - Integer.numberOfLeadingZeros(n)];
        int half = (n - 1) / 2;
        for (int w = 0; w < wordCount; w++) {
            Arrays.fill(planes, 0);
            for (int k = 0; k < n; k++) {
                long carry = words.at(k, w);
                for (int b = 0; carry != 0; b++) {
                    long both = planes[b] & carry;
                    planes[b] ^= carry;
                    carry = both;
                }
            }
            long more = 0;
            long equal = -1;
            for (int b = planes.length - 1; b >= 0; b--) {
                boolean zero = (half >>> b & 1) == 0;
                more |= zero ? equal & planes[b] : 0;
                equal &= zero ? ~planes[b] : planes[b];
            }
            vote[w] = more;
        }
        return vote;
    }
}
