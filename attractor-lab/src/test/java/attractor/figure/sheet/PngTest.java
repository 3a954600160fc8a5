package attractor.figure.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
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

    /// Chunks of an animated file, as the third edition of the standard orders them.
    @Test
    void movingPicturesKeepTheOrderAndTheNumbersOfTheirChunks() {
        var one = Pixels.of(9, 7, (x, y) -> 0xFFFFFF);
        var two = Pixels.of(9, 7, (x, y) -> x == 4 && y > 1 && y < 5 ? 0x0000FF : 0xFFFFFF);
        byte[] file = Png.animate(List.of(new Png.Shown(one, 40), new Png.Shown(two, 500)), Map.of());
        var chunks = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        var buffer = ByteBuffer.wrap(file).position(8);
        while (buffer.hasRemaining()) {
            int length = buffer.getInt();
            byte[] name = new byte[4];
            buffer.get(name);
            String type = new String(name, StandardCharsets.US_ASCII);
            chunks.add(type);
            var body = buffer.slice(buffer.position(), length);
            if (type.equals("fcTL") || type.equals("fdAT")) {
                numbers.add(body.getInt(0));
            }
            if (numbers.equals(List.of(0, 1)) && type.equals("fcTL")) {
                // Width, height, left, top, delay as a fraction of a second: only what changed is written.
                assertThat(new int[] {body.getInt(4), body.getInt(8), body.getInt(12), body.getInt(16)})
                        .containsExactly(1, 3, 4, 2);
                assertThat(body.getShort(20)).isEqualTo((short) 500);
                assertThat(body.getShort(22)).isEqualTo((short) 1000);
            }
            var crc = new CRC32();
            crc.update(file, buffer.position() - 4, length + 4);
            buffer.position(buffer.position() + length);
            assertThat(buffer.getInt()).isEqualTo((int) crc.getValue());
        }
        assertThat(chunks).containsExactly("IHDR", "acTL", "PLTE", "fcTL", "IDAT", "fcTL", "fdAT", "IEND");
        assertThat(numbers).containsExactly(0, 1, 2);
    }

    @Test
    void picturesOfDifferentSizeDoNotMove() {
        var one = new Png.Shown(Pixels.of(2, 2, (x, y) -> 0), 10);
        var two = new Png.Shown(Pixels.of(2, 3, (x, y) -> 0), 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Png.animate(List.of(one, two), Map.of()))
                .withMessageContaining("2 x 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Png.Shown(Pixels.of(2, 2, (x, y) -> 0), 0))
                .withMessageContaining("0 milliseconds");
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
