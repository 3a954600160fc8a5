package attractor.bench;

import attractor.memory.Workers;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Warms up, repeats, and takes the times.
///
/// Warming up runs the work until it has taken the given seconds, and at least once, so that what is timed is
/// compiled. Runs end before the number that was asked for when they have taken a minute together.
///
/// @param warmUp seconds of warming up, ≥ 0
/// @param repeats the number of timed runs, ≥ 1
public record Stopwatch(double warmUp, int repeats) {

    private static final double BUDGET = 60;

    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException if there is no run, or the seconds are negative
    public Stopwatch {
        if (repeats < 1) {
            throw new IllegalArgumentException("the number of repeats is " + repeats + "; it must be at least 1");
        }
        if (!(warmUp >= 0 && warmUp < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the warm-up is " + warmUp + " s; it must be 0 or a number of seconds");
        }
    }

    /// Times a case.
    ///
    /// @param workload the workload
    /// @param name the case
    /// @param setting how large
    /// @return the line of results
    /// @throws IllegalArgumentException if there is no such case
    /// @throws CancellationException if the thread is interrupted between two runs
    public Timing time(Workload workload, String name, Setting setting) {
        Case chosen = Workloads.find(workload, name);
        Trial<?> trial = workload.prepare(chosen.name(), setting);
        return new Timing(workload.id(), chosen.name(), trial.sizes(), trial.timed(this), Surroundings.current());
    }

    /// The times of a piece of work, and its last answer.
    record Taken<T>(T answer, Times times) {}

    <T> Taken<T> take(Supplier<T> work) {
        long begin = System.nanoTime();
        T answer = work.get();
        while (since(begin) < warmUp) {
            requireNotInterrupted();
            answer = work.get();
        }
        double[] seconds = new double[repeats];
        begin = System.nanoTime();
        int runs = 0;
        while (runs < repeats && (runs == 0 || since(begin) < BUDGET)) {
            requireNotInterrupted();
            long start = System.nanoTime();
            answer = work.get();
            seconds[runs] = since(start);
            runs++;
        }
        return new Taken<>(answer, Times.of(Arrays.copyOf(seconds, runs)));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void requireNotInterrupted() {
        Workers.checkInterrupt();
    }
}
