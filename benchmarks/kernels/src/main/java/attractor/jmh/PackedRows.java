package attractor.jmh;

import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
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

/// Overlaps of packed spin patterns with one cue: XOR and popcount.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PackedRows {

    /// D, a multiple of a register and odd sizes.
    @Param({"1024", "1000", "100", "10000"})
    public int dimension;

    /// K, a multiple of a tile and a prime.
    @Param({"4096", "4099"})
    public int count;

    private SpinPatterns patterns = SpinPatterns.empty(1);
    private Spins cue = Spins.of(1);
    private int[] m = {};

    /// Makes the patterns and checks the overlaps by their definition.
    @Setup
    public void prepare() {
        SplitMix64 outputs = new SplitMix64(1);
        patterns = outputs.patterns(count, dimension);
        cue = outputs.flip(patterns.get(count / 2), 0.25);
        m = new int[count];
        overlaps();
        for (int mu = 0; mu < count; mu++) {
            int expected = 0;
            for (int i = 0; i < dimension; i++) {
                expected += patterns.sign(mu, i) * cue.sign(i);
            }
            if (m[mu] != expected) {
                throw new IllegalStateException("overlap " + mu + " is " + m[mu] + ", not " + expected);
            }
        }
    }

    /// m_μ = D − 2 popcount(ξ^μ xor x).
    ///
    /// @return m
    @Benchmark
    public int[] overlaps() {
        patterns.overlaps(cue, m);
        return m;
    }
}
