package attractor.experiment.ending;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.BitPatterns;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class EndingTest {

    private static final SpinPatterns MEMORIES = new RandomSpins().draw(7, 101, new Seed(5));
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F", "G");

    @Test
    void theMemoryThatWasAskedForIsRecalled() {
        Ending ending = at(MEMORIES.get(2), 2);

        assertThat(ending.kind()).isEqualTo("recalled");
        assertThat(ending.words(NAMES)).isEqualTo("recalled C, overlap 1.00");
    }

    @Test
    void anotherMemoryIsAWrongOne() {
        Ending ending = at(MEMORIES.get(4), 0);

        assertThat(ending.kind()).isEqualTo("wrong-memory");
        assertThat(ending.words(NAMES)).isEqualTo("wrong memory: E, overlap 1.00, instead of A");
    }

    @Test
    void aMemoryIsRecalledWhereNobodySaysWhichOneWasMeant() {
        assertThat(Ending.of(rest(MEMORIES.get(4)), MEMORIES, OptionalInt.empty())
                        .kind())
                .isEqualTo("recalled");
    }

    @Test
    void theNegativeOfAMemoryIsItsInverse() {
        Ending ending = at(MEMORIES.get(1).negate(), 1);

        assertThat(ending.words(NAMES)).isEqualTo("the inverse of B, overlap -1.00");
    }

    @Test
    void aMixtureOfThreeIsNamedWithItsSigns() {
        Ending ending = at(mixture(0, 1, 1, 1, 3, -1), 0);

        assertThat(ending.kind()).isEqualTo("mixture");
        SignedMixture parts = ((Ending.Mixture) ending).mixture().orElseThrow();
        assertThat(parts.agreement()).isEqualTo(1);
        assertThat(parts.terms())
                .containsExactlyInAnyOrder(
                        new SignedMixture.Term(0, 1), new SignedMixture.Term(1, 1), new SignedMixture.Term(3, -1));
        assertThat(ending.words(NAMES)).startsWith("a mixture: ").endsWith(", exactly");
    }

    @Test
    void aMixtureOfFiveIsNamedWithItsSigns() {
        Ending ending = at(mixture(0, 1, 1, -1, 3, -1, 4, 1, 6, 1), 0);

        assertThat(((Ending.Mixture) ending).mixture().orElseThrow().terms())
                .containsExactlyInAnyOrder(
                        new SignedMixture.Term(0, 1),
                        new SignedMixture.Term(1, -1),
                        new SignedMixture.Term(3, -1),
                        new SignedMixture.Term(4, 1),
                        new SignedMixture.Term(6, 1));
    }

    // Expected: all sums of two to five of ten memories by the definition, unit by unit.
    @Test
    void noSumOfTwoToFiveMemoriesIsNearerThanTheMixtureThatIsNamed() {
        RealPatterns memories = withZeros(new RandomSpins().draw(10, 70, new Seed(8)), 0);
        Reals state = withZeros(new RandomSpins().draw(1, 70, new Seed(9)), 3).get(0);

        SignedMixture found = MixtureSearch.nearest(state, memories).orElseThrow();

        double best = 0;
        int fewest = 0;
        for (int code = 0; code < Math.pow(3, 10); code++) {
            int[] weights = new int[10];
            for (int k = 0, rest = code; k < 10; k++, rest /= 3) {
                weights[k] = rest % 3 - 1;
            }
            int terms =
                    (int) Arrays.stream(weights).filter(weight -> weight != 0).count();
            double agreement = terms < 2 || terms > 5 ? 0 : agreement(weights, memories, state);
            if (agreement > best || (agreement == best && terms < fewest)) {
                best = agreement;
                fewest = terms;
            }
        }
        assertThat(found.agreement()).isEqualTo(best);
        assertThat(found.terms()).hasSize(fewest);
        int[] weights = new int[10];
        found.terms().forEach(term -> weights[term.memory()] = term.sign());
        assertThat(agreement(weights, memories, state)).isEqualTo(best);
    }

    private static double agreement(int[] weights, RealPatterns memories, Pattern state) {
        double count = 0;
        for (int i = 0; i < state.dimension(); i++) {
            double sum = 0;
            for (int mu = 0; mu < weights.length; mu++) {
                sum += weights[mu] * memories.get(mu).at(i);
            }
            count += (1 + Math.signum(sum) * state.at(i)) / 2;
        }
        return count / state.dimension();
    }

    /// Every seventh component is 0.
    private static RealPatterns withZeros(SpinPatterns patterns, int first) {
        double[][] rows = new double[patterns.count()][patterns.dimension()];
        for (int mu = 0; mu < rows.length; mu++) {
            for (int i = 0; i < rows[mu].length; i++) {
                rows[mu][i] = (i + mu) % 7 == first ? 0 : patterns.sign(mu, i);
            }
        }
        return RealPatterns.of(rows);
    }

    @Test
    void overlapsAreCosines() {
        RealPatterns memories = RealPatterns.of(new double[][] {{3, 4}, {0, 0}, {-1, 0}});

        Ending.Nearness near = new Overlaps(memories).nearest(memories.get(2)).orElseThrow();

        assertThat(near).isEqualTo(new Ending.Nearness(2, 1));
        assertThat(new Overlaps(memories).nearest(memories.get(1)).orElseThrow().overlap())
                .isZero();
        assertThat(new Overlaps(memories).products(memories.get(0))).containsExactly(25, 0, -3);
    }

    @Test
    void bitsAreReadAsPictures() {
        SpinPatterns spins = new RandomSpins().draw(4, 33, new Seed(2));
        BitPatterns bits = BitPatterns.fromSpins(spins);

        assertThat(new Overlaps(bits).nearest(bits.get(3)))
                .isEqualTo(new Overlaps(spins).nearest(spins.get(3)))
                .contains(new Ending.Nearness(3, 1));
    }

    @Test
    void whatDoesNotRestIsStillMovingWhereverItIs() {
        Ending ending = Ending.of(new Recall(MEMORIES.get(0), 60, Outcome.STEP_LIMIT), MEMORIES, OptionalInt.of(0));

        assertThat(ending.words(NAMES)).isEqualTo("still moving, near A, overlap 1.00");
    }

    @Test
    void theAnswerOfASingleStepCountsAsAtRest() {
        Ending ending = Ending.of(new Recall(MEMORIES.get(0), 1, Outcome.STEP_LIMIT), MEMORIES, OptionalInt.of(0));

        assertThat(ending.kind()).isEqualTo("recalled");
    }

    @Test
    void aCycleSaysWhatItIsNearTo() {
        Ending ending = Ending.of(new Recall(MEMORIES.get(0), 7, Outcome.CYCLE), MEMORIES, OptionalInt.of(0));

        assertThat(ending.words(NAMES)).isEqualTo("a 2-cycle: it alternates between two states, near A, overlap 1.00");
    }

    @Test
    void aMemoryOfNothingSaysSo() {
        SpinPatterns none = new RandomSpins().draw(0, 101, new Seed(5));

        assertThat(Ending.of(rest(MEMORIES.get(0)), none, OptionalInt.empty()).words(List.of()))
                .isEqualTo("nothing is stored, so there is nothing to recall");
    }

    /// The sign of a sum of memories; an odd number of terms leaves no tie.
    ///
    /// @param terms memory and sign, in turn
    private static Spins mixture(int... terms) {
        int[] signs = new int[101];
        for (int i = 0; i < signs.length; i++) {
            int sum = 0;
            for (int k = 0; k < terms.length; k += 2) {
                sum += terms[k + 1] * MEMORIES.get(terms[k]).sign(i);
            }
            signs[i] = Integer.signum(sum);
        }
        return Spins.of(signs);
    }

    private static Recall rest(Spins state) {
        return new Recall(state, 3, Outcome.FIXED_POINT);
    }

    private static Ending at(Spins state, int origin) {
        return Ending.of(rest(state), MEMORIES, OptionalInt.of(origin));
    }
}
