package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdxTest {

    /// Two images of 1 × 3 pixels.
    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, (byte) 255};

    @TempDir
    Path folder;

    // ---- definition

    @Test
    void plainAndGzippedFilesHoldTheSameArray() throws IOException {
        NdArray expected = NdArray.uint8(new byte[] {1, 2, 3, 4, 5, -1}, 2, 1, 3);
        assertThat(Idx.read(Fixtures.file(folder, "plain", IMAGES))).isEqualTo(expected);
        assertThat(Idx.read(Fixtures.file(folder, "packed.gz", gzip(IMAGES)))).isEqualTo(expected);
        assertThat(expected.at(5)).isEqualTo(255);
    }

    // ---- properties

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"UINT8", "INT8", "INT16", "INT32", "FLOAT32", "FLOAT64"})
    void whatIsWrittenIsReadBack(DType type) {
        Object elements = Elements.allocate(type, 70_000);
        NdArray array = NdArray.of(type, elements, 70, 1000);
        Idx.write(folder.resolve("x"), array);
        assertThat(Idx.read(folder.resolve("x"))).isEqualTo(array);
    }

    @Test
    void elementsAreBigEndian() throws IOException {
        Idx.write(folder.resolve("x"), NdArray.int32(new int[] {0x01020304}, 1));
        assertThat(Files.readAllBytes(folder.resolve("x"))).containsExactly(0, 0, 12, 1, 0, 0, 0, 1, 1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDamagedFileIsReadAndWrittenBackEqualOrRefusedInOneSentence(boolean packed) throws IOException {
        byte[] valid = packed ? gzip(IMAGES) : IMAGES;
        for (int number = 0; number < 1000; number++) {
            Path file = Fixtures.file(folder, "m.idx", Mutations.of(valid, number));
            try {
                NdArray array = Idx.read(file);
                Idx.write(file, array);
                assertThat(Idx.read(file)).as("case " + number).isEqualTo(array);
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.idx")
                        .doesNotContain("\n");
            }
        }
    }

    // ---- edges

    @Test
    void theDeclaredCountMustEqualThePayload() throws IOException {
        byte[] shorter = Arrays.copyOf(IMAGES, IMAGES.length - 1);
        byte[] longer = Arrays.copyOf(IMAGES, IMAGES.length + 1);
        for (byte[] wrong : new byte[][] {shorter, longer, gzip(shorter), gzip(longer)}) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> Idx.read(Fixtures.file(folder, "x", wrong)))
                    .withMessageContaining("header declares");
        }
    }

    @Test
    void aLyingCountTakesNoMemory() throws IOException {
        byte[] lie = {0, 0, 14, 2, 0, 1, 0, 0, 0, 0, 0x40, 0};
        for (byte[] bytes : new byte[][] {lie, gzip(lie)}) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> Idx.read(Fixtures.file(folder, "x", bytes)))
                    .withMessageContaining("truncated");
        }
    }

    @Test
    void aGzipBombIsRefusedUnlessTrusted() throws IOException {
        byte[] zeros = new byte[8 + 8_000_000];
        System.arraycopy(new byte[] {0, 0, 8, 1, 0, 0x7A, 0x12, 0}, 0, zeros, 0, 8);
        Path bomb = Fixtures.file(folder, "bomb.gz", gzip(zeros));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Idx.read(bomb))
                .withMessageContaining("200:1");
        assertThat(Idx.read(bomb, Trust.UNLIMITED).length()).isEqualTo(8_000_000);
    }

    @Test
    void typesWithoutIdxCodeAreRefusedWhenWriting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Idx.write(folder.resolve("x"), NdArray.int64(new long[1], 1)))
                .withMessageContaining("int64");
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
