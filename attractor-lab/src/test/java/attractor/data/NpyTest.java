package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {

    @TempDir
    Path folder;

    // ---- definition: the header as NumPy Enhancement Proposal 1 states it

    @Test
    void aFileIsMagicVersionPaddedHeaderAndLittleEndianElements() throws IOException {
        Npy.write(folder.resolve("a.npy"), NdArray.float32(new float[] {1, -2}, 1, 2));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.npy"));
        assertThat(bytes).hasSize(128 + 8);
        assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }")
                .endsWith(" \n");
        assertThat(bytes).endsWith(0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0);
    }

    // ---- known values: files written by NumPy 1.24.2

    @ParameterizedTest
    @CsvSource({
        "lef4, FLOAT32", "bef4, FLOAT32", "lef8, FLOAT64", "bef8, FLOAT64", "i1, INT8", "u1, UINT8",
        "lei2, INT16", "bei2, INT16", "leu2, UINT16", "lei4, INT32", "bei4, INT32", "leu4, UINT32",
        "lei8, INT64", "bei8, INT64", "leu8, UINT64", "lef2, FLOAT16", "v2, FLOAT32", "v3, FLOAT32"
    })
    void filesOfNumPyAreReadInEveryTypeByteOrderAndVersion(String name, DType type) {
        NdArray array = Npy.read(Fixtures.copy(folder, "numpy-" + name + ".npy"));
        assertThat(array.type()).isEqualTo(type);
        assertThat(array.shape()).containsExactly(2, 3);
        assertThat(array.doubles()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void truthValuesOfNumPyAreRead() {
        NdArray array = Npy.read(Fixtures.copy(folder, "numpy-b1.npy"));
        assertThat(array.type()).isEqualTo(DType.BOOL);
        assertThat(array.bytes()).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void fortranOrderIsTransposed() {
        NdArray array = Npy.read(Fixtures.copy(folder, "numpy-fortran.npy"));
        assertThat(array.shape()).containsExactly(2, 3, 4);
        for (int i = 0; i < 24; i++) {
            assertThat(array.at(i)).isEqualTo(i);
        }
    }

    @Test
    void aNumberWithoutAxesIsRead() {
        NdArray array = Npy.read(Fixtures.copy(folder, "numpy-scalar.npy"));
        assertThat(array.rank()).isZero();
        assertThat(array.at(0)).isEqualTo(2.5);
    }

    @Test
    void negativeZerosAndDenormalsKeepTheirBits() {
        NdArray array = Npy.read(Fixtures.copy(folder, "numpy-special.npy"));
        assertThat(array.bitsAt(0)).isEqualTo(0x8000000000000000L);
        assertThat(array.bitsAt(1)).isEqualTo(1L);
        assertThat(array.bitsAt(2)).isEqualTo(0x7FEFFFFFFFFFFFFFL);
        assertThat(array.bitsAt(3)).isEqualTo(0x8010000000000000L);
    }

    // ---- properties

    @ParameterizedTest
    @EnumSource(DType.class)
    void whatIsWrittenIsReadBackBitForBit(DType type) {
        RandomGenerator rng = new Seed(7).child("npy " + type, 0).generator();
        for (int[] shape : new int[][] {{}, {1}, {3, 0}, {5, 7}, {2, 3, 4}, {70_001}, {1009, 1049}}) {
            int length = 1;
            for (int n : shape) {
                length *= n;
            }
            Object elements = Elements.allocate(type, length);
            ByteBuffer bits = ByteBuffer.allocate(length * type.bytes());
            rng.nextBytes(bits.array());
            if (type == DType.BOOL) {
                for (int i = 0; i < length; i++) {
                    bits.put(i, (byte) (bits.get(i) & 1));
                }
            }
            Elements.get(bits, elements, 0, length);
            NdArray array = NdArray.of(type, elements, shape);
            Path file = folder.resolve("r.npy");
            Npy.write(file, array);
            assertThat(Npy.read(file)).isEqualTo(array);
        }
    }

    /// Beyond 1 MiB arrays lie outside the heap; the file is written byte by byte from the definition of the
    /// format.
    @ParameterizedTest
    @CsvSource({"<f4, False", ">f4, False", "<f4, True", ">f8, True", ">i2, True"})
    void largeArraysAreReadInEveryOrderOfBytesAndAxes(String descr, String fortran) throws IOException {
        int count = 907;
        int dimension = 811;
        int width = descr.charAt(2) - '0';
        ByteBuffer file = ByteBuffer.allocate(128 + count * dimension * width)
                .order(descr.startsWith("<") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        String header = "{'descr': '" + descr + "', 'fortran_order': " + fortran + ", 'shape': (907, 811), }";
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
        file.put((header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.US_ASCII));
        boolean columns = fortran.equals("True");
        for (int k = 0; k < count * dimension; k++) {
            int mu = columns ? k % count : k / dimension;
            int i = columns ? k / count : k % dimension;
            int value = (31 * mu + i) % 30_000;
            switch (descr.substring(1)) {
                case "f4" -> file.putFloat(value);
                case "f8" -> file.putDouble(value);
                default -> file.putShort((short) value);
            }
        }
        NdArray array = Npy.read(Fixtures.file(folder, "large.npy", file.array()));
        assertThat(array.shape()).containsExactly(count, dimension);
        for (int mu = 0; mu < count; mu += 151) {
            for (int i = 0; i < dimension; i++) {
                assertThat(array.at((long) mu * dimension + i)).isEqualTo((31 * mu + i) % 30_000);
            }
        }
        assertThat(Npy.read("a stream", new ByteArrayInputStream(file.array()))).isEqualTo(array);
        assertThat(array.rows(3, 5).at(dimension)).isEqualTo(31 * 4);
        RealPatterns patterns = PatternArrays.reals(array);
        assertThat(patterns.at(906, 810)).isEqualTo((31 * 906 + 810) % 30_000);
        assertThat(PatternArrays.array(patterns).doubles()).isEqualTo(array.doubles());
    }

    @Test
    void aLargeArrayWithANumberThatIsNotFiniteIsRefusedWithItsPlace() {
        float[] numbers = new float[600 * 601];
        numbers[599 * 601 + 7] = Float.NaN;
        Path file = folder.resolve("nan.npy");
        Npy.write(file, NdArray.float32(numbers, 600, 601));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> PatternArrays.reals(Npy.read(file)))
                .withMessageContaining("component 7 of row 599 is NaN; components must be finite");
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-bef8.npy", "numpy-v3.npy", "numpy-b1.npy", "numpy-fortran.npy", "numpy-special.npy"})
    void aDamagedFileIsReadAndWrittenBackEqualOrRefusedInOneSentence(String name) throws IOException {
        byte[] valid = Fixtures.bytes(name);
        for (int number = 0; number < 1000; number++) {
            byte[] bytes = Mutations.of(valid, number);
            Path file = Fixtures.file(folder, "m.npy", bytes);
            try {
                NdArray array = Npy.read(file);
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                Npy.write(Channels.newChannel(again), array);
                assertThat(Npy.read("again", new ByteArrayInputStream(again.toByteArray())))
                        .as("case " + number)
                        .isEqualTo(array);
                assertThat(Npy.read("stream", new ByteArrayInputStream(bytes))).isEqualTo(array);
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.npy")
                        .doesNotContain("\n");
                assertThat(isRefused(bytes)).as("case " + number).isTrue();
            }
        }
    }

    // ---- edges

    @ParameterizedTest
    @CsvSource({
        "numpy-object.npy, Python objects",
        "numpy-complex.npy, complex numbers",
        "numpy-text.npy, text",
        "numpy-record.npy, structured array"
    })
    void whatIsNoNumberIsRefusedByItsKind(String name, String kind) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.copy(folder, name)))
                .withMessageContaining(kind)
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1000000000,) | truncated",
                "(3000000000,) | at most",
                "(4294967296, 4294967296, 4294967296) | exceeds 2^63",
                "(-1,) | malformed",
                "(1,) | truncated",
                "7 | malformed"
            })
    void aLyingShapeIsRefusedBeforeMemoryIsTaken(String shape, String reason) {
        byte[] file = file("{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }", new byte[0]);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.file(folder, "lie.npy", file)))
                .withMessageContaining(reason);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read("stdin", new ByteArrayInputStream(file)));
    }

    @Test
    void aHeaderBeyond64KiBIsRefused() {
        byte[] head = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, 1, 0, 1, 0};
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.file(folder, "h.npy", head)))
                .withMessageContaining("65537 bytes but at most 65536");
    }

    @Test
    void truncatedAndOverlongFilesAreToldApart() {
        byte[] valid = Fixtures.bytes("numpy-lef4.npy");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.file(folder, "t.npy", Arrays.copyOf(valid, valid.length - 1))))
                .withMessageContaining("truncated")
                .withMessageContaining("24 bytes, but 23 follow byte 128");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.file(folder, "o.npy", Arrays.copyOf(valid, valid.length + 1))))
                .withMessageContaining("over-long");
    }

    @Test
    void aMissingFileAndADirectoryAreRefused() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(folder.resolve("none.npy")))
                .withMessageContaining("none.npy does not exist");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(folder))
                .withMessageContaining("is a directory");
    }

    @Test
    void aByteThatIsNoTruthValueIsRefused() {
        byte[] file = file("{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }", new byte[] {1, 2});
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npy.read(Fixtures.file(folder, "b.npy", file)))
                .withMessageContaining("element 1 of the bool array");
    }

    private static boolean isRefused(byte[] bytes) throws IOException {
        try {
            Npy.read("stream", new ByteArrayInputStream(bytes));
            return false;
        } catch (BadInputException e) {
            return true;
        }
    }

    private static byte[] file(String header, byte[] elements) {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(10 + text.length + elements.length);
        file.put(
                new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, (byte) (text.length >> 8)});
        return file.put(text).put(elements).array();
    }
}
