package attractor.experiment.ending;

import attractor.memory.Workers;
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
/// All sums of two to five terms with all signs are tried, among the twelve memories whose overlap with the state
/// is largest in absolute value. Among equally near sums the one of fewer terms wins, then the one whose memories
/// overlap more. Units of 0/1 patterns count as ∓1. The work is at most 35,000 sums of D components.
public final class MixtureSearch {

    /* How many terms of a sum agree with the state, and how many are against it, is counted for 64 units at once:
     * a count of up to five is three bits, each of which has its own words (bit slices). The sum has the sign of
     * the state where more agree than are against it. */

    private static final int MOST_TERMS = 5;
    private static final int CANDIDATES = 12;

    private final int dimension;
    private final List<Integer> candidates;
    private final Votes[] votes;
    private final int[] chosen = new int[MOST_TERMS];
    private int best = -1;
    private List<SignedMixture.Term> terms = List.of();

    /// The units in which a memory has the sign of the state, and those in which it has the other; neither where
    /// one of the two is 0.
    // Never compared: a view of two bit sets.
    @SuppressWarnings("ArrayRecordComponent")
    private record Votes(long[] agree, long[] against) {

        static Votes of(byte[] memory, byte[] state) {
            int words = Math.ceilDiv(state.length, Long.SIZE);
            Votes votes = new Votes(new long[words], new long[words]);
            for (int i = 0; i < state.length; i++) {
                int product = memory[i] * state[i];
                votes.agree[i / Long.SIZE] |= product > 0 ? 1L << i : 0;
                votes.against[i / Long.SIZE] |= product < 0 ? 1L << i : 0;
            }
            return votes;
        }

        int overlap() {
            int overlap = 0;
            for (int w = 0; w < agree.length; w++) {
                overlap += Long.bitCount(agree[w]) - Long.bitCount(against[w]);
            }
            return overlap;
        }
    }

    /// The counts of a sum of up to five terms: bits 0 to 2 of each.
    // Never compared: a view of bit slices.
    @SuppressWarnings("ArrayRecordComponent")
    private record Count(long[][] agree, long[][] against) {

        static Count none(int words) {
            return new Count(new long[3][words], new long[3][words]);
        }

        /// With one more term, whose votes are turned round where its sign is negative.
        Count plus(Votes votes, int sign) {
            return new Count(
                    add(agree, sign > 0 ? votes.agree : votes.against),
                    add(against, sign > 0 ? votes.against : votes.agree));
        }

        private static long[][] add(long[][] count, long[] more) {
            long[] zero = new long[more.length];
            long[] one = new long[more.length];
            long[] two = new long[more.length];
            for (int w = 0; w < more.length; w++) {
                long carry = count[0][w] & more[w];
                zero[w] = count[0][w] ^ more[w];
                one[w] = count[1][w] ^ carry;
                two[w] = count[2][w] ^ (count[1][w] & carry);
            }
            return new long[][] {zero, one, two};
        }

        /// Units in which more terms agree than are against, less those in which it is the other way round.
        int surplus() {
            int surplus = 0;
            for (int w = 0; w < agree[0].length; w++) {
                long above = agree[2][w] & ~against[2][w];
                long below = against[2][w] & ~agree[2][w];
                for (int bit = 1; bit >= 0; bit--) {
                    long open = ~(above | below);
                    above |= open & agree[bit][w] & ~against[bit][w];
                    below |= open & against[bit][w] & ~agree[bit][w];
                }
                surplus += Long.bitCount(above) - Long.bitCount(below);
            }
            return surplus;
        }
    }

    private MixtureSearch(Pattern state, Patterns memories) {
        dimension = state.dimension();
        byte[] signs = signs(state);
        Votes[] all = IntStream.range(0, memories.count())
                .mapToObj(mu -> Votes.of(signs(memories.get(mu)), signs))
                .toArray(Votes[]::new);
        int[] overlaps = IntStream.range(0, all.length)
                .map(mu -> Math.abs(all[mu].overlap()))
                .toArray();
        candidates = IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparingInt(mu -> -overlaps[mu]))
                .limit(CANDIDATES)
                .toList();
        votes = candidates.stream().map(mu -> all[mu]).toArray(Votes[]::new);
    }

    /// {@return the nearest mixture, or nothing if fewer than two patterns are stored}
    ///
    /// @param state whose signs are explained; a component of zero counts half
    /// @param memories the stored patterns, of the dimension of the state
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public static Optional<SignedMixture> nearest(Pattern state, Patterns memories) {
        MixtureSearch search = new MixtureSearch(state, memories);
        int words = Math.ceilDiv(state.dimension(), Long.SIZE);
        for (int size = 2; size <= Math.min(MOST_TERMS, search.candidates.size()); size++) {
            search.extend(0, 0, size, Count.none(words));
        }
        return search.terms.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedMixture(search.terms, search.best / (2.0 * state.dimension())));
    }

    private void extend(int from, int depth, int size, Count sum) {
        if (depth == size) {
            weigh(size, sum);
            return;
        }
        for (int c = from; c < votes.length; c++) {
            Workers.checkInterrupt();
            for (int sign = 1; sign >= -1; sign -= 2) {
                chosen[depth] = sign * (c + 1);
                extend(c + 1, depth + 1, size, sum.plus(votes[c], sign));
            }
        }
    }

    /// Counts two for a unit that agrees and one for a tie.
    private void weigh(int size, Count sum) {
        int count = dimension + sum.surplus();
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
