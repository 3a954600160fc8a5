package attractor.experiment.ending;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
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
