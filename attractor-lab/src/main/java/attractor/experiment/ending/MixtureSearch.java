package attractor.experiment.ending;

import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The signed mixture of stored patterns that a state is nearest to.
///
/// All sums of two to five terms with all signs are tried, among the twelve memories whose overlap with the state is
/// largest in absolute value. Among equally near sums the one of fewer terms wins, then the one whose memories
/// overlap more. Units of 0/1 patterns count as ∓1. The work is at most 35,000 sums of D components.
public final class MixtureSearch {

    private static final int MOST_TERMS = 5;
    private static final int CANDIDATES = 12;

    private final byte[] state;
    private final byte[][] signs;
    private final List<Integer> candidates;
    private final int[] chosen = new int[MOST_TERMS];
    private int best = -1;
    private List<SignedMixture.Term> terms = List.of();

    private MixtureSearch(Pattern state, Patterns memories) {
        this.state = signs(state);
        int[] overlaps = IntStream.range(0, memories.count())
                .map(mu -> overlap(signs(memories.get(mu))))
                .toArray();
        candidates = IntStream.range(0, memories.count())
                .boxed()
                .sorted(Comparator.comparingInt(mu -> -Math.abs(overlaps[mu])))
                .limit(CANDIDATES)
                .toList();
        signs = candidates.stream().map(mu -> signs(memories.get(mu))).toArray(byte[][]::new);
    }

    /// {@return the nearest mixture, or nothing if fewer than two patterns are stored}
    ///
    /// @param state whose signs are explained; a component of zero counts half
    /// @param memories the stored patterns, of the dimension of the state
    public static Optional<SignedMixture> nearest(Pattern state, Patterns memories) {
        MixtureSearch search = new MixtureSearch(state, memories);
        for (int size = 2; size <= Math.min(MOST_TERMS, search.candidates.size()); size++) {
            search.extend(0, 0, size, new byte[state.dimension()]);
        }
        return search.terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedMixture(search.terms, search.best / (2.0 * state.dimension())));
    }

    private int overlap(byte[] row) {
        int overlap = 0;
        for (int i = 0; i < row.length; i++) {
            overlap += row[i] * state[i];
        }
        return overlap;
    }

    private void extend(int from, int depth, int size, byte[] sum) {
        if (depth == size) {
            weigh(size, sum);
            return;
        }
        byte[] next = new byte[sum.length];
        for (int c = from; c < candidates.size(); c++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                byte[] row = signs[c];
                for (int i = 0; i < next.length; i++) {
                    next[i] = (byte) (sum[i] + sign * row[i]);
                }
                chosen[depth] = sign * (c + 1);
                extend(c + 1, depth + 1, size, next);
            }
        }
    }

    /// Counts two for a unit that agrees and one for a tie.
    private void weigh(int size, byte[] sum) {
        int count = 0;
        for (int i = 0; i < sum.length; i++) {
            count += 1 + Integer.signum(sum[i]) * state[i];
        }
        if (count > best) {
            best = count;
            List<SignedMixture.Term> found = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                found.add(new SignedMixture.Term(candidates.get(Math.abs(chosen[k]) - 1), Integer.signum(chosen[k])));
            }
            terms = List.copyOf(found);
        }
    }

    private static byte[] signs(Pattern pattern) {
        byte[] signs = new byte[pattern.dimension()];
        double middle = pattern instanceof Bits ? 0.5 : 0;
        for (int i = 0; i < signs.length; i++) {
            signs[i] = (byte) Math.signum(pattern.at(i) - middle);
        }
        return signs;
    }
}
