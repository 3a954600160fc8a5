package attractor.lab.hanley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Rows;
import attractor.lab.hanley.SymbolicTrials.Algebra;
import attractor.lab.hanley.SymbolicTrials.Cleaner;
import attractor.pattern.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SymbolicTrialsTest {

    // an overlap of at least 0.7 of 512 components is 15 standard deviations above chance; false alarm below 1e-40
    @ParameterizedTest
    @EnumSource(Algebra.class)
    void aLonePairIsAlwaysCleanedUp(Algebra algebra) {
        Rows rows = new SymbolicTrials(algebra, Cleaner.NEAREST, 512, 1, 50).run(3, 5, new Seed(1));
        assertThat(rows.whole("failures")).containsOnly(0);
        assertThat(rows.whole("cues")).containsExactly(5, 5, 5);
    }

    // 400 records, six standard errors of independent ones; false alarm 2e-9
    @ParameterizedTest
    @EnumSource(
            value = Algebra.class,
            names = {"MAP", "BSC"})
    void theAccuracyIsThatOfTheFormula(Algebra algebra) {
        var trials = new SymbolicTrials(algebra, Cleaner.NEAREST, 256, 15, 200);
        double predicted = CleanUpReference.predicted(trials);
        Measured measured = SymbolicTrials.accuracy(trials.run(20, 20, new Seed(1)));
        assertThat(measured.value()).isCloseTo(predicted, within(6 * Math.sqrt(predicted * (1 - predicted) / 400)));
    }

    @Test
    void drawnSettingsLieAroundTheDimensionThatIsNeeded() {
        var drawn = CleanUpReference.drawn();
        assertThat(drawn).hasSize(12).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(sized -> {
            assertThat(sized.trials().pairs() % 2).isOne();
            assertThat((double) sized.trials().dimension() / sized.needed()).isBetween(0.49, 1.21);
        });
        assertThat(drawn)
                .anySatisfy(
                        sized -> assertThat((long) sized.trials().dimension()).isLessThan(sized.needed()));
        assertThat(drawn)
                .anySatisfy(
                        sized -> assertThat((long) sized.trials().dimension()).isGreaterThan(sized.needed()));
    }

    @Test
    void everyPublishedRowIsACell() {
        var cells = new SymbolicCleanUp()
                .cells(Profile.SMOKE).stream().map(SymbolicCleanUp.Cell::trials).toList();
        assertThat(cells)
                .containsAll(CleanUpReference.published().stream()
                        .map(CleanUpReference.Row::trials)
                        .toList());
        assertThat(cells).doesNotHaveDuplicates();
    }
}
