package attractor.spin;

import attractor.memory.Recall;

/// A dynamics at work: moves a trajectory until it ends.
@FunctionalInterface
interface Moves {

    Recall run(Trajectory trajectory);

    /// The moves that a choice of dynamics describes.
    static Moves of(SpinDynamics dynamics) {
        return switch (dynamics) {
            case Asynchronous a ->
                switch (a.order()) {
                    case FRESH_PERMUTATION -> t -> Descent.freshPermutations(t, a.maxSweeps());
                    case SEQUENTIAL -> t -> Descent.inOrder(t, t.free(), a.maxSweeps());
                    case RANDOM_WITH_REPLACEMENT -> t -> Descent.randomVisits(t, a.maxSweeps());
                    case GREEDY -> t -> Descent.steepest(t, a.maxSweeps());
                };
            case Synchronous s -> t -> Parallel.run(t, s.maxSteps());
            case HeatBath b -> t -> Chain.heatBath(t, b);
            case Metropolis m -> t -> Chain.metropolis(t, m);
            case Annealing a -> t -> Chain.annealing(t, a);
        };
    }
}
