package attractor.match;

import attractor.kernel.DoubleChunkSum;
import attractor.kernel.DoubleMatch;
import attractor.kernel.DoubleQuery;
import attractor.kernel.DoubleRows;
import attractor.kernel.FloatChunkSum;
import attractor.kernel.FloatMatch;
import attractor.kernel.FloatQuery;
import attractor.kernel.FloatRows;
import attractor.kernel.Kernels;
import attractor.kernel.RealKernels;
import attractor.kernel.SoftmaxSum;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The step of inner products and softmax in one pass: a row is scored and weighed into the sum while it is at
/// hand.
///
///     y = Σ_μ softmax(β s)_μ v^μ        s_μ = ξ^μ·x + b_μ
///
/// In the precision of the patterns, to which states of another are rounded; [RealKernels#retrieve] is its sum
/// shape. So it differs from the definition by rounding: with the unit roundoff u (2⁻²⁴ or 2⁻⁵³), S the greatest
/// |s_μ| and V the greatest |v_i^μ|,
///
///     |y_i − y_i as defined| ≤ u V (400 + 12 β S) + 2⁻⁶⁰ K V
///
/// Where a sum leaves the range of numbers, or no score is a number, the step of the definition stands in for that
/// cue. No K numbers are needed.
final class FusedStep implements Step {

    /// The bytes of a part for each cue: scores of a block of rows, and what is kept of them.
    private static final long ROOM = 1024;

    /// The bytes of a part for each cue and component: the sums, the panel laid out anew, a share of a block of
    /// rows.
    private static final long ROOM_OF_ONE = 24;

    private final MatchStep match;
    private final Arithmetic arithmetic;

    private FusedStep(MatchStep match, Arithmetic arithmetic) {
        this.match = match;
        this.arithmetic = arithmetic;
    }

    /// The step between real patterns of one precision.
    // Keys that are the values are read once; equal ones that are two objects need not be found.
    @SuppressWarnings("ReferenceEquality")
    static FusedStep of(MatchStep match, InnerProducts products, RealPatterns keys, RealPatterns values, double beta) {
        if (keys.precision() == Precision.FLOAT32) {
            FloatRows rows = PanelOverlaps.floats(keys);
            FloatRows images = values == keys ? rows : PanelOverlaps.floats(values);
            FloatMatch floats = new FloatMatch(rows, images, products.floatBias());
            return new FusedStep(match, new Floats(floats, (float) beta, x -> products.fitsFloats(keys, x)));
        }
        DoubleRows rows = PanelOverlaps.doubles(keys);
        DoubleRows images = values == keys ? rows : PanelOverlaps.doubles(values);
        return new FusedStep(match, new Doubles(new DoubleMatch(rows, images, products.doubleBias()), beta));
    }

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        int dimension = match.values().dimension();
        SoftmaxSum sum = new SoftmaxSum(x.size(), dimension);
        long bytes = x.size() * (ROOM + ROOM_OF_ONE * (match.keys().dimension() + dimension));
        arithmetic.pass(new Chunks(match.keys().count(), x.size() * match.keys().dimension(), bytes), x, sum);
        for (int c = 0; c < x.size(); c++) {
            sum.mean(c, y[c], 0);
            if (sum.top(c) == Double.POSITIVE_INFINITY
                    || !arithmetic.holds(x.get(c))
                    || !MatchStep.finite(y[c], match.precision(x.get(c)))) {
                match.exact().apply(List.of(x.get(c)), new double[][] {y[c]});
            }
        }
    }

    /// The pass in one precision.
    private interface Arithmetic {
        void pass(Chunks chunks, List<? extends Pattern> x, SoftmaxSum sum);

        /// Whether the scores of this cue cannot have left the range of numbers unseen.
        boolean holds(Pattern x);
    }

    /// Sums of chunks that are used again in the next step.
    private static final class Shelf<P> {

        private final List<P> all = new ArrayList<>();
        private int taken;

        /// Lets everything be taken again.
        void reopen() {
            taken = 0;
        }

        P take(Supplier<P> maker) {
            if (taken == all.size()) {
                all.add(maker.get());
            }
            return all.get(taken++);
        }
    }

    /// The pass in float32.
    private static final class Floats implements Arithmetic {

        private final RealKernels kernels = Kernels.provider().reals();
        private final Shelf<FloatChunkSum> shelf = new Shelf<>();
        private final FloatMatch match;
        private final float beta;
        private final Predicate<Pattern> holds;

        Floats(FloatMatch match, float beta, Predicate<Pattern> holds) {
            this.match = match;
            this.beta = beta;
            this.holds = holds;
        }

        @Override
        public boolean holds(Pattern x) {
            return holds.test(x);
        }

        @Override
        public void pass(Chunks chunks, List<? extends Pattern> x, SoftmaxSum sum) {
            FloatQuery query =
                    new FloatQuery(PanelOverlaps.floats(x, match.keys().dimension()), beta);
            int dimension = match.values().dimension();
            shelf.reopen();
            chunks.pass(
                    () -> shelf.take(() -> new FloatChunkSum(dimension)),
                    (from, to, part) -> kernels.retrieve(match, from, query, part),
                    sum::add);
        }
    }

    /// The pass in float64.
    private static final class Doubles implements Arithmetic {

        private final RealKernels kernels = Kernels.provider().reals();
        private final Shelf<DoubleChunkSum> shelf = new Shelf<>();
        private final DoubleMatch match;
        private final double beta;

        Doubles(DoubleMatch match, double beta) {
            this.match = match;
            this.beta = beta;
        }

        @Override
        public boolean holds(Pattern x) {
            return true;
        }

        @Override
        public void pass(Chunks chunks, List<? extends Pattern> x, SoftmaxSum sum) {
            DoubleQuery query =
                    new DoubleQuery(PanelOverlaps.doubles(x, match.keys().dimension()), beta);
            int dimension = match.values().dimension();
            shelf.reopen();
            chunks.pass(
                    () -> shelf.take(() -> new DoubleChunkSum(dimension)),
                    (from, to, part) -> kernels.retrieve(match, from, query, part),
                    sum::add);
        }
    }
}
