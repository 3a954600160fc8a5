package attractor.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PngTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200, 256, 257, 5000})
    void anotherReaderSeesTheSamePixels(int colours) throws IOException {
        var pixels = Pixels.of(71, 83, (x, y) -> ((x + 71 * y) % colours) * 3_001);
        var read = ImageIO.read(new ByteArrayInputStream(Png.encode(pixels, 300, Map.of())));
        assertThat(read.getWidth()).isEqualTo(71);
        assertThat(read.getHeight()).isEqualTo(83);
        for (int y = 0; y < 83; y++) {
            for (int x = 0; x < 71; x++) {
                assertThat(read.getRGB(x, y) & 0xFFFFFF).isEqualTo(pixels.rgb(x, y));
            }
        }
    }

    @Test
    void theResolutionIsWrittenInDotsPerMetre() {
        byte[] file = Png.encode(Pixels.of(1, 1, (x, y) -> 0), 300, Map.of());
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
        // 300 / 0.0254 = 11811.02
        assertThat(ByteBuffer.wrap(file).getInt(at)).isEqualTo(11811);
        assertThat(ByteBuffer.wrap(file).getInt(at + 4)).isEqualTo(11811);
        assertThat(file[at + 8]).isEqualTo((byte) 1);
    }

    @Test
    void textsAreWrittenInUtf8() {
        byte[] file = Png.encode(Pixels.of(1, 1, (x, y) -> 0), 0, Map.of("Title", "load α", "Description", "d"));
        String all = new String(file, StandardCharsets.UTF_8);
        assertThat(all).contains("iTXtTitle\0\0\0\0\0load α").contains("iTXtDescription\0\0\0\0\0d");
        assertThat(all).doesNotContain("pHYs");
    }

    @Test
    void anImageWithoutPixelsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pixels.of(0, 3, (x, y) -> 0))
                .withMessageContaining("0 x 3");
    }

    @Test
    void enlargedPixelsAreSquares() {
        var two = Pixels.of(2, 1, (x, y) -> x).enlarged(3);
        assertThat(two).isEqualTo(Pixels.of(6, 3, (x, y) -> x / 3));
    }
}
