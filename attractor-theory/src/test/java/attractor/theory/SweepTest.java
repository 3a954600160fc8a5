package attractor.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.theory.Curve.Description;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SweepTest {

    private static final Curve SUM = new Curve(
            "test.sum",
            new Description("Sum", "y = x + n", "y", List.of()),
            List.of(
                    new Parameter.Scalar(
                            new Quantity(
                                    "x",
                                    "x",
                                    "summand",
                                    Domain.reals().from(-10).upTo(10)),
                            0),
                    new Parameter.Scalar(new Quantity("n", "n", "count", Domain.integers()), 0)),
            arguments -> arguments.real("x") + arguments.integer("n"));

    private static List<Double> values(String... assignments) {
        return Sweep.parse(SUM, List.of(assignments)).rows().stream()
                .map(Sweep.Row::value)
                .toList();
    }

    @Test
    void withoutAssignmentsThereIsOneRowOfDefaults() {
        assertThat(values()).containsExactly(0.0);
    }

    @Test
    void listsAreTakenInOrder() {
        assertThat(values("x=3,1,2")).containsExactly(3.0, 1.0, 2.0);
    }

    @Test
    void rangesHaveTheDecimalsThatWereMeant() {
        assertThat(values("x=0:0.3:4")).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(values("n=64:1024:3")).containsExactly(64.0, 544.0, 1024.0);
        assertThat(values("x=1:-1:3")).containsExactly(1.0, 0.0, -1.0);
    }

    @Test
    void logarithmicRangesOfIntegersStayIntegers() {
        assertThat(values("n=64:4096:7:log")).containsExactly(64.0, 128.0, 256.0, 512.0, 1024.0, 2048.0, 4096.0);
    }

    @Test
    void lastParameterNamedVariesFastest() {
        assertThat(values("n=10,20", "x=1,2")).containsExactly(11.0, 12.0, 21.0, 22.0);
        assertThat(values("x=1,2", "n=10,20")).containsExactly(11.0, 21.0, 12.0, 22.0);
    }

    @Test
    void rowsCarryTheirArguments() {
        Sweep.Row row = Sweep.parse(SUM, List.of("n=5")).rows().getFirst();
        assertThat(row.arguments().asMap()).containsEntry("x", 0.0).containsEntry("n", 5L);
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> values("x")).hasMessageContaining("\"x\" assigns nothing");
        assertThatThrownBy(() -> values("x=")).hasMessageContaining("assigns nothing");
        assertThatThrownBy(() -> values("x=1,,2")).hasMessageContaining("not a number");
        assertThatThrownBy(() -> values("x=0:1")).hasMessageContaining("no range");
        assertThatThrownBy(() -> values("x=0:1:1")).hasMessageContaining("count 1");
        assertThatThrownBy(() -> values("x=0:1:2.5")).hasMessageContaining("count 2.5");
        assertThatThrownBy(() -> values("x=0:inf:3")).hasMessageContaining("finite ends");
        assertThatThrownBy(() -> values("x=0:1:3:log")).hasMessageContaining("above 0");
        assertThatThrownBy(() -> values("x=0:20:3")).hasMessageContaining("x (summand) is 20");
        assertThatThrownBy(() -> values("n=1:2:3")).hasMessageContaining("is 1.5 but");
        assertThatThrownBy(() -> values("y=1")).hasMessageContaining("unknown parameter y");
        assertThatThrownBy(() -> values("x=1", "x=2")).hasMessageContaining("assigned twice");
        assertThatThrownBy(() -> values("x=0:1:2000", "n=1:2000:2000")).hasMessageContaining("4000000 rows");
    }
}
