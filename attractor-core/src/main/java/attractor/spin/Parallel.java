package attractor.spin;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.Spins;

/// Synchronous dynamics: all units follow their fields at once.
final class Parallel {

    private Parallel() {}

    static Recall run(Trajectory t, int maxSteps) {
        Spins before = t.walk().state();
        Spins beforeThat = before;
        byte[] signs = new byte[t.dimension()];
        for (int step = 1; step <= maxSteps; step++) {
            Trajectory.checkCancelled();
            Spins now = step(t, before, signs);
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
    static Spins step(Trajectory t, Spins from, byte[] signs) {
        t.walk().preferredAll(signs);
        int[] free = t.free();
        int next = 0;
        for (int i = 0; i < signs.length; i++) {
            boolean held = next >= free.length || free[next] != i;
            if (!held) {
                next++;
            }
            int present = from.sign(i);
            if (held) {
                signs[i] = (byte) present;
            } else if (signs[i] == 0) {
                signs[i] = (byte) t.broken(present);
            }
        }
        return t.moveTo(signs, from);
    }
}
