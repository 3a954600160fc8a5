package attractor.pattern;

import java.util.random.RandomGenerator;

/// Words of 64 independent bits, each 1 with probability p.
///
/// Every bit compares a uniform number U with p, digit by digit in binary, for 64 lanes at once: the first digit in
/// which they differ decides. So the probability is exactly the double p, and a word costs about eight outputs of
/// the generator instead of 64.
final class Coins {

    private Coins() {}

    static long word(double p, RandomGenerator rng) {
        if (p >= 1) {
            return -1L;
        }
        long ones = 0;
        long undecided = -1L;
        double digits = p;
        while (undecided != 0 && digits > 0) {
            long u = rng.nextLong();
            digits *= 2;
            if (digits >= 1) {
                digits -= 1;
                ones |= undecided & ~u;
                undecided &= u;
            } else {
                undecided &= ~u;
            }
        }
        return ones;
    }
}
