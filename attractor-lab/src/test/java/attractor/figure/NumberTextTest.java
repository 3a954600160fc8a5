package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.138, 0.138",
        "-64.0625, −64.0625",
        "0.1234567, 0.123457",
        "999999.4, 999999",
        "999999.6, 1×10⁶",
        "1500000, 1.5×10⁶",
        "-0.00002, −2×10⁻⁵",
        "0.0001, 0.0001",
        "100, 100",
        "1e300, 1×10³⁰⁰",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void sixDigitsWithoutTrailingZeros(double value, String text) {
        assertThat(NumberText.significant(value, 6)).isEqualTo(text);
    }

    @Test
    void powersHaveSuperscripts() {
        assertThat(NumberText.power(0)).isEqualTo("10⁰");
        assertThat(NumberText.power(-12)).isEqualTo("10⁻¹²");
        assertThat(NumberText.power(345_678_9)).isEqualTo("10³⁴⁵⁶⁷⁸⁹");
    }
}
