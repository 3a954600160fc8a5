package attractor.match;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The search for the stored pattern that is most similar to a cue.
///
///     argmax_μ sim(ξ^μ, x), the lowest μ on a tie        ξ: K×D, x: D
///
/// The scores of a [RowScorer] are looked at range by range and forgotten, so a search needs no K numbers; those of
/// any other scorer are formed for all patterns at once. Among packed patterns the winner is found by counting bits
/// ([PackedSearch]) where the similarity falls with every mismatch. A large search uses all threads of
/// [attractor.memory.Workers]. Exact: neither ranges, panels nor threads change the answer. Cost O(KD) a cue.
///
/// @param patterns the stored patterns
/// @param scorer a similarity bound to them
public record Search(Patterns patterns, Scorer scorer) {

    /// Few enough rows that they stay near while all cues of a panel pass over them.
    private static final int TILE = ScoredChunk.TILE;

    /// About what a contest takes.
    private static final int CONTEST = 64;

    /// {@return the best match, or nothing if no pattern is stored}
    ///
    /// @param cue of the dimension of the patterns
    public Optional<BestMatch> best(Pattern cue) {
        return patterns.count() == 0
                ? Optional.empty()
                : Optional.of(best(List.of(cue)).getFirst());
    }

    /// {@return the best match of every cue; at least one pattern must be stored}
    ///
    /// @param cues of the dimension of the patterns
    /// @throws IllegalArgumentException if no pattern is stored
    public List<BestMatch> best(List<? extends Pattern> cues) {
        if (patterns.count() > TILE) {
            Optional<PackedSearch> packed = PackedSearch.of(patterns, scorer, cues);
            if (packed.isPresent()) {
                return packed.get().best();
            }
        }
        return scorer instanceof RowScorer rows && patterns.count() > TILE
                ? streamed(rows.panel(cues), cues.size())
                : cues.stream().map(this::whole).toList();
    }

    private BestMatch whole(Pattern cue) {
        double[] s = new double[patterns.count()];
        scorer.score(cue, s);
        return BestMatch.of(s);
    }

    private List<BestMatch> streamed(RowScorer.Panel panel, int cues) {
        Contest[] all = new Contest[cues];
        Arrays.setAll(all, c -> new Contest());
        int cost = (int) Math.min(Integer.MAX_VALUE, (long) cues * patterns.dimension());
        new Chunks(patterns.count(), cost, (long) cues * CONTEST)
                .pass(() -> new Contest[cues], (from, to, part) -> contest(panel, from, to, part), part -> {
                    for (int c = 0; c < cues; c++) {
                        all[c].enter(part[c]);
                    }
                });
        return Arrays.stream(all).map(contest -> contest.best(patterns.count())).toList();
    }

    private static void contest(RowScorer.Panel panel, int first, int end, Contest[] contests) {
        Arrays.setAll(contests, c -> new Contest());
        double[] s = new double[contests.length * TILE];
        for (int from = first; from < end; from += TILE) {
            int count = Math.min(TILE, end - from);
            panel.score(from, count, s);
            for (int c = 0; c < contests.length; c++) {
                contests[c].enter(from, s, c * count, count);
            }
        }
    }
}
