package attractor.jmh;

import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
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

/// Kernels on float32 rows: overlaps with one cue, with a panel of cues, and the weighted sum of the rows.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RealRows {

    private static final int CUES = 64;

    /// The kernels: `best` of this machine, or `scalar`.
    @Param({"best", "scalar"})
    public String kernels = "";

    /// D, a multiple of the lanes and odd sizes.
    @Param({"128", "100", "385", "784", "785"})
    public int dimension;

    /// K, a multiple of a tile and a prime.
    @Param({"4096", "4099"})
    public int count;

    private RealKernels reals = Kernels.scalar().reals();
    private FloatRows rows = FloatRows.of(new float[0], 1);
    private float[] cue = {};
    private float[] cues = {};
    private double[] m = {};
    private double[] panel = {};
    private double[] weights = {};
    private double[] sum = {};

    /// Makes the rows and compares both kinds of kernels.
    @Setup
    public void prepare() {
        reals = (kernels.equals("scalar") ? Kernels.scalar() : Kernels.provider()).reals();
        SplitMix64 outputs = new SplitMix64(1);
        rows = FloatRows.of(uniform(outputs, count * dimension), dimension);
        cue = uniform(outputs, dimension);
        cues = uniform(outputs, CUES * dimension);
        m = new double[count];
        panel = new double[CUES * count];
        sum = new double[dimension];
        weights = new double[count];
        for (int mu = 0; mu < count; mu++) {
            weights[mu] = outputs.uniform();
        }
        requireOverlaps();
    }

    private void requireOverlaps() {
        overlaps();
        for (int mu = 0; mu < count; mu++) {
            double expected = 0;
            for (int i = 0; i < dimension; i++) {
                expected += (double) rows.at(mu, i) * cue[i];
            }
            if (Math.abs(m[mu] - expected) > 1e-5 * dimension) {
                throw new IllegalStateException("overlap " + mu + " is " + m[mu] + ", not " + expected);
            }
        }
    }

    static float[] uniform(SplitMix64 outputs, int n) {
        float[] numbers = new float[n];
        for (int k = 0; k < n; k++) {
            numbers[k] = (float) (2 * outputs.uniform() - 1);
        }
        return numbers;
    }

    /// m = Ξ x for one cue.
    ///
    /// @return m
    @Benchmark
    public double[] overlaps() {
        reals.overlaps(rows, cue, m, 0);
        return m;
    }

    /// M = X Ξᵀ for 64 cues.
    ///
    /// @return M
    @Benchmark
    public double[] panelOverlaps() {
        reals.panelOverlaps(rows, cues, panel);
        return panel;
    }

    /// x = Ξᵀ w.
    ///
    /// @return x
    @Benchmark
    public double[] superpose() {
        reals.superpose(rows, weights, sum);
        return sum;
    }
}
