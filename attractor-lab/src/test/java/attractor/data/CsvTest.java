package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attractor.pattern.Seed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    Path folder;

    private NdArray read(String text) {
        return Csv.read(Fixtures.file(folder, "x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    // ---- known values

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3\n-4,.5,6e2\n",
                "1;2;3\r\n-4;0.5;600\r\n",
                "1\t2\t3\n-4\t+5e-1\t6E+2",
                "  1  2 3 \n -4 .5   600\n",
                "# a comment\na,b,c\n1,2,3\n\n-4,0.5,600.\n",
                "\uFEFF1, 2, 3\n-4, 0.5, 600\n"
            })
    void delimiterAndHeaderAreFound(String text) {
        assertThat(read(text)).isEqualTo(NdArray.float64(new double[] {1, 2, 3, -4, .5, 600}, 2, 3));
    }

    @Test
    void aSingleColumnIsRead() {
        assertThat(read("1\n2\n")).isEqualTo(NdArray.float64(new double[] {1, 2}, 2, 1));
    }

    // ---- properties

    @Test
    void everyFiniteDoubleWrittenInFullIsReadBackBitForBit() {
        RandomGenerator rng = new Seed(9).child("csv", 0).generator();
        double[] numbers = new double[3000];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            do {
                numbers[i] = Double.longBitsToDouble(rng.nextLong());
            } while (!Double.isFinite(numbers[i]));
            text.append(numbers[i]).append(i % 3 == 2 ? '\n' : ',');
        }
        numbers[0] = -0.0;
        numbers[1] = Double.MIN_VALUE;
        text.replace(0, text.indexOf(",", text.indexOf(",") + 1), "-0.0,4.9E-324");
        assertThat(read(text.toString())).isEqualTo(NdArray.float64(numbers, 1000, 3));
    }

    @Test
    void aDamagedFileIsReadOrRefusedInOneSentence() {
        byte[] valid = "# x\na;b\n1;2e3\n-0.5;.25\n3;4\n".getBytes(StandardCharsets.UTF_8);
        for (int number = 0; number < 2000; number++) {
            Path file = Fixtures.file(folder, "m.csv", Mutations.of(valid, number));
            try {
                assertThat(Csv.read(file).firstNonFinite()).as("case " + number).isEmpty();
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.csv")
                        .doesNotContain("\n");
            }
        }
    }

    // ---- edges

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2;3,4;5 | line 3 of | has 1 numbers but the first row has 2",
                "1,2;3,4,5 | line 2 of | has 3 numbers but the first row has 2",
                "1,2;3,x | line 2, column 2 of | is 'x'",
                "1,2;3, | line 2, column 2 of | is ''",
                "1,2;nan,4 | line 2, column 1 of | is nan",
                "1,1e400 | line 1, column 2 of | is 1e400",
                "1,2;0x10,4 | line 2, column 1 of | is '0x10'",
                "1,2;1d,4 | line 2, column 1 of | is '1d'"
            })
    void raggedRowsTextAndNonFiniteNumbersAreRefusedWithTheirPlace(String lines, String place, String what) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(lines.replace(';', '\n')))
                .withMessageContaining(place)
                .withMessageContaining(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only\n", "a,b\n"})
    void aFileWithoutNumbersIsRefused(String text) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining("holds no numbers");
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Csv.read(Fixtures.file(folder, "x.csv", new byte[] {'1', ',', (byte) 0xFF, '\n'})))
                .withMessageContaining("UTF-8");
    }
}
