package attractor.cli;

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
/// the patterns serves up to 64 vectors, and nothing of size K is kept but the norms of patterns that are not ±1.
final class Nearest {

    private static final int CHUNK = 4096;

    private final Patterns patterns;
    private final Search search;

    /// What was found.
    ///
    /// @param index of the nearest pattern, from 0
    /// @param overlap with it, in [−1, 1]
    record Found(int index, double overlap) {}

    Nearest(Patterns patterns) {
        this.patterns = patterns instanceof BitPatterns bits ? bits.toSpins() : patterns;
        this.search = new Search(this.patterns, new Overlaps(this.patterns));
    }

    /// The nearest pattern of each vector.
    Found[] to(List<Pattern> vectors) {
        List<Pattern> x = vectors.stream()
                .map(vector -> vector instanceof Bits bits ? bits.toSpins() : vector)
                .toList();
        Found[] found = new Found[x.size()];
        new Panels(found.length, patterns.count(), patterns.dimension()).forEach((from, to) -> {
            var best = search.best(x.subList(from, to));
            for (int i = from; i < to; i++) {
                var match = best.get(i - from);
                found[i] = new Found(match.index(), match.score());
            }
        });
        return found;
    }

    /// The overlaps as scores.
    private static final class Overlaps implements RowScorer {

        private final Patterns patterns;
        private final InnerProducts products;
        private final double[] norms;

        Overlaps(Patterns patterns) {
            this.patterns = patterns;
            this.products = InnerProducts.over(patterns);
            this.norms = patterns instanceof RealPatterns reals ? norms(reals) : spinNorms(patterns);
        }

        private static double[] norms(RealPatterns patterns) {
            double[] norms = new double[patterns.count()];
            Workers.shared().forEach(Math.ceilDiv(norms.length, CHUNK), chunk -> {
                double[] row = new double[patterns.dimension()];
                for (int mu = chunk * CHUNK; mu < Math.min(norms.length, (chunk + 1) * CHUNK); mu++) {
                    patterns.row(mu, row);
                    norms[mu] = norm(row);
                }
            });
            return norms;
        }

        private static double[] spinNorms(Patterns patterns) {
            return new double[] {Math.sqrt(patterns.dimension())};
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
                double[] rows = rowNorms(from, count);
                for (int c = 0; c < norm.length; c++) {
                    if (plusMinus[c]) {
                        double[] dimension = new double[count];
                        Arrays.fill(dimension, patterns.dimension());
                        divide(s, c * count, dimension, 1);
                    } else {
                        divide(s, c * count, rows, norm[c]);
                    }
                }
            };
        }

        private double[] rowNorms(int from, int count) {
            if (norms.length > 1) {
                return Arrays.copyOfRange(norms, from, from + count);
            }
            double[] rows = new double[count];
            Arrays.fill(rows, norms[0]);
            return rows;
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
