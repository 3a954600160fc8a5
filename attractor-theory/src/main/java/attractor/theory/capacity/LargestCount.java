package attractor.theory.capacity;

import java.util.function.LongPredicate;

/// The largest count up to which a condition holds, 0 when it fails at 1.
///
/// The first counts are tried one by one; beyond them the condition is taken as monotone (true, then false for
/// good) and found by doubling and bisection.
final class LargestCount {

    private static final long SCANNED = 8;
    private static final long CEILING = 1L << 53;

    private LargestCount() {}

    static long where(LongPredicate holds) {
        for (long k = 1; k <= SCANNED; k++) {
            if (!holds.test(k)) {
                return k - 1;
            }
        }
        long low = SCANNED;
        long high = 2 * SCANNED;
        while (holds.test(high)) {
            if (high == CEILING) {
                throw new IllegalArgumentException(
                        "the capacity exceeds 2^53 patterns; choose a smaller D or a smaller failure probability");
            }
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
