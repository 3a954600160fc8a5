package attractor.match;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Kernels;
import attractor.kernel.Nearest;
import attractor.memory.Panels;
import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The search among packed patterns, by counting mismatches.
///
///     argmin_μ n_μ, the lowest μ on a tie
///
/// No score is kept: each thread remembers the best two rows of its ranges, which are merged exactly. Cost O(KD/64)
/// a cue; a panel of 64 cues reads the patterns once.
///
/// @param patterns the stored spins or bits, at least one
/// @param ranking the similarity
/// @param cues of the alphabet and dimension of the patterns
record PackedSearch(Patterns patterns, Ranking ranking, List<? extends Pattern> cues) {

    /// Words that are compared before a thread asks whether it was interrupted: a few milliseconds of work.
    private static final long WORDS = 1L << 24;

    /// {@return the search, if scorer and cues allow it}
    static Optional<PackedSearch> of(Patterns patterns, Scorer scorer, List<? extends Pattern> cues) {
        return cues.stream().allMatch(cue -> Counts.suit(patterns, cue))
                ? Ranking.of(patterns, scorer).map(ranking -> new PackedSearch(patterns, ranking, cues))
                : Optional.empty();
    }

    /// {@return the best match of every cue}
    List<BestMatch> best() {
        List<BestMatch> best = new ArrayList<>();
        for (int from = 0; from < cues.size(); from += BitPanel.MOST) {
            best(cues.subList(from, Math.min(cues.size(), from + BitPanel.MOST)), best);
        }
        return best;
    }

    private void best(List<? extends Pattern> few, List<BestMatch> best) {
        int words = (patterns.dimension() + 63) >>> 6;
        long[] packed = new long[few.size() * words];
        for (int c = 0; c < few.size(); c++) {
            for (int w = 0; w < words; w++) {
                packed[c * words + w] = word(few.get(c), w);
            }
        }
        Nearest found = nearest(new BitPanel(ranking.mismatch(), words, packed));
        for (int c = 0; c < few.size(); c++) {
            int up = 0;
            for (int w = 0; w < words; w++) {
                up += Long.bitCount(packed[c * words + w]);
            }
            best.add(match(found, c, up));
        }
    }

    private BestMatch match(Nearest found, int cue, int up) {
        double top = score(up, found.least(cue));
        if (patterns.count() == 1) {
            return new BestMatch(found.row(cue), top, Double.POSITIVE_INFINITY);
        }
        double second = score(up, found.second(cue));
        return new BestMatch(found.row(cue), top, top == second ? 0 : top - second);
    }

    private double score(int up, int n) {
        return ranking.score(patterns.alphabet(), patterns.dimension(), up, n);
    }

    private Nearest nearest(BitPanel panel) {
        BitRows rows = new BitRows(segment(), patterns.count(), panel.wordCount());
        boolean threads = Panels.worthThreads(panel.count(), patterns.count(), panel.wordCount());
        int most = (int) Math.clamp(WORDS / panel.wordCount() / panel.count(), 1L, rows.count());
        int least = threads ? Workers.shared().threads() : 1;
        int pieces = Math.max(Math.ceilDiv(rows.count(), most), Math.min(least, rows.count()));
        Nearest[] found = new Nearest[pieces];
        if (threads) {
            Workers.shared().forEach(pieces, p -> found[p] = nearest(rows, panel, p, pieces));
        } else {
            Arrays.setAll(found, p -> nearest(rows, panel, p, pieces));
        }
        Nearest all = new Nearest(panel.count());
        for (Nearest piece : found) {
            all.add(piece);
        }
        return all;
    }

    private static Nearest nearest(BitRows rows, BitPanel panel, int piece, int pieces) {
        Workers.checkInterrupt();
        int from = (int) ((long) rows.count() * piece / pieces);
        int to = (int) ((long) rows.count() * (piece + 1) / pieces);
        Nearest found = new Nearest(panel.count());
        Kernels.provider().packed().nearest(rows.slice(from, to - from), from, panel, found);
        return found;
    }

    private MemorySegment segment() {
        return patterns instanceof SpinPatterns spins ? spins.segment() : ((BitPatterns) patterns).segment();
    }

    private static long word(Pattern cue, int w) {
        return cue instanceof Spins spins ? spins.word(w) : ((Bits) cue).word(w);
    }
}
