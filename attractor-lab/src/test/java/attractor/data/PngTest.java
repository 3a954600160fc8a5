package attractor.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.pattern.Seed;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {

    @TempDir
    Path folder;

    // ---- known values: the image library of the JDK is the other program

    @ParameterizedTest
    @CsvSource({
        "BYTE_GRAY, false", "BYTE_GRAY, true", "USHORT_GRAY, false", "USHORT_GRAY, true",
        "INT_RGB, false", "INT_RGB, true", "INT_ARGB, false", "INT_ARGB, true",
        "BYTE_BINARY, false", "BYTE_BINARY, true", "INDEXED, false", "INDEXED, true"
    })
    void imagesOfTheJdkAreReadSampleBySample(String kind, boolean interlaced) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {3, 5}, {17, 9}, {64, 33}}) {
            BufferedImage image = noise(kind, size[0], size[1]);
            NdArray read = Png.read(Fixtures.file(folder, "x.png", encode(image, interlaced)));
            assertThat(read.size(0)).isEqualTo(size[1]);
            assertThat(read.size(1)).isEqualTo(size[0]);
            int channels = read.rank() == 3 ? read.size(2) : 1;
            for (int y = 0, at = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, at += channels) {
                    if (kind.endsWith("GRAY")) {
                        assertThat(read.at(at)).isEqualTo(image.getRaster().getSample(x, y, 0));
                    } else {
                        int argb = image.getRGB(x, y);
                        int[] expected = {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >>> 24};
                        for (int c = 0; c < channels; c++) {
                            assertThat(read.at(at + c)).isEqualTo(expected[c]);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theJdkReadsWhatIsWritten() throws IOException {
        NdArray image = NdArray.uint8(new byte[] {0, (byte) 128, (byte) 255, 1, 2, 3}, 2, 3);
        Png.write(folder.resolve("x.png"), image);
        BufferedImage read = ImageIO.read(folder.resolve("x.png").toFile());
        for (int i = 0; i < 6; i++) {
            assertThat(read.getRaster().getSample(i % 3, i / 3, 0)).isEqualTo((int) image.at(i));
        }
    }

    // ---- properties

    @Test
    void whatIsWrittenIsReadBackInEveryForm() {
        RandomGenerator rng = new Seed(3).child("png", 0).generator();
        for (int channels = 1; channels <= 4; channels++) {
            for (DType type : new DType[] {DType.UINT8, DType.UINT16}) {
                byte[] bytes = new byte[21 * 13 * channels * type.bytes()];
                rng.nextBytes(bytes);
                Object elements = Elements.allocate(type, 21 * 13 * channels);
                Elements.get(ByteBuffer.wrap(bytes), elements, 0, 21 * 13 * channels);
                NdArray image = channels == 1
                        ? NdArray.of(type, elements, 21, 13)
                        : NdArray.of(type, elements, 21, 13, channels);
                Png.write(folder.resolve("x.png"), image);
                assertThat(Png.read(folder.resolve("x.png"))).isEqualTo(image);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYTE_GRAY", "INDEXED", "INT_ARGB"})
    void aDamagedImageIsReadOrRefusedInOneSentence(String kind) throws IOException {
        byte[] valid = encode(noise(kind, 9, 7), true);
        for (int number = 0; number < 1500; number++) {
            byte[] damaged = Mutations.of(valid, number);
            // half of the cases get right checksums, so that the damage reaches the decoder
            Path file = Fixtures.file(folder, "m.png", number % 2 == 0 ? damaged : withChecksums(damaged));
            try {
                assertThat(Png.read(file).length()).isPositive();
            } catch (BadInputException e) {
                assertThat(e.getMessage())
                        .as("case " + number)
                        .contains("m.png")
                        .doesNotContain("\n");
            }
        }
    }

    // ---- edges

    @Test
    void aThousandBytesThatClaimAHugeImageAreRefusedFromTheHeader() throws IOException {
        byte[] image = encode(noise("BYTE_GRAY", 28, 28), false);
        ByteBuffer.wrap(image).putInt(16, 30_000).putInt(20, 30_000);
        assertThat(image.length).isLessThan(1048);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Png.read(Fixtures.file(folder, "x.png", withChecksums(image))))
                .withMessageContaining("30000 x 30000 pixels but at most 25000000");
        ByteBuffer.wrap(image).putInt(16, 5_000).putInt(20, 5_000);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Png.read(Fixtures.file(folder, "x.png", withChecksums(image))))
                .withMessageContaining("declares more pixels than its");
    }

    @Test
    void theLimitOfPixelsCanBeChanged() {
        Png.write(folder.resolve("x.png"), NdArray.uint8(new byte[12], 3, 4));
        assertThat(Png.read(folder.resolve("x.png"), 12).length()).isEqualTo(12);
        assertThatExceptionOfType(BadInputException.class).isThrownBy(() -> Png.read(folder.resolve("x.png"), 11));
    }

    @Test
    void arraysThatAreNoImagesAreNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Png.write(folder.resolve("x.png"), NdArray.float32(new float[4], 2, 2)))
                .withMessageContaining("float32[2, 2]");
        assertThat(folder.resolve("x.png")).doesNotExist();
    }

    // ---- grey

    @Test
    void greyIsTheWeightedSumThatWasChosen() {
        // pure red, green, blue, white; ITU-R BT.601: 0.299, 0.587, 0.114; BT.709: 0.2126, 0.7152, 0.0722
        byte[] colours = {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1};
        NdArray image = NdArray.uint8(colours, 1, 4, 3);
        assertThat(Grey.LUMA_601.of(image).doubles()).containsExactly(76, 150, 29, 255);
        assertThat(Grey.LUMA_709.of(image).doubles()).containsExactly(54, 182, 18, 255);
        assertThat(Grey.MEAN.of(image).doubles()).containsExactly(85, 85, 85, 255);
    }

    @Test
    void transparentPixelsLieOnWhite() {
        NdArray image = NdArray.uint8(new byte[] {0, 0, 0, -1, 100, -1}, 1, 3, 2);
        assertThat(Grey.MEAN.of(image).doubles()).containsExactly(255, 0, 100);
    }

    @Test
    void greyOfGreyChangesNothing() {
        NdArray image = NdArray.uint8(new byte[] {0, 1, -1, 77}, 2, 2);
        assertThat(Grey.LUMA_601.of(image)).isEqualTo(image);
    }

    private static BufferedImage noise(String kind, int width, int height) {
        BufferedImage image =
                switch (kind) {
                    case "BYTE_GRAY" -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
                    case "USHORT_GRAY" -> new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
                    case "INT_RGB" -> new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                    case "INT_ARGB" -> new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
                    case "BYTE_BINARY" -> new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
                    default -> {
                        byte[] red = {10, 20, 30, 40};
                        byte[] alpha = {-1, 0, 100, 50};
                        IndexColorModel model = new IndexColorModel(2, 4, red, new byte[4], red, alpha);
                        yield new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, model);
                    }
                };
        RandomGenerator rng = new Seed(5).child(kind, width).generator();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    int bits = image.getSampleModel().getSampleSize(band);
                    image.getRaster().setSample(x, y, band, rng.nextInt(1 << bits));
                }
            }
        }
        return image;
    }

    private static byte[] encode(BufferedImage image, boolean interlaced) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWriters(new ImageTypeSpecifier(image), "png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The same chunks with their checksums made right, as far as the lengths lead.
    private static byte[] withChecksums(byte[] png) {
        byte[] bytes = Arrays.copyOf(png, png.length);
        ByteBuffer view = ByteBuffer.wrap(bytes);
        for (int at = 8; at + 12 <= bytes.length; ) {
            int length = view.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                break;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, at + 4, length + 4);
            view.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return bytes;
    }
}
