package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private static final AtomicFile.Content HELLO = out -> out.write(ByteBuffer.wrap(new byte[] {'h', 'i'}));

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "before");
        AtomicFile.write(file, HELLO);
        assertThat(file).hasContent("hi");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("x"));
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "before");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    HELLO.writeTo(out);
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("cannot write " + file + ": no space is left");
        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    HELLO.writeTo(out);
                    throw new IllegalStateException("a bug");
                }));
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("x");
    }

    @Test
    void aMissingFolderAndADirectoryAreRefused() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> AtomicFile.write(folder.resolve("none/x"), HELLO))
                .withMessageContaining("its folder does not exist");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> AtomicFile.write(folder, HELLO))
                .withMessageContaining("it is a directory");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSymbolicLinkIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, HELLO);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("hi");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Npy.write(full, NdArray.float64(new double[3], 3)))
                .withMessageContaining("no space is left");
        assertThat(Files.isRegularFile(full)).isFalse();
    }
}
