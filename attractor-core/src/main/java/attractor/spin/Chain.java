package attractor.spin;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Workers;
import java.util.random.RandomGenerator;

/// Stochastic dynamics: units change with probabilities set by a temperature.
final class Chain {

    private static final int VISITS_BETWEEN_CHECKS = 64;

    private Chain() {}

    static Recall heatBath(Trajectory t, HeatBath bath) {
        if (bath.temperature() == 0) {
            return Descent.freshPermutations(t, bath.sweeps());
        }
        for (int sweep = 1; sweep <= bath.sweeps(); sweep++) {
            heatBathSweep(t, bath.temperature(), sweep);
        }
        return t.end(bath.sweeps(), Outcome.STEP_LIMIT);
    }

    static Recall metropolis(Trajectory t, Metropolis metropolis) {
        if (metropolis.temperature() == 0) {
            return Descent.freshPermutations(t, metropolis.sweeps());
        }
        int[] free = t.free();
        RandomGenerator rng = t.rng();
        for (int sweep = 1; sweep <= metropolis.sweeps(); sweep++) {
            for (int visit = 0; visit < free.length; visit++) {
                check(visit);
                int i = free[rng.nextInt(free.length)];
                double rise = t.walk().sign(i) * t.walk().field(i);
                if (rise <= 0 || rng.nextDouble() < Math.exp(-rise / metropolis.temperature())) {
                    t.flip(i, sweep);
                }
            }
        }
        return t.end(metropolis.sweeps(), Outcome.STEP_LIMIT);
    }

    static Recall annealing(Trajectory t, Annealing annealing) {
        boolean settled = false;
        int[] order = t.free().clone();
        for (int sweep = 1; sweep <= annealing.sweeps(); sweep++) {
            double temperature = annealing.temperature(sweep - 1);
            settled = false;
            if (temperature > 0) {
                heatBathSweep(t, temperature, sweep);
            } else {
                Descent.shuffle(order, t.rng());
                settled = !Descent.sweep(t, order, sweep);
            }
        }
        return t.end(annealing.sweeps(), settled ? Outcome.FIXED_POINT : Outcome.STEP_LIMIT);
    }

    private static void heatBathSweep(Trajectory t, double temperature, int sweep) {
        int[] free = t.free();
        RandomGenerator rng = t.rng();
        for (int visit = 0; visit < free.length; visit++) {
            check(visit);
            int i = free[rng.nextInt(free.length)];
            double p = HeatBath.plusProbability(t.walk().field(i), temperature);
            int drawn = rng.nextDouble() < p ? 1 : -1;
            if (drawn != t.walk().sign(i)) {
                t.flip(i, sweep);
            }
        }
    }

    private static void check(int visit) {
        if (visit % VISITS_BETWEEN_CHECKS == 0) {
            Workers.checkInterrupt();
        }
    }
}
