package attractor.cli;

import attractor.match.BestMatch;
import attractor.match.NormedOverlaps;
import attractor.match.Search;
import attractor.match.Similarity;
import attractor.memory.Panels;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.List;

/// The pattern of a set that is nearest to a vector: that of the greatest of the [NormedOverlaps], the first of
/// equals.
///
/// Costs O(KD) for each vector; one pass over the patterns serves many vectors. Nothing of size K is kept but the
/// norms of up to a million patterns.
final class Nearest {

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
            Search search = new Search(patterns, Similarity.OVERLAP.over(patterns));
            panels(found.length, (from, to) -> take(search.best(x.subList(from, to)), found, from));
            return found;
        }
        NormedOverlaps overlaps = new NormedOverlaps(patterns);
        Search search = new Search(patterns, overlaps);
        if (overlaps.keepsNorms()) {
            panels(found.length, (from, to) -> take(search.best(x.subList(from, to)), found, from));
        } else {
            for (int from = 0; from < found.length; from += SHARING) {
                take(search.best(x.subList(from, Math.min(found.length, from + SHARING))), found, from);
            }
        }
        return found;
    }

    private void panels(int vectors, Panels.Work work) {
        new Panels(vectors, patterns.count(), patterns.dimension()).forEach(work);
    }

    private static void take(List<BestMatch> best, Found[] found, int at) {
        for (int i = 0; i < best.size(); i++) {
            found[at + i] = new Found(best.get(i).index(), best.get(i).score());
        }
    }
}
