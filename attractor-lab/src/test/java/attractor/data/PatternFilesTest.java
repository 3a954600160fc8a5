package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import attractor.pattern.Alphabet;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternFilesTest {

    @TempDir
    Path folder;

    private static final SpinPatterns SPINS = SpinPatterns.of(Spins.of(1, -1), Spins.of(-1, -1));

    @Test
    void theKindOfAFileIsToldByItsFirstBytes() throws IOException {
        NdArray rows = NdArray.int8(new byte[] {1, -1, -1, -1}, 2, 2);
        Npy.write(folder.resolve("a"), rows);
        var single = new LinkedHashMap<String, NdArray>();
        single.put("p", rows);
        Npz.write(folder.resolve("b"), single);
        Idx.write(folder.resolve("c"), rows);
        Fixtures.file(folder, "d", IdxTest.gzip(Files.readAllBytes(folder.resolve("c"))));
        Fixtures.file(folder, "e", "1,-1\n-1,-1\n".getBytes(StandardCharsets.UTF_8));
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            assertThat(PatternFiles.read(folder.resolve(name)).patterns()).isEqualTo(SPINS);
            assertThat(PatternFiles.read(folder.resolve(name), Alphabet.SPINS).patterns())
                    .isEqualTo(SPINS);
        }
    }

    @Test
    void aGreyImageIsOnePattern() {
        Png.write(folder.resolve("x.png"), NdArray.uint8(new byte[] {-1, 0, 0, 0}, 2, 2));
        assertThat(PatternFiles.read(folder.resolve("x.png"), new Encoding.Threshold(127))
                        .patterns())
                .isEqualTo(SpinPatterns.of(Spins.of(1, -1, -1, -1)));
    }

    @Test
    void theMessageNamesTheFile() {
        Npy.write(folder.resolve("x.npy"), NdArray.float32(new float[] {1, 0.5f}, 1, 2));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> PatternFiles.read(folder.resolve("x.npy"), Alphabet.SPINS))
                .withMessageContaining("x.npy")
                .withMessageContaining("component 1 of row 0 is 0.5");
    }

    @Test
    void spinsAreWrittenAsInt8AndBitsInTheTypeTheyWereReadIn() {
        PatternFiles.write(folder.resolve("s.npy"), SPINS, DType.FLOAT32);
        assertThat(Npy.read(folder.resolve("s.npy")).type()).isEqualTo(DType.INT8);
        Npy.write(folder.resolve("b.npy"), NdArray.float32(new float[] {1, 0}, 1, 2));
        PatternFiles.Loaded bits = PatternFiles.read(folder.resolve("b.npy"), Alphabet.BITS);
        PatternFiles.write(folder.resolve("c.npy"), bits.patterns(), bits.type());
        assertThat(folder.resolve("c.npy")).hasSameBinaryContentAs(folder.resolve("b.npy"));
    }
}
