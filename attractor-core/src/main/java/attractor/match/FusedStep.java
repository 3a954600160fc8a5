package attractor.match;

import attractor.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;

/// The step of inner products and softmax in one pass: a row is scored and weighed into the sum while it is at
/// hand.
///
///     y = Σ_μ softmax(β s)_μ v^μ        s_μ = ξ^μ·x + b_μ
///
/// In the precision of the patterns, so it differs from the definition by rounding: with the unit roundoff u (2⁻²⁴
/// or 2⁻⁵³), S the greatest |s_μ| and V the greatest |v_i^μ|,
///
///     |y_i − y_i exact| ≤ u V (400 + 12 β S) + 2⁻⁶⁰ K V
///
/// Where exponents or sums leave the range of numbers, the step of the definition stands in for that cue. No K
/// numbers are needed.
///
/// @param <P> what the pass keeps of a chunk
final class FusedStep<P extends SoftTotals.Part> implements Step {

    private final MatchStep match;
    private final SoftPass<P> pass;

    FusedStep(MatchStep match, SoftPass<P> pass) {
        this.match = match;
        this.pass = pass;
    }

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        int n = x.size();
        int dimension = match.values().dimension();
        SoftTotals totals = new SoftTotals(n, dimension);
        SoftPass.Panel<P> panel = pass.panel(x);
        new Chunks(match.keys().count(), n * match.keys().dimension(), (long) n * dimension * Double.BYTES)
                .pass(panel::empty, panel::make, totals::join);
        List<Integer> unsound = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            totals.into(c, y[c]);
            if (!totals.sound(c) || !MatchStep.finite(y[c], match.precision(x.get(c)))) {
                unsound.add(c);
            }
        }
        for (int c : unsound) {
            match.exact().apply(List.of(x.get(c)), new double[][] {y[c]});
        }
    }
}
