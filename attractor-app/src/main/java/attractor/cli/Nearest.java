package attractor.cli;

import attractor.match.BestMatch;
import attractor.match.InnerProducts;
import attractor.match.RowScorer;
import attractor.match.Search;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Arrays;
import java.util.List;

/// The pattern of a set that is nearest to a vector.
///
///     overlap(ξ, x) = ξ·x/D                 both of ±1; 0/1 patterns are compared as ±1
///     overlap(ξ, x) = ξ·x/(‖ξ‖‖x‖)          otherwise; 0 where a norm is 0
///
/// The nearest pattern has the greatest overlap, the first of equals. Costs O(KD) for each vector; one pass over
/// the patterns serves many vectors. Nothing of size K is kept but the norms of up to a million patterns; those of
/// more are formed in every pass.
final class Nearest {

    private static final int CHUNK = 4096;

    /// Of so many patterns the norms are kept: a few megabytes.
    private static final int KEPT = 1 << 20;

    /// Vectors that share a pass in which norms are formed: enough that these cost little beside the overlaps.
    private static final int SHARING = 512;

    private final Patterns patterns;

    /// What was found.
    ///
    /// @param index of the nearest pattern, from 0
    /// @param overlap with it, in [−1, 1]
    record Found(int index, double overlap) {}

    Nearest(Patterns patterns) {
        this.patterns = patterns instanceof BitPatterns bits ? bits.toSpins() : patterns;
    }

    /// The nearest pattern of each vector.
    Found[] to(List<Pattern> vectors) {
        List<Pattern> x = vectors.stream()
                .map(vector -> vector instanceof Bits bits ? bits.toSpins() : vector)
                .toList();
        Found[] found = new Found[x.size()];
        if (patterns instanceof SpinPatterns && x.stream().allMatch(Spins.class::isInstance)) {
            Search search = new Search(patterns, InnerProducts.over(patterns));
            double dimension = patterns.dimension();
            panels(found.length, (from, to) -> take(search.best(x.subList(from, to)), dimension, found, from));
            return found;
        }
        Search search = new Search(patterns, new Overlaps(patterns));
        if (patterns.count() <= KEPT) {
            panels(found.length, (from, to) -> take(search.best(x.subList(from, to)), 1, found, from));
        } else {
            for (int from = 0; from < found.length; from += SHARING) {
                take(search.best(x.subList(from, Math.min(found.length, from + SHARING))), 1, found, from);
            }
        }
        return found;
    }

    private void panels(int vectors, Panels.Work work) {
        new Panels(vectors, patterns.count(), patterns.dimension()).forEach(work);
    }

    private static void take(List<BestMatch> best, double scale, Found[] found, int at) {
        for (int i = 0; i < best.size(); i++) {
            found[at + i] = new Found(best.get(i).index(), best.get(i).score() / scale);
        }
    }

    /// The overlaps as scores.
    private static final class Overlaps implements RowScorer {

        private final Patterns patterns;
        private final InnerProducts products;
        private final double[] kept;

        Overlaps(Patterns patterns) {
            this.patterns = patterns;
            this.products = InnerProducts.over(patterns);
            this.kept = new double[patterns.count() <= KEPT ? patterns.count() : 0];
            Workers.shared().forEach(Math.ceilDiv(kept.length, CHUNK), chunk -> {
                int from = chunk * CHUNK;
                norms(from, Math.min(kept.length - from, CHUNK), kept, from);
            });
        }

        /// Writes the norms of the patterns from, …, from + count − 1.
        private void norms(int from, int count, double[] norms, int at) {
            if (!(patterns instanceof RealPatterns reals)) {
                Arrays.fill(norms, at, at + count, Math.sqrt(patterns.dimension()));
                return;
            }
            double[] row = new double[patterns.dimension()];
            for (int r = 0; r < count; r++) {
                reals.row(from + r, row);
                norms[at + r] = norm(row);
            }
        }

        @Override
        public void score(Pattern x, double[] s) {
            panel(List.of(x)).score(0, s.length, s);
        }

        @Override
        public Panel panel(List<? extends Pattern> cues) {
            Panel overlaps = products.panel(cues);
            double[] norm = cues.stream().mapToDouble(x -> norm(x.toArray())).toArray();
            boolean[] plusMinus = new boolean[norm.length];
            for (int c = 0; c < norm.length; c++) {
                plusMinus[c] = cues.get(c) instanceof Spins && patterns instanceof SpinPatterns;
            }
            return (from, count, s) -> {
                overlaps.score(from, count, s);
                double[] norms = new double[count];
                if (kept.length > 0) {
                    System.arraycopy(kept, from, norms, 0, count);
                } else {
                    norms(from, count, norms, 0);
                }
                double[] dimensions = new double[count];
                Arrays.fill(dimensions, patterns.dimension());
                for (int c = 0; c < norm.length; c++) {
                    divide(s, c * count, plusMinus[c] ? dimensions : norms, plusMinus[c] ? 1 : norm[c]);
                }
            };
        }

        /// Divides overlaps by products of norms, in a loop without branches; 0 where a norm is 0.
        private static void divide(double[] s, int at, double[] norms, double norm) {
            for (int r = 0; r < norms.length; r++) {
                double product = norms[r] * norm;
                double overlap = Math.max(-1.0, Math.min(1.0, s[at + r] / product));
                s[at + r] = product == 0 ? 0 : overlap;
            }
        }

        private static double norm(double[] components) {
            double largest = 0;
            for (double component : components) {
                largest = Math.max(largest, Math.abs(component));
            }
            double sum = 0;
            for (double component : components) {
                sum += largest == 0 ? 0 : component / largest * (component / largest);
            }
            return largest * Math.sqrt(sum);
        }
    }
}
