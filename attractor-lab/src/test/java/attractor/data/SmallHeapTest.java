package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallHeapTest {

    @TempDir
    Path folder;

    /// Reads every file it is given and prints what happened; runs in a JVM of its own.
    static final class Readers {

        private Readers() {}

        public static void main(String[] files) {
            for (String file : files) {
                try {
                    System.out.println("read " + ArrayFiles.read(Path.of(file), Trust.UNLIMITED));
                } catch (BadInputException e) {
                    System.out.println("refused");
                }
            }
        }
    }

    @Test
    void filesThatDeclareOrHoldTooMuchAreRefusedWithAHeapOf64MiB() throws IOException, InterruptedException {
        String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (500000000,), }";
        byte[] npy = new byte[10 + header.length()];
        System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length()}, 0, npy, 0, 9);
        System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, npy, 10, header.length());
        byte[] idx = {0, 0, 14, 2, 0, 1, 0, 0, 0, 0, 0x40, 0};
        Path lie = Fixtures.file(folder, "lie.npy", npy);
        Path sparse = Fixtures.file(folder, "sparse.npy", npy);
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(npy.length + 8L * 500_000_000); // a file of 4 GB that takes no room on the disk
        }
        Path numbers = folder.resolve("long.csv");
        Files.writeString(numbers, "1,".repeat(8_000_000));
        List<Path> files = List.of(
                lie,
                sparse,
                Fixtures.file(folder, "lie.idx", idx),
                Fixtures.file(folder, "lie.idx.gz", IdxTest.gzip(idx)),
                Fixtures.file(folder, "bomb.gz", IdxTest.gzip(new byte[200_000_000])),
                numbers);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Readers.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(Files.readAllLines(output)).containsOnly("refused").hasSize(files.size());
    }
}
