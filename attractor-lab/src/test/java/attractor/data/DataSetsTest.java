package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.SpinPatterns;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetsTest {

    @TempDir
    Path folder;

    // ---- known values

    /// golden/hebbian-and-dense-memories.json, case images: an independent program from the same formulas.
    private static final int[] BLACK = {3228, 2572, 3364, 2964, 2640, 2876, 2048, 3072, 2700, 2700};

    private static final int[][] OVERLAPS = {
        {16384, 9472, 15216, 15152, 13160, 11872, 12920, 6248, 13200, 13200},
        {9472, 16384, 9648, 8944, 10088, 9152, 9536, 12792, 8960, 8960},
        {15216, 9648, 16384, 14144, 12056, 13008, 12968, 6152, 12480, 12480},
        {15152, 8944, 14144, 16384, 14296, 11152, 12816, 6808, 13696, 13696},
        {13160, 10088, 12056, 14296, 16384, 9352, 12288, 8800, 13224, 13224},
        {11872, 9152, 13008, 11152, 9352, 16384, 12576, 8088, 10960, 10960},
        {12920, 9536, 12968, 12816, 12288, 12576, 16384, 7752, 11584, 13312},
        {6248, 12792, 6152, 6808, 8800, 8088, 7752, 16384, 7384, 7384},
        {13200, 8960, 12480, 13696, 13224, 10960, 11584, 7384, 16384, 11152},
        {13200, 8960, 12480, 13696, 13224, 10960, 13312, 7384, 11152, 16384}
    };

    @Test
    void theProceduralImagesAreThoseOfTheGoldenFile() {
        SpinPatterns images = new DataStore(folder).load("procedural-images").spins(127);
        for (int mu = 0; mu < 10; mu++) {
            int black = 0;
            for (int sign : images.get(mu).toSigns()) {
                black += sign > 0 ? 1 : 0;
            }
            assertThat(black).isEqualTo(BLACK[mu]);
            for (int nu = 0; nu < 10; nu++) {
                assertThat(images.overlap(mu, images.get(nu))).isEqualTo(OVERLAPS[mu][nu]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8x8, 8", "12x12, 12", "28x28, 28"})
    void theLettersAreSevenDifferentDrawingsThatOverlapByAboutHalf(String split, int size) {
        ImageSet letters = new DataStore(folder).load("letters", split);
        assertThat(letters.images().shape()).containsExactly(7, size, size);
        assertThat(letters.labels().doubles()).containsExactly(0, 1, 2, 3, 4, 5, 6);
        SpinPatterns spins = letters.spins(127);
        double sum = 0;
        for (int mu = 0; mu < 7; mu++) {
            for (int nu = 0; nu < mu; nu++) {
                double overlap = (double) spins.overlap(mu, spins.get(nu)) / letters.dimension();
                assertThat(overlap).isBetween(-0.2, 0.9);
                sum += overlap;
            }
        }
        assertThat(sum / 21).isCloseTo(0.5, within(0.1));
    }

    @Test
    void theLetterEIsDrawnUpright() {
        NdArray e = new DataStore(folder).load("letters", "8x8").images().rows(4, 5);
        String[] rows = new String[8];
        for (int y = 0; y < 8; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < 8; x++) {
                row.append(e.at(8 * y + x) > 0 ? '#' : '.');
            }
            rows[y] = row.toString();
        }
        assertThat(rows)
                .containsExactly(
                        "########", "########", "##......", "######..", "######..", "##......", "########", "########");
    }

    @Test
    void wideGlyphsOfUnifontAreReadRowByRow() {
        String wide = "8001" + "0000".repeat(14) + "0003";
        String text = "0041:" + "00".repeat(16) + "\n4E00:" + wide + "\n1F600:" + "F".repeat(64) + "\n";
        ImageSet glyphs = Unifont.read(Fixtures.file(folder, "u.hex", text.getBytes(StandardCharsets.US_ASCII)));
        assertThat(glyphs.labels().doubles()).containsExactly(0x4E00, 0x1F600);
        int[] ink = IntStream.range(0, 256)
                .filter(i -> glyphs.images().at(i) == 255)
                .toArray();
        assertThat(ink).containsExactly(0, 15, 254, 255);
    }

    // ---- edges

    @ParameterizedTest
    @CsvSource({"0041", "zz41:00", "0041:00", "004G:" + "00"})
    void aLineThatIsNoGlyphIsRefused(String line) {
        Path file = Fixtures.file(folder, "u.hex", line.getBytes(StandardCharsets.US_ASCII));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Unifont.read(file))
                .withMessageContaining("line 1 of");
    }

    @Test
    void unknownNamesAreRefusedWithThoseThatAreKnown() {
        DataStore store = new DataStore(folder);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> store.load("mnits"))
                .withMessageContaining("fashion-mnist, mnist, unifont, letters, procedural-images");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> store.load("letters", "9x9"))
                .withMessageContaining("8x8, 12x12, 28x28");
    }

    @Test
    void everySetStatesItsProvenance() {
        for (DataSet set : DataSets.all()) {
            assertThat(set.title()).isNotBlank();
            assertThat(set.licence()).isNotBlank();
            assertThat(set.origin().text()).isNotBlank();
            assertThat(set.splits()).isNotEmpty();
            assertThat(set.files()).allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"));
        }
    }

    // ---- export

    @Test
    void anExportIsARangeOfImagesAsSpinsOrAsNumbersFromZeroToOne() {
        DataStore store = new DataStore(folder);
        NdArray spins = new DataExport("letters", "8x8", 4, 2, OptionalDouble.of(127)).array(store);
        assertThat(spins.type()).isEqualTo(DType.INT8);
        assertThat(spins.shape()).containsExactly(2, 64);
        NdArray numbers = new DataExport("letters", "8x8", 4, 2, OptionalDouble.empty()).array(store);
        assertThat(numbers.type()).isEqualTo(DType.FLOAT32);
        double[] expected = Arrays.stream(spins.doubles()).map(s -> (s + 1) / 2).toArray();
        assertThat(numbers.doubles()).containsExactly(expected);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> new DataExport("letters", "8x8", 4, 4, OptionalDouble.empty()).array(store))
                .withMessageContaining("images 4 to 7 were asked for but there are 7");
    }
}
