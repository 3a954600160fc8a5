package attractor.match;

import attractor.kernel.Dot;
import attractor.kernel.DoubleRows;
import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// Softmax sums over float64 rows, in float64.
///
/// @param keys the rows ξ that are scored
/// @param values the rows v that are summed
/// @param bias b, or no numbers where it is 0
/// @param beta the sharpness β
record DoublePass(RealPatterns keys, RealPatterns values, double[] bias, double beta)
        implements SoftPass<DoublePass.Part> {

    /// The sums of a chunk, cue by cue.
    ///
    /// @param m the greatest exponents
    /// @param l the sums of weights
    /// @param a the weighted sums of values
    record Part(double[] m, double[] l, double[] a) implements SoftTotals.Part {
        @Override
        public double top(int c) {
            return m[c];
        }

        @Override
        public double mass(int c) {
            return l[c];
        }

        @Override
        public double sum(int c, int i) {
            return a[c * (a.length / m.length) + i];
        }
    }

    @Override
    public Panel<Part> panel(List<? extends Pattern> x) {
        int n = x.size();
        double[] cues = new double[n * keys.dimension()];
        for (int c = 0; c < n; c++) {
            double[] cue = x.get(c).toArray();
            System.arraycopy(cue, 0, cues, c * cue.length, cue.length);
        }
        return new Panel<>() {
            @Override
            public Part empty() {
                return new Part(new double[n], new double[n], new double[n * values.dimension()]);
            }

            @Override
            public void make(int from, int to, Part part) {
                retrieve(from, to, cues, part);
            }
        };
    }

    private void retrieve(int from, int to, double[] cues, Part part) {
        int d = keys.dimension();
        int o = values.dimension();
        DoubleRows rows = new DoubleRows(keys.segment(), keys.count(), d).slice(from, to - from);
        DoubleRows outs = new DoubleRows(values.segment(), values.count(), o).slice(from, to - from);
        int n = part.m.length;
        Arrays.fill(part.m, Double.NEGATIVE_INFINITY);
        Arrays.fill(part.l, 0);
        Arrays.fill(part.a, 0);
        double[] row = new double[d];
        double[] z = new double[32];
        double skip = 60 * Math.log(2);
        for (int t = 0; t < to - from; t += 32) {
            int size = Math.min(32, to - from - t);
            for (int c = 0; c < n; c++) {
                double top = part.m[c];
                double before = part.m[c];
                for (int r = 0; r < size; r++) {
                    MemorySegment.copy(
                            rows.segment(), ValueLayout.JAVA_DOUBLE, (long) (t + r) * d * Double.BYTES, row, 0, d);
                    double s = Dot.of(row, 0, cues, c * d, d);
                    z[r] = beta * (bias.length > 0 ? s + bias[from + t + r] : s);
                    top = Math.max(top, z[r]);
                }
                double scale = before == top ? 1 : Math.exp(before - top);
                double sum = 0;
                for (int r = 0; r < size; r++) {
                    z[r] = z[r] < before - skip ? 0 : Math.exp(z[r] - top);
                    sum += z[r];
                }
                part.m[c] = top;
                part.l[c] = Math.fma(part.l[c], scale, sum);
                for (int i = 0; i < o; i++) {
                    double add = 0;
                    for (int r = 0; r < size; r++) {
                        if (z[r] != 0) {
                            add = Math.fma(z[r], outs.at(t + r, i), add);
                        }
                    }
                    part.a[c * o + i] = Math.fma(part.a[c * o + i], scale, add);
                }
            }
        }
    }
}
