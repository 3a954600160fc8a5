package attractor.lab.ambrogioni;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.ImageSet;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Result;
import attractor.experiment.Table;
import attractor.figure.Series;
import java.util.List;
import java.util.Optional;
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
        public Optional<Result> concluded(String protocol, Profile profile) {
            return protocol.equals("ambrogioni.trained-capacity")
                    ? Optional.of(new Result(List.of(table), List.of(), List.of()))
                    : Optional.empty();
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
                List.of("d", "runs", "trained", "exact", "trained, mean error", "exact, mean error"),
                List.of(List.of(
                        new Table.Whole(10),
                        new Table.Whole(8),
                        real(5.5),
                        real(6),
                        new Table.Whole(4),
                        new Table.Whole(5))));
        TrainedDots dots = TrainedDots.of(new Beside(table), Profile.PAPER);
        assertThat(dots.dots()).containsExactly(new TrainedDots.Dot(10, 8, new Measured(5.5, 0.5), 4));
        assertThat(dots.layers()).extracting(layer -> ((Series) layer).name()).hasSize(2);
        assertThat(dots.note()).contains("8 runs");
    }

    @Test
    void withoutARunNothingIsDrawnAndTheCaptionSaysHow() {
        TrainedDots dots = TrainedDots.of(Inputs.SHIPPED, Profile.PAPER);
        assertThat(dots.layers()).isEmpty();
        assertThat(dots.note()).contains("ambrogioni.trained-capacity");
    }
}
