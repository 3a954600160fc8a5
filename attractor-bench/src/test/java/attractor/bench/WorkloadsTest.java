package attractor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.data.DataStore;
import attractor.data.MissingDataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkloadsTest {

    @TempDir
    Path folder;

    private Setting small(double scale) {
        return new Setting(scale, () -> new DataStore(folder));
    }

    static List<String> cases() {
        List<String> cases = new ArrayList<>();
        Workloads.all()
                .forEach(workload -> workload.cases().forEach(one -> cases.add(workload.id() + " " + one.name())));
        cases.removeIf(name -> name.endsWith(" fashion"));
        return cases;
    }

    @Test
    void theWorkloadsOfTheRaceAreThere() {
        assertThat(Workloads.all())
                .extracting(Workload::id)
                .containsExactly(
                        "W1", "W2", "W3", "W4", "W5", "W6", "W7", "W10", "growth", "limits", "regenerated", "theory");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseGivesARightAnswerAtSmallSize(String name) {
        String[] words = name.split(" ", -1);
        Workload workload = Workloads.find(words[0]);
        Timing timing = new Stopwatch(0, 1).time(workload, words[1], small(0.0005));
        assertThat(timing.finding().fault()).isEmpty();
        assertThat(timing.tree()).containsEntry("workload", words[0]).containsEntry("case", words[1]);
        assertThat(timing.finding().amounts().values())
                .allSatisfy(amount -> assertThat(amount).isPositive());
    }

    @Test
    void aMissingDataSetIsNamedWithTheCommandThatGetsIt() {
        Assertions.assertThatThrownBy(() -> Workloads.find("W1").prepare("fashion", small(0.01)))
                .isInstanceOf(MissingDataException.class)
                .hasMessageContaining("attractor data fetch fashion-mnist");
    }

    @Test
    void unknownNamesAreRefusedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workloads.find("W12"))
                .withMessageContaining("W10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workloads.find(Workloads.find("W4"), "synch"))
                .withMessageContaining("Did you mean sync?");
    }
}
