package attractor.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

final class RowsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    @Test
    void columnsKeepTheirKindAndOrder() {
        Rows rows = Rows.NONE.with("failures", 0L, 3L).with("overlap", 1, 0.5);
        assertThat(rows.names()).containsExactly("failures", "overlap");
        assertThat(rows.isWhole("failures")).isTrue();
        assertThat(rows.isWhole("overlap")).isFalse();
        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.real("failures")).containsExactly(0, 3);
    }

    @Test
    void aTripThroughJsonKeepsEveryBit() {
        Rows rows = Rows.NONE
                .with("whole", Long.MIN_VALUE, Long.MAX_VALUE, 0, 1, 2, 3, 4, 5, 6, 7)
                .with(
                        "real",
                        0.1,
                        -0.0,
                        1e300,
                        Double.MIN_VALUE,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        3,
                        1.0 / 3,
                        Math.nextUp(1.0));
        @SuppressWarnings("unchecked") // a JSON object
        Map<String, Object> tree = MAPPER.readValue(MAPPER.writeValueAsString(rows.toTree()), Map.class);
        Rows back = Rows.fromTree(tree);
        assertThat(back).isEqualTo(rows);
        double[] before = rows.real("real");
        double[] after = back.real("real");
        for (int i = 0; i < before.length; i++) {
            assertThat(Double.doubleToRawLongBits(after[i])).isEqualTo(Double.doubleToRawLongBits(before[i]));
        }
    }

    @Test
    void rowsOfTheSameColumnsFollowEachOther() {
        Rows both = Rows.NONE.and(Rows.NONE.with("a", 1L)).and(Rows.NONE.with("a", 2L, 3L));
        assertThat(both.whole("a")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> both.and(Rows.NONE.with("b", 1L))).hasMessageContaining("[b]");
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Rows rows = Rows.NONE.with("a", 1L, 2L);
        assertThatThrownBy(() -> rows.with("a", 1L, 2L)).hasMessageContaining("already have a column a");
        assertThatThrownBy(() -> rows.with("b", 1L)).hasMessageContaining("column b has 1");
        assertThatThrownBy(() -> rows.real("c")).hasMessageContaining("no column c; they have a");
        assertThatThrownBy(() -> Rows.fromTree(Map.of("a", List.of("x")))).hasMessageContaining("column a");
        assertThatThrownBy(() -> Rows.fromTree(Map.of("a", 3))).hasMessageContaining("column a");
    }
}
