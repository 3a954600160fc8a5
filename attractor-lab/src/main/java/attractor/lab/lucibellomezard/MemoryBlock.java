package attractor.lab.lucibellomezard;

import attractor.experiment.Cost;
import attractor.experiment.Rows;
import attractor.experiment.rem.Crossover;
import attractor.experiment.rem.Crossover.End;
import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.RowBlocks;
import attractor.experiment.rem.TileBlocks;
import attractor.memory.Workers;
import attractor.pattern.Gaussian;
import attractor.pattern.RandomSpins;
import attractor.pattern.RegeneratedPatterns;
import attractor.pattern.Seed;

/// Some memories of one size, K = e^(αD), in each of which the least sharpness that keeps the first pattern is
/// sought ([Crossover]).
///
/// Columns: lambda, the sharpness; steps of all descents; annealed, the prediction λ_c(D) at the norm of the
/// pattern; inside, 1 where both are inside the range searched, 0 where one of them is at an end and stands there
/// for whatever lies beyond.
///
/// @param law the ensemble
/// @param alpha α
/// @param dimension D
/// @param memories how many
record MemoryBlock(Law law, double alpha, int dimension, int memories) {

    /// Numbers kept in memory; larger sets are regenerated at every step.
    private static final long KEPT = 50_000_000;

    private static final double MOST = 2e7;

    int count() {
        double count = Math.rint(Math.exp(alpha * dimension));
        if (count > MOST) {
            throw new IllegalArgumentException("α = " + alpha + " and D = " + dimension + " make " + count
                    + " patterns; the simulation takes at most 2e7, so choose a smaller dimension");
        }
        return (int) Math.max(2, count);
    }

    Cost cost() {
        long numbers = (long) count() * dimension;
        return new Cost((double) numbers * memories, (16L << 20) + 4 * Math.min(numbers, KEPT));
    }

    Rows run(Seed seed) {
        double typical = law.annealed(dimension, alpha);
        double[] lambda = new double[memories];
        long[] steps = new long[memories];
        double[] annealed = new double[memories];
        long[] inside = new long[memories];
        for (int s = 0; s < memories; s++) {
            Workers.checkInterrupt();
            PatternBlocks xi = memory(seed.child("memory", s));
            Crossover.Place place = Crossover.of(xi, typical);
            lambda[s] = place.sharpness();
            steps[s] = place.steps();
            double predicted = annealed(xi.row(0));
            annealed[s] = Crossover.inRange(predicted, typical);
            inside[s] = place.end() == End.NONE && Crossover.end(predicted, typical) == End.NONE ? 1 : 0;
        }
        return Rows.NONE
                .with("lambda", lambda)
                .with("steps", steps)
                .with("annealed", annealed)
                .with("inside", inside);
    }

    /// {@return one memory}
    PatternBlocks memory(Seed seed) {
        PatternBlocks.Storage storage =
                (long) count() * dimension <= KEPT ? PatternBlocks.Storage.KEPT : PatternBlocks.Storage.REGENERATED;
        return switch (law) {
            case SPHERICAL -> TileBlocks.sphere(count(), dimension, seed).in(storage);
            case GAUSSIAN -> TileBlocks.normal(count(), dimension, seed).in(storage);
            case GAUSSIAN_DISTANCE ->
                new RowBlocks(
                                new RegeneratedPatterns(new Gaussian(), count(), dimension, seed),
                                RowBlocks.Score.DISTANCE)
                        .in(storage);
            case BINARY ->
                new RowBlocks(
                                new RegeneratedPatterns(new RandomSpins(), count(), dimension, seed),
                                RowBlocks.Score.INNER_PRODUCT)
                        .in(storage);
        };
    }

    private double annealed(float[] pattern) {
        double square = 0;
        for (float x : pattern) {
            square += x * (double) x;
        }
        return law.annealed(dimension, alpha, square / pattern.length);
    }
}
