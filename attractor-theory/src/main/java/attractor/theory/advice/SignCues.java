package attractor.theory.advice;

import attractor.statistics.Binomial;
import attractor.theory.rem.Binary;

/// The average over flipped cues of patterns of signs.
///
///     k ~ Binomial(D, δ) flips;  p_k = P(Binomial(D, ½) < k) + ½ P(= k); a duplicate of the pattern does no harm
///     map: components u₊ (right) and u₋ (flipped, in units of the pattern), f = k/D
///     s = (1−f) u₊ + f u₋,  ln Z = ln(K−1) + D[(1−f) ln cosh λu₊ + f ln cosh λu₋],  u′ = a + (1−a) tanh λu
final class SignCues {

    private static final Binary LAW = new Binary();
    private static final int STEPS = 300;

    private final RandomMemory memory;
    private final double sharpness;
    private final long dimension;
    private final double logOthers;

    SignCues(RandomMemory memory, double sharpness) {
        this.memory = memory;
        this.sharpness = sharpness;
        dimension = memory.dimension();
        logOthers = FiniteRecall.logOthers(memory.count());
    }

    FiniteRecall average() {
        Binomial flips = new Binomial(dimension, memory.noise());
        Binomial others = new Binomial(dimension, 0.5);
        double mean = dimension * memory.noise();
        double reach = 12 * Math.sqrt(mean * (1 - memory.noise())) + 12;
        long first = memory.noise() == 0 ? 0 : (long) Math.max(0, mean - reach);
        long last = memory.noise() == 0 ? 0 : (long) Math.min((double) dimension, mean + reach);
        long lost = firstLost(first, last);
        double bulk = 0;
        double nearest = 0;
        double beaten = 0;
        for (long k = first; k <= last; k++) {
            double weight = memory.noise() == 0 ? 1 : flips.probability(k);
            double p = k == 0 ? 0 : others.lowerTail(k) - others.probability(k) / 2;
            beaten += weight * p;
            if (k >= lost) {
                bulk += weight;
            } else {
                nearest += weight * FiniteRecall.anyOf(memory.count(), p);
            }
        }
        return FiniteRecall.of(bulk, nearest, beaten, memory.count());
    }

    /// The least number of flips that the average of the others does not let go back.
    private long firstLost(long first, long last) {
        if (FiniteRecall.isCondensed(LAW, memory, sharpness) || isKept(last)) {
            return last + 1;
        }
        long kept = first - 1;
        long lost = last;
        while (lost - kept > 1) {
            long middle = Math.floorDiv(kept + lost, 2);
            if (isKept(middle)) {
                kept = middle;
            } else {
                lost = middle;
            }
        }
        return lost;
    }

    private boolean isKept(long flips) {
        double f = (double) flips / dimension;
        double right = 1;
        double wrong = -1;
        for (int step = 0; step < STEPS; step++) {
            double signal = (1 - f) * right + f * wrong;
            double zeta = (1 - f) * LAW.zeta(sharpness * right) + f * LAW.zeta(sharpness * wrong);
            double own = 1 / (1 + Math.exp(logOthers + dimension * (zeta - sharpness * signal)));
            double nextRight = own + (1 - own) * Math.tanh(sharpness * right);
            double nextWrong = own + (1 - own) * Math.tanh(sharpness * wrong);
            double moved = Math.abs(nextRight - right) + Math.abs(nextWrong - wrong);
            right = nextRight;
            wrong = nextWrong;
            if (moved < 1e-7) {
                break;
            }
        }
        return (1 - f) * (right - 1) * (right - 1) + f * (wrong - 1) * (wrong - 1) < 0.1;
    }
}
