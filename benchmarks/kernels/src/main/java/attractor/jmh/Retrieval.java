package attractor.jmh;

import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SplitMix64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One softmax retrieval through the library, on one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Retrieval {

    private static final Seed SEED = new Seed(1);

    /// D, a multiple of the lanes and odd sizes.
    @Param({"128", "100", "385", "784", "785"})
    public int dimension;

    /// K: less than a tile, a chunk, and a prime.
    @Param({"7", "4096", "40009"})
    public int count;

    private Memory memory = new ModernHopfield().store(RealPatterns.of(1, new double[] {1}), SEED);
    private Pattern cue = Reals.ofFloats(1);

    /// Stores the patterns; the cue is a stored pattern with noise, and must come back as that pattern.
    @Setup
    public void prepare() {
        Workers.useThreads(1);
        SplitMix64 outputs = new SplitMix64(1);
        RealPatterns patterns = RealPatterns.ofFloats(dimension, RealRows.uniform(outputs, count * dimension));
        float[] noise = RealRows.uniform(outputs, dimension);
        for (int i = 0; i < dimension; i++) {
            noise[i] = (float) patterns.at(count / 2, i) + noise[i] / 10;
        }
        cue = Reals.ofFloats(noise);
        memory = new ModernHopfield(2, ModernHopfield.Kernel.DOT, 0, 1, Readout.STORED).store(patterns, SEED);
        Pattern answer = step().pattern();
        for (int i = 0; i < dimension; i++) {
            if (Math.abs(answer.at(i) - patterns.at(count / 2, i)) > 1e-3) {
                throw new IllegalStateException("component " + i + " of the answer is " + answer.at(i));
            }
        }
    }

    /// y = Ξᵀ softmax(β Ξ x).
    ///
    /// @return the answer
    @Benchmark
    public Recall step() {
        return memory.recall(cue, SEED.generator());
    }
}
