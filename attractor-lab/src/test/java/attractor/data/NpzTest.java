package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {

    @TempDir
    Path folder;

    // ---- known values: files written by NumPy 1.24.2

    @ParameterizedTest
    @ValueSource(strings = {"numpy-stored.npz", "numpy-compressed.npz"})
    void archivesOfNumPyAreReadByName(String name) {
        Path file = Fixtures.copy(folder, name);
        assertThat(Npz.read(file).sequencedKeySet()).containsExactly("patterns", "labels");
        assertThat(Npz.read(file, "patterns")).isEqualTo(NdArray.float32(new float[] {0, 1, 2, 3, 4, 5}, 2, 3));
        assertThat(Npz.read(file, "labels")).isEqualTo(NdArray.int64(new long[] {7, 8}, 2));
    }

    // ---- properties

    @Test
    void whatIsWrittenIsReadBackInOrderAndTheBytesAreTheSameTwice() throws IOException {
        SequencedMap<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("z", NdArray.float64(new double[] {-0.0, Double.MIN_VALUE}, 2));
        arrays.put("a", NdArray.int8(new byte[] {-1, 1}, 1, 2));
        Npz.write(folder.resolve("a.npz"), arrays);
        Npz.write(folder.resolve("b.npz"), arrays);
        assertThat(Npz.read(folder.resolve("a.npz"))).containsExactlyEntriesOf(arrays);
        assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy-stored.npz", "numpy-compressed.npz"})
    void aDamagedArchiveIsReadOrRefusedInOneSentence(String name) {
        byte[] valid = Fixtures.bytes(name);
        for (int number = 0; number < 600; number++) {
            Path file = Fixtures.file(folder, "m.npz", Mutations.of(valid, number));
            try {
                SequencedMap<String, NdArray> arrays = Npz.read(file);
                Npz.write(file, arrays);
                assertThat(Npz.read(file)).as("case " + number).isEqualTo(arrays);
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.npz")
                        .doesNotContain("\n");
            }
        }
    }

    // ---- edges

    @Test
    void aBombIsRefusedUnlessTrusted() throws IOException {
        // 16 MB of zeros pack about 1000:1
        byte[] zeros = npy(NdArray.uint8(new byte[16_000_000], 16_000_000));
        Path bomb = Fixtures.file(folder, "bomb.npz", zip("x.npy", zeros));
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npz.read(bomb))
                .withMessageContaining("200:1")
                .withMessageContaining("--trust");
        assertThat(Npz.read(bomb, Trust.UNLIMITED).get("x").length()).isEqualTo(16_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.npy", "a/../../x.npy", "/etc/x.npy", "C:x.npy", "a\\x.npy", ".."})
    void namesThatLeaveTheArchiveAreRefused(String name) throws IOException {
        Path file = Fixtures.file(folder, "evil.npz", zip(name, Fixtures.bytes("numpy-i1.npy")));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npz.read(file))
                .withMessageContaining("refused");
    }

    @Test
    void theSameNameTwiceIsRefused() throws IOException {
        byte[] array = Fixtures.bytes("numpy-i1.npy");
        byte[] archive = zip("aa.npy", array, "bb.npy", array);
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace("bb.npy", "aa.npy");
        Path file = Fixtures.file(folder, "twice.npz", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npz.read(file))
                .withMessageContaining("twice");
    }

    @Test
    void moreThanAThousandEntriesAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 1001; i++) {
                zip.putNextEntry(new ZipEntry("x" + i + ".npy"));
            }
        }
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npz.read(Fixtures.file(folder, "many.npz", bytes.toByteArray())))
                .withMessageContaining("1001 entries but at most 1000");
    }

    @Test
    void anArrayThatIsNotThereIsRefusedWithTheNamesThatAre() {
        Path file = Fixtures.copy(folder, "numpy-stored.npz");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Npz.read(file, "cues"))
                .withMessageContaining("patterns, labels");
    }

    private byte[] npy(NdArray array) throws IOException {
        Npy.write(folder.resolve("x.npy"), array);
        return Files.readAllBytes(folder.resolve("x.npy"));
    }

    private static byte[] zip(String name, byte[] contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(contents);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String first, byte[] one, String second, byte[] two) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(two);
        }
        return bytes.toByteArray();
    }
}
