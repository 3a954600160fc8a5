package attractor.match;

import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.reference.Source;
import java.util.Arrays;

/// How scores become weights.
///
///     w = sep(s)        s, w: K
///
/// The rules that all share: an undefined score (NaN) counts as −∞, so its memory gets no weight; scores of +∞ are
/// exact hits of a reciprocal distance, and they alone share the weight equally ([Max]: the first takes it all). A
/// memory does not ask a separation about other infinities: its recall has diverged. Cost O(K). Source:
/// `millidge-2022`, Section 3.
@Source(key = "millidge-2022", equation = "Section 3")
public sealed interface Separation {

    /// Replaces scores by weights.
    ///
    /// @param s K scores, which become K weights
    void separate(double[] s);

    /// The softmax of the scores.
    ///
    ///     w_μ = exp(β s_μ)/Σ_ν exp(β s_ν)
    ///
    /// The largest score is subtracted first, so any β > 0 is safe; β = ∞ is [Max]. If no score is above −∞, all
    /// weights are equal.
    ///
    /// @param beta the sharpness β, in (0, ∞]
    @Source(key = "ramsauer-2021", equation = "3")
    record Softmax(
            @Param(
                    symbol = "β",
                    doc = "sharpness of the softmax",
                    min = 0,
                    ends = Param.Ends.OPEN_BELOW,
                    infinite = Param.Infinite.ALLOWED)
            double beta)
            implements Separation {

        /// Sharpness 1.
        public Softmax() {
            this(1);
        }

        /// Checks the range.
        public Softmax {
            Range.openBelow("beta", beta, 0, Double.POSITIVE_INFINITY);
        }

        @Override
        public void separate(double[] s) {
            if (beta == Double.POSITIVE_INFINITY) {
                new Max().separate(s);
                return;
            }
            double top = Scores.top(s);
            if (Double.isInfinite(top)) {
                Scores.share(s, top);
                return;
            }
            Scores.soften(s, beta, top);
        }
    }

    /// Winner takes all: weight 1 for the lowest index among the greatest scores, 0 for all others.
    record Max() implements Separation {

        @Override
        public void separate(double[] s) {
            if (s.length > 0) {
                int winner = Scores.winner(s);
                Arrays.fill(s, 0);
                s[winner] = 1;
            }
        }
    }

    /// The scores themselves, w = s; −∞ and NaN weigh nothing.
    record Identity() implements Separation {

        @Override
        public void separate(double[] s) {
            if (!Scores.sharedByHits(s)) {
                Scores.dropUndefined(s);
            }
        }
    }

    /// The plain power w = sⁿ, so negative scores keep their sign for odd n only; −∞ and NaN weigh nothing.
    ///
    /// @param n the exponent n ≥ 1
    record Power(
            @Param(symbol = "n", doc = "exponent", min = 1) int n) implements Separation {

        /// The cube.
        public Power() {
            this(3);
        }

        /// Checks the range.
        public Power {
            Range.atLeast("n", n, 1);
        }

        @Override
        public void separate(double[] s) {
            if (!Scores.sharedByHits(s)) {
                Scores.dropUndefined(s);
                for (int mu = 0; mu < s.length; mu++) {
                    s[mu] = Math.pow(s[mu], n);
                }
            }
        }
    }

    /// Weight 1 for every score of at least ϑ, 0 for all others.
    ///
    /// @param threshold the threshold ϑ, finite
    record Threshold(
            @Param(symbol = "ϑ", doc = "least score that gets weight 1")
            double threshold) implements Separation {

        /// Threshold 0.
        public Threshold() {
            this(0);
        }

        /// Checks the range.
        public Threshold {
            Range.open("threshold", threshold, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        @Override
        public void separate(double[] s) {
            if (!Scores.sharedByHits(s)) {
                for (int mu = 0; mu < s.length; mu++) {
                    s[mu] = s[mu] >= threshold ? 1 : 0;
                }
            }
        }
    }
}
