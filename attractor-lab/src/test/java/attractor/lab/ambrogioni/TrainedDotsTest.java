package attractor.lab.ambrogioni;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.ImageSet;
import attractor.experiment.EarlierRun;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Result;
import attractor.experiment.Table;
import attractor.figure.Series;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class TrainedDotsTest {

    /// Inputs beside which trained-capacity has concluded this table.
    private record Beside(Table table) implements Inputs {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public ImageSet images(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public EarlierRun concluded(String protocol, Profile profile) {
            return protocol.equals("ambrogioni.trained-capacity")
                    ? new EarlierRun(
                            Optional.of(new EarlierRun.Conclusion(
                                    "p/20261122-1", 7, "0c3c6b0", new Result(List.of(table), List.of(), List.of()))),
                            List.of("20261122-2 (damaged)"))
                    : EarlierRun.NONE;
        }
    }

    private static Table.Real real(double value) {
        return new Table.Real(new Measured(value, 0.5));
    }

    @Test
    void aFinishedRunGivesItsDots() {
        Table table = new Table(
                "capacities",
                "title",
                List.of("d", "runs", "exact score, mean error", "trained, mean error", "trained, published rule"),
                List.of(
                        List.of(
                                new Table.Whole(10),
                                new Table.Whole(8),
                                new Table.Whole(5),
                                new Table.Whole(4),
                                real(5.5)),
                        List.of(
                                new Table.Whole(12),
                                new Table.Whole(9),
                                new Table.Whole(8),
                                new Table.Text("–"),
                                real(8.5))));
        TrainedDots dots = TrainedDots.of(new Beside(table), Profile.PAPER);
        assertThat(dots.dots())
                .containsExactly(
                        new TrainedDots.Dot(10, 8, new Measured(5.5, 0.5), OptionalLong.of(4)),
                        new TrainedDots.Dot(12, 9, new Measured(8.5, 0.5), OptionalLong.empty()));
        assertThat(dots.layers())
                .extracting(layer -> ((Series) layer).samples().size())
                .containsExactly(2, 1);
        assertThat(dots.note())
                .contains("8 repeats", "run p/20261122-1, seed 7, commit 0c3c6b0", "20261122-2 (damaged)");
    }

    @Test
    void withoutARunNothingIsDrawnAndTheCaptionSaysHow() {
        TrainedDots dots = TrainedDots.of(Inputs.SHIPPED, Profile.PAPER);
        assertThat(dots.layers()).isEmpty();
        assertThat(dots.note()).contains("ambrogioni.trained-capacity");
    }
}
