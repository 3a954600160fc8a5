package attractor.spin;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.pattern.Spins;

/// Synchronous dynamics: all units follow their fields at once.
final class Parallel {

    private Parallel() {}

    static Recall run(Trajectory t, int maxSteps) {
        Spins before = t.walk().state();
        Spins beforeThat = before;
        for (int step = 1; step <= maxSteps; step++) {
            Workers.checkInterrupt();
            Spins now = step(t, before);
            t.show(step);
            boolean decided = !t.wasUndecided();
            if (decided && now.equals(before)) {
                return t.end(step, Outcome.FIXED_POINT);
            }
            if (decided && step >= 2 && now.equals(beforeThat)) {
                return t.end(step, Outcome.CYCLE);
            }
            beforeThat = before;
            before = now;
        }
        return t.end(maxSteps, Outcome.STEP_LIMIT);
    }

    /// One step of all free units.
    static Spins step(Trajectory t, Spins from) {
        long[] next = from.toWords();
        long[] plus = new long[next.length];
        long[] minus = new long[next.length];
        t.walk().preferredAll(plus, minus);
        long[] free = t.freeUnits();
        for (int w = 0; w < next.length; w++) {
            next[w] = (next[w] | (plus[w] & free[w])) & ~(minus[w] & free[w]);
            for (long tied = ~(plus[w] | minus[w]) & free[w]; tied != 0; tied &= tied - 1) {
                long unit = Long.lowestOneBit(tied);
                int sign = t.broken((next[w] & unit) != 0 ? 1 : -1);
                next[w] = sign > 0 ? next[w] | unit : next[w] & ~unit;
            }
        }
        return t.moveTo(next, from);
    }
}
