package attractor.match;

import attractor.kernel.Dot;
import attractor.kernel.FloatRows;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/// Softmax sums over float32 rows, in float32.
///
/// States of other precision are rounded.
///
/// @param keys the rows ξ that are scored
/// @param values the rows v that are summed
/// @param bias b, or no numbers where it is 0
/// @param beta the sharpness β
record FloatPass(RealPatterns keys, RealPatterns values, float[] bias, float beta) implements SoftPass<FloatPass.Part> {

    /// The sums of a chunk, cue by cue.
    ///
    /// @param m the greatest exponents
    /// @param l the sums of weights
    /// @param a the weighted sums of values
    record Part(float[] m, float[] l, float[] a) implements SoftTotals.Part {
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
        float[] cues = new float[n * keys.dimension()];
        for (int c = 0; c < n; c++) {
            float[] cue = Reals.from(x.get(c), Precision.FLOAT32).toFloats();
            System.arraycopy(cue, 0, cues, c * cue.length, cue.length);
        }
        return new Panel<>() {
            @Override
            public Part empty() {
                return new Part(new float[n], new float[n], new float[n * values.dimension()]);
            }

            @Override
            public void make(int from, int to, Part part) {
                retrieve(from, to, cues, part);
            }
        };
    }

    private void retrieve(int from, int to, float[] cues, Part part) {
        int d = keys.dimension();
        int o = values.dimension();
        FloatRows rows = new FloatRows(keys.segment(), keys.count(), d).slice(from, to - from);
        FloatRows outs = new FloatRows(values.segment(), values.count(), o).slice(from, to - from);
        int n = part.m.length;
        Arrays.fill(part.m, Float.NEGATIVE_INFINITY);
        Arrays.fill(part.l, 0);
        Arrays.fill(part.a, 0);
        float[] row = new float[d];
        float[] z = new float[32];
        float skip = (float) (60 * Math.log(2));
        for (int t = 0; t < to - from; t += 32) {
            int size = Math.min(32, to - from - t);
            for (int c = 0; c < n; c++) {
                float top = part.m[c];
                float before = part.m[c];
                for (int r = 0; r < size; r++) {
                    MemorySegment.copy(
                            rows.segment(), ValueLayout.JAVA_FLOAT, (long) (t + r) * d * Float.BYTES, row, 0, d);
                    float s = (float) Dot.of(row, 0, cues, c * d, d);
                    z[r] = beta * (bias.length > 0 ? s + bias[from + t + r] : s);
                    top = Math.max(top, z[r]);
                }
                float scale = before == top ? 1 : (float) Math.exp(before - top);
                float sum = 0;
                for (int r = 0; r < size; r++) {
                    z[r] = z[r] < before - skip ? 0 : (float) Math.exp(z[r] - top);
                    sum += z[r];
                }
                part.m[c] = top;
                part.l[c] = Math.fma(part.l[c], scale, sum);
                for (int i = 0; i < o; i++) {
                    float add = 0;
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
