package attractor.match;

import attractor.pattern.Patterns;
import java.util.Arrays;

/// The weighted sum of the values of some rows, and what is needed to join it with those of other rows.
///
///     y = Σ_μ w_μ v^μ        over the rows of a chunk, then over more and more chunks
///
/// Where weights are relative to each other (softmax, or the sharing of exact hits) they are normalised over the
/// rows seen, and the mass Σ_μ exp(β(s_μ − top)) says how much these rows count against others. Plain weights just
/// add. Joined in chunk order, always the same way, so the bits do not depend on threads.
final class Mixture {

    private final Separation separation;
    private final double[] y;
    private boolean relative;
    private double top = Double.NEGATIVE_INFINITY;
    private double mass;
    private boolean overflowed;

    /// A mixture of nothing.
    Mixture(Separation separation, int dimension) {
        this.separation = separation;
        this.y = new double[dimension];
        this.relative = separation instanceof Separation.Softmax;
    }

    /// Becomes the mixture of a chunk.
    ///
    /// @param s scores of its rows, which become weights
    /// @param values the values of its rows
    void of(double[] s, Patterns values) {
        overflowed = false;
        top = Scores.top(s);
        relative = true;
        boolean soft = separation instanceof Separation.Softmax;
        if (top == Double.POSITIVE_INFINITY || (soft && top == Double.NEGATIVE_INFINITY)) {
            mass = Scores.share(s, top);
        } else if (separation instanceof Separation.Softmax softmax) {
            mass = Scores.soften(s, softmax.beta(), top);
        } else {
            relative = false;
            separation.separate(s);
        }
        values.superpose(s, y);
    }

    /// Becomes the mixture of a chunk whose scores left the range of numbers.
    void overflow() {
        overflowed = true;
        relative = false;
    }

    /// Joins the mixture of later rows.
    void join(Mixture later) {
        overflowed |= later.overflowed;
        if (!relative && !later.relative) {
            for (int i = 0; i < y.length; i++) {
                y[i] += later.y[i];
            }
        } else if (later.relative && (!relative || mass == 0)) {
            // Exact hits outweigh all plain weights, and anything outweighs nothing.
            relative = true;
            top = later.top;
            mass = later.mass;
            System.arraycopy(later.y, 0, y, 0, y.length);
        } else if (later.relative) {
            weigh(later);
        }
    }

    private void weigh(Mixture later) {
        double greatest = Math.max(top, later.top);
        double here = mass * decay(top, greatest);
        double there = later.mass * decay(later.top, greatest);
        top = greatest;
        mass = here + there;
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.fma(there / mass, later.y[i], here / mass * y[i]);
        }
    }

    /// exp(β(s − greatest)), with 1 between equal infinities.
    private double decay(double s, double greatest) {
        if (s == greatest) {
            return 1;
        }
        return separation instanceof Separation.Softmax softmax ? Math.exp(softmax.beta() * (s - greatest)) : 0;
    }

    /// Writes the sum; NaN if scores of any chunk left the range of numbers.
    void into(double[] target) {
        if (overflowed) {
            Arrays.fill(target, Double.NaN);
            return;
        }
        System.arraycopy(y, 0, target, 0, y.length);
    }
}
