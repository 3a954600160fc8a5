package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataStoreTest {

    /// An IDX file: one image of 1 × 2 pixels.
    private static final byte[] TINY = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, (byte) 255};

    private static final DataSet SET = new DataSet(
            new DataSet.About("tiny", "one image", "none", new Origin.NpmPackage("no-such-package", "0.0.0")),
            List.of(new DataFile("images", TINY.length, Sha256.of(TINY))),
            List.of(new DataSet.Split("all", 1, 1, 2)),
            (folder, split) -> new ImageSet(Idx.read(folder.resolve("images")), NdArray.int32(new int[] {0}, 1)));

    @TempDir
    Path folder;

    private DataStore store = new DataStore(Path.of("."), List.of());

    @BeforeEach
    void openStore() {
        store = new DataStore(folder.resolve("store"), List.of(SET));
    }

    // ---- definition: where the store is

    @Test
    void theEnvironmentNamesTheFolder() {
        Path home = Path.of("/home/ada");
        DataSet mnist = DataSets.find("mnist");
        assertThat(DataStore.of(Map.of("ATTRACTOR_DATA", "/d", "XDG_DATA_HOME", "/x"), home)
                        .location(mnist))
                .hasToString("/d/mnist");
        assertThat(DataStore.of(Map.of("ATTRACTOR_DATA", "", "XDG_DATA_HOME", "/x"), home)
                        .location(mnist))
                .hasToString("/x/attractor/mnist");
        assertThat(DataStore.of(Map.of("XDG_DATA_HOME", "relative"), home).location(mnist))
                .hasToString("/home/ada/.local/share/attractor/mnist");
    }

    // ---- known values

    /// FIPS 180-4, example for the message "abc".
    @Test
    void theHashIsSha256() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(abc);
        assertThat(Sha256.of(Files.writeString(folder.resolve("abc"), "abc"))).isEqualTo(abc);
    }

    // ---- properties: every way in

    @Test
    void aFileAFolderAGzipAndATarballAreImported() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        List<Path> sources = List.of(
                Fixtures.file(folder, "any-name", TINY),
                Fixtures.file(folder, "x.gz", IdxTest.gzip(TINY)),
                Fixtures.file(folder, "x.tar", tar("package/data/x", TINY)),
                Fixtures.file(folder, "x.tgz", IdxTest.gzip(tar("package/data/x.gz", IdxTest.gzip(TINY)))),
                folder.resolve("in"));
        Fixtures.file(folder.resolve("in"), "noise", new byte[] {1, 2, 3});
        Fixtures.file(folder.resolve("in"), "x", TINY);
        int number = 0;
        for (Path source : sources) {
            DataStore fresh = new DataStore(folder.resolve("s" + number++), List.of(SET));
            assertThat(fresh.has(SET)).isFalse();
            assertThat(DataImport.from(source, fresh)).as(source.toString()).containsExactly("tiny");
            assertThat(fresh.has(SET)).isTrue();
            assertThat(fresh.load("tiny").images().doubles()).containsExactly(0, 255);
        }
    }

    @Test
    void aDebianPackageIsImportedWithoutInstallingIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg-deb")), "dpkg-deb is not installed here");
        Path root = Files.createDirectories(folder.resolve("tiny_1"));
        Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(
                root.resolve("DEBIAN/control"),
                "Package: tiny\nVersion: 1\nArchitecture: all\nMaintainer: nobody <n@example.org>\nDescription: x\n");
        Fixtures.file(Files.createDirectories(root.resolve("usr/share/tiny")), "x.gz", IdxTest.gzip(TINY));
        Tool.run(folder, List.of("dpkg-deb", "--root-owner-group", "-b", "tiny_1", "tiny.deb"));
        assertThat(DataImport.from(folder.resolve("tiny.deb"), store)).containsExactly("tiny");
        byte[] valid = Files.readAllBytes(folder.resolve("tiny.deb"));
        Path cut = Fixtures.file(folder, "cut.deb", Arrays.copyOf(valid, valid.length - 100));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> DataImport.from(cut, store))
                .withMessageContaining("cut.deb");
    }

    @Test
    void aDamagedPackageIsImportedOrRefusedInOneSentence() throws IOException {
        byte[] valid = IdxTest.gzip(tar("package/x", TINY));
        for (int number = 0; number < 500; number++) {
            Path file = Fixtures.file(folder, "m.tgz", Mutations.of(valid, number));
            try {
                assertThat(DataImport.from(file, store)).containsExactly("tiny");
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.tgz")
                        .doesNotContain("\n");
            }
        }
    }

    // ---- edges

    @Test
    void whatIsMissingNamesTheCommandThatGetsIt() {
        assertThatExceptionOfType(MissingDataException.class)
                .isThrownBy(() -> new DataStore(folder).load("fashion-mnist"))
                .withMessageContaining("attractor data fetch fashion-mnist")
                .satisfies(e -> assertThat(e.command()).isEqualTo("attractor data fetch fashion-mnist"));
    }

    @Test
    void aDamagedFileIsNeverLoaded() throws IOException {
        DataImport.from(Fixtures.file(folder, "x", TINY), store);
        byte[] damaged = TINY.clone();
        damaged[17] = 1;
        Files.write(store.location(SET).resolve("images"), damaged);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.load("tiny"))
                .withMessageContaining("is damaged (SHA-256 ")
                .withMessageContaining("attractor data fetch tiny");
    }

    @Test
    void aFileOfNoKnownSetIsRefused() {
        Path file = Fixtures.file(folder, "x", Arrays.copyOf(TINY, TINY.length + 1));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> DataImport.from(file, store))
                .withMessageContaining("no file of a known data set");
        assertThat(store.location(SET)).doesNotExist();
    }

    @Test
    void aToolThatIsMissingOrFailsIsReportedInOneSentence() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> Tool.run(folder, List.of("no-such-program-here")))
                .withMessageContaining("the program no-such-program-here is not installed")
                .withMessageContaining("attractor data import FILE");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> Tool.run(folder, List.of("sh", "-c", "echo one >&2; echo two >&2; exit 3")))
                .withMessageContaining("failed (two)");
    }

    @Test
    void whatIsThereIsNotFetchedAgain() {
        DataImport.from(Fixtures.file(folder, "x", TINY), store);
        List<String> steps = new ArrayList<>();
        assertThat(DataFetch.fetch("tiny", store, steps::add)).isEqualTo(store.location(SET));
        assertThat(steps).isEmpty();
    }

    // ---- the real data, where they were fetched

    @Test
    @Tag("data")
    void theFirstFashionImagesAreAnkleBootAndTShirts() {
        DataStore real = DataStore.standard();
        assumeTrue(real.has(DataSets.find("fashion-mnist")), "fashion-mnist was not fetched: attractor data fetch");
        ImageSet train = real.load("fashion-mnist", "train");
        // the label list of the data set's publication: 9 ankle boot, 0 T-shirt, 3 dress, 2 pullover
        assertThat(train.labels().rows(0, 6).doubles()).containsExactly(9, 0, 0, 3, 0, 2);
        assertThat(real.load("fashion-mnist", "test").count()).isEqualTo(10_000);
    }

    private static byte[] tar(String name, byte[] contents) throws IOException {
        byte[] header = new byte[512];
        byte[] path = name.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(path, 0, header, 0, path.length);
        byte[] size = String.format("%011o", contents.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, size.length);
        header[156] = '0';
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 5);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(header);
        archive.write(Arrays.copyOf(contents, (contents.length + 511) / 512 * 512));
        archive.write(new byte[1024]);
        return archive.toByteArray();
    }
}
