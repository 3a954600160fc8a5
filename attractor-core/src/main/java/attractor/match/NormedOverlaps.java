package attractor.match;

import attractor.kernel.Superposition;
import attractor.memory.Workers;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import java.util.Arrays;
import java.util.List;

/// The overlaps of vectors with stored patterns as they are reported, in \[−1, 1\]; 0/1 units are read as ∓1.
///
///     m_μ = ξ^μ·x/D                 both of ±1, exact
///     m_μ = ξ^μ·x/(|ξ^μ||x|)        otherwise; 0 where a norm is 0
///
/// [Similarity#COSINE] with a value for 0 too, and no rounding leaves \[−1, 1\]. The square of a norm may leave the
/// range of numbers; inner products, and products of two norms, may not. Costs O(KD) for each vector. The norms of up
/// to a million patterns are formed once and kept;
/// those of more are formed in every pass, so that nothing of size K is kept. Safe for several threads.
public final class NormedOverlaps implements RowScorer {

    private static final int CHUNK = Superposition.CHUNK;

    /// Of so many patterns the norms are kept: a few megabytes.
    private static final int KEPT = 1 << 20;

    private final Patterns patterns;
    private final InnerProducts products;
    private final double[] kept;

    /// Overlaps with these.
    ///
    /// @param patterns the stored patterns, K ≥ 0
    public NormedOverlaps(Patterns patterns) {
        this.patterns = patterns instanceof BitPatterns bits ? bits.toSpins() : patterns;
        this.products = InnerProducts.over(this.patterns);
        this.kept = new double[patterns.count() <= KEPT ? patterns.count() : 0];
        if (kept.length <= CHUNK) {
            norms(0, kept.length, kept, 0);
        } else {
            Workers.shared().forEach(Math.ceilDiv(kept.length, CHUNK), chunk -> {
                int from = chunk * CHUNK;
                norms(from, Math.min(kept.length - from, CHUNK), kept, from);
            });
        }
    }

    /// {@return whether the norms of the patterns are kept; else each pass forms them, and many vectors should
    /// share it}
    public boolean keepsNorms() {
        return kept.length == patterns.count();
    }

    /// Writes the norms of the patterns from, …, from + count − 1.
    private void norms(int from, int count, double[] norms, int at) {
        if (patterns.alphabet() == Alphabet.SPINS) {
            Arrays.fill(norms, at, at + count, Math.sqrt(patterns.dimension()));
            return;
        }
        double[] row = new double[patterns.dimension()];
        for (int r = 0; r < count; r++) {
            if (patterns instanceof RealPatterns reals) {
                reals.row(from + r, row);
            } else {
                row = patterns.get(from + r).toArray();
            }
            norms[at + r] = Measures.norm(row);
        }
    }

    @Override
    public void score(Pattern x, double[] m) {
        panel(List.of(x)).score(0, m.length, m);
    }

    @Override
    public Panel panel(List<? extends Pattern> cues) {
        List<Pattern> x = cues.stream().map(NormedOverlaps::shown).toList();
        Panel overlaps = products.panel(x);
        double[] norm = new double[x.size()];
        boolean[] plusMinus = new boolean[x.size()];
        for (int c = 0; c < norm.length; c++) {
            plusMinus[c] = x.get(c).alphabet() == Alphabet.SPINS && patterns.alphabet() == Alphabet.SPINS;
            norm[c] = plusMinus[c] ? 1 : Measures.norm(x.get(c).toArray());
        }
        return (from, count, m) -> {
            overlaps.score(from, count, m);
            double[] norms = new double[count];
            if (keepsNorms()) {
                System.arraycopy(kept, from, norms, 0, count);
            } else {
                norms(from, count, norms, 0);
            }
            double[] dimensions = new double[count];
            Arrays.fill(dimensions, patterns.dimension());
            for (int c = 0; c < norm.length; c++) {
                divide(m, c * count, plusMinus[c] ? dimensions : norms, norm[c]);
            }
        };
    }

    /// Divides overlaps by products of norms, in a loop without branches; 0 where a norm is 0.
    private static void divide(double[] m, int at, double[] norms, double norm) {
        for (int r = 0; r < norms.length; r++) {
            double cosine = Measures.cosine(m[at + r], norms[r], norm);
            m[at + r] = norms[r] * norm == 0 ? 0 : Math.max(-1.0, Math.min(1.0, cosine));
        }
    }

    private static Pattern shown(Pattern x) {
        return x instanceof Bits bits ? bits.toSpins() : x;
    }
}
