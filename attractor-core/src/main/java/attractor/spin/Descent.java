package attractor.spin;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Workers;
import java.util.random.RandomGenerator;

/// Asynchronous dynamics: units follow their fields one at a time.
final class Descent {

    private static final int VISITS_BETWEEN_CHECKS = 64;

    private Descent() {}

    /// Visits units in the same order in every sweep.
    ///
    /// A sweep without a change is a fixed point where the order names every free unit.
    // The very array of the free units need not be searched.
    @SuppressWarnings("ReferenceEquality")
    static Recall inOrder(Trajectory t, int[] order, int maxSweeps) {
        boolean complete = order == t.free() || covers(order, t.free(), t.dimension());
        for (int sweep = 1; sweep <= maxSweeps; sweep++) {
            if (!sweep(t, order, sweep) && complete) {
                return t.end(sweep, Outcome.FIXED_POINT);
            }
        }
        return t.end(maxSweeps, Outcome.STEP_LIMIT);
    }

    static Recall freshPermutations(Trajectory t, int maxSweeps) {
        int[] order = t.free().clone();
        for (int sweep = 1; sweep <= maxSweeps; sweep++) {
            shuffle(order, t.rng());
            if (!sweep(t, order, sweep)) {
                return t.end(sweep, Outcome.FIXED_POINT);
            }
        }
        return t.end(maxSweeps, Outcome.STEP_LIMIT);
    }

    static Recall randomVisits(Trajectory t, int maxSweeps) {
        int[] free = t.free();
        int units = free.length;
        long limit = (long) maxSweeps * units;
        long quietEnough = (long) Math.ceil(units * (Math.log(Math.max(1, units)) + 5));
        long quiet = 0;
        for (long visit = 0; visit < limit; visit++) {
            int step = (int) (visit / units) + 1;
            if (visit % VISITS_BETWEEN_CHECKS == 0) {
                Workers.checkInterrupt();
            }
            quiet = t.visit(free[t.rng().nextInt(units)], step) ? 0 : quiet + 1;
            if (quiet >= quietEnough) {
                t.wasUndecided();
                if (!sweep(t, free, step)) {
                    return t.end(step, Outcome.FIXED_POINT);
                }
                quiet = 0;
            }
        }
        return units == 0 ? t.end(1, Outcome.FIXED_POINT) : t.end(maxSweeps, Outcome.STEP_LIMIT);
    }

    static Recall steepest(Trajectory t, int maxSweeps) {
        int[] free = t.free();
        long limit = (long) maxSweeps * Math.max(1, free.length);
        for (long selection = 0; selection < limit; selection++) {
            int step = (int) (selection / Math.max(1, free.length)) + 1;
            int best = steepestUnit(t);
            if (best >= 0) {
                t.flip(best, step);
                t.wasUndecided();
            } else if (!t.wasUndecided()) {
                return t.end(step, Outcome.FIXED_POINT);
            }
        }
        return t.end(maxSweeps, Outcome.STEP_LIMIT);
    }

    /// The unit that wants to change with the largest |h|, the lowest index on equality; −1 if none wants to.
    private static int steepestUnit(Trajectory t) {
        int best = -1;
        double bestRank = Double.NEGATIVE_INFINITY;
        int[] free = t.free();
        for (int k = 0; k < free.length; k++) {
            if (k % VISITS_BETWEEN_CHECKS == 0) {
                Workers.checkInterrupt();
            }
            int i = free[k];
            int preferred = t.walk().preferred(i);
            int sign = t.walk().sign(i);
            if ((preferred != 0 ? preferred : t.broken(sign)) != sign) {
                // A tied unit ranks below every field, however strength is scaled.
                double rank =
                        preferred == 0 ? Double.NEGATIVE_INFINITY : t.walk().strength(i);
                if (best < 0 || rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /// One sweep; whether something changed or could have.
    static boolean sweep(Trajectory t, int[] order, int step) {
        boolean changed = false;
        for (int from = 0; from < order.length; from += VISITS_BETWEEN_CHECKS) {
            Workers.checkInterrupt();
            int to = Math.min(order.length, from + VISITS_BETWEEN_CHECKS);
            for (int k = t.walk().unsettled(order, from, to);
                    k < to;
                    k = t.walk().unsettled(order, k + 1, to)) {
                changed |= t.visit(order[k], step);
            }
        }
        return t.wasUndecided() || changed;
    }

    static void shuffle(int[] order, RandomGenerator rng) {
        for (int k = order.length - 1; k >= 1; k--) {
            int other = rng.nextInt(k + 1);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
    }

    private static boolean covers(int[] order, int[] free, int dimension) {
        boolean[] named = new boolean[dimension];
        for (int i : order) {
            named[i] = true;
        }
        for (int i : free) {
            if (!named[i]) {
                return false;
            }
        }
        return true;
    }
}
