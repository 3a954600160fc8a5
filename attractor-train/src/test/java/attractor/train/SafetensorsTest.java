package attractor.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.data.BadInputException;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafetensorsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("w.safetensors");
    }

    /// A file as the format's description has it, made by hand.
    private void writeByHand(String header, double... numbers) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + json.length + 4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (double number : numbers) {
            bytes.putFloat((float) number);
        }
        Files.write(file, bytes.array());
    }

    @Test
    void itIsALengthAHeaderAndNumbers() throws IOException {
        writeByHand(
                "{\"__metadata__\":{\"by\":\"hand\"},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}   ",
                1,
                -2,
                0.5,
                4);
        Safetensors read = Safetensors.read(file);
        assertThat(read.metadata()).containsExactly(Map.entry("by", "hand"));
        assertThat(read.tensors().keySet()).containsExactly("a", "b");
        assertThat(read.require(file, "a").values()).containsExactly(1, -2);
        assertThat(read.require(file, "a").shape()).containsExactly(1, 2);
        assertThat(read.require(file, "b").values()).containsExactly(0.5, 4);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, Safetensors.Numbers> tensors = new LinkedHashMap<>();
        double[] many = new double[70_000];
        Arrays.setAll(many, i -> i / 4.0);
        tensors.put("many", new Safetensors.Numbers(Precision.FLOAT32, List.of(7, 10_000), many));
        tensors.put("fine", new Safetensors.Numbers(Precision.FLOAT64, List.of(2), new double[] {Math.PI, -0.0}));
        tensors.put("none", new Safetensors.Numbers(Precision.FLOAT32, List.of(0, 3), new double[0]));
        new Safetensors(Map.of("what", "numbers “quoted”"), tensors).write(file);
        Safetensors read = Safetensors.read(file);
        assertThat(read.metadata()).isEqualTo(Map.of("what", "numbers “quoted”"));
        assertThat(read.require(file, "many").values()).isEqualTo(many);
        assertThat(read.require(file, "many").shape()).containsExactly(7, 10_000);
        assertThat(read.require(file, "fine").values()).containsExactly(Math.PI, -0.0);
        assertThat(read.require(file, "none").values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}} | inside the array before
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}} | after a gap
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}       | arrays need 8 bytes, but it has 12
            {"a":{"dtype":"F32","shape":[9],"data_offsets":[0,36]}}      | arrays need 36 bytes, but it has 12
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,12]}}      | lies in bytes 0 to 12
            {"a":{"dtype":"F32","shape":[3],"data_offsets":[12,0]}}      | lies in bytes 12 to 0
            {"a":{"dtype":"F32","shape":[-3],"data_offsets":[0,12]}}     | has a size or offset -3
            {"a":{"dtype":"F32","shape":[3.5],"data_offsets":[0,12]}}    | has a size or offset 3.5
            {"a":{"dtype":"F32","shape":[65536,65536],"data_offsets":[0,0]}} | lies in bytes 0 to 0
            {"a":{"dtype":"F32","shape":[3],"data_offsets":[0]}}         | two data_offsets
            {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12],"x":1}} | does not consist of
            {"a":{"dtype":"BF16","shape":[6],"data_offsets":[0,12]}}     | of type BF16
            {"a":7}                                                      | of type none
            {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} | not valid JSON
            {"__metadata__":{"n":1},"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} | entry n of its metadata
            {"__metadata__":[],"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} | no JSON object
            {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}} x    | not valid JSON
            [1,2]                                                        | no JSON object
            """)
    void aBadHeaderIsRefused(String header, String why) throws IOException {
        writeByHand(header, 1, 2, 3);
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("w.safetensors");
    }

    @Test
    void numbersMustBeFinite() throws IOException {
        writeByHand("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 1, Double.NaN);
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("NaN as number 1 of array a");
    }

    @Test
    void aHeaderLongerThanTheFileIsRefusedWithoutBeingAllocated() throws IOException {
        for (long length : new long[] {-1, 0, 1, 9, 99_999_999, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Files.write(
                    file,
                    ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(length)
                            .array());
            assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void everyTruncationAndDamageOfAFileIsRefusedOrRead() throws IOException {
        writeByHand(
                "{\"__metadata__\":{\"k\":\"v\"},\"a\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}",
                1,
                2,
                3,
                4);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(BadInputException.class);
        }
        RandomGenerator rng = new Seed(1).generator();
        for (int trial = 0; trial < 2000; trial++) {
            byte[] damaged = whole.clone();
            damaged[rng.nextInt(damaged.length)] ^= (byte) (1 + rng.nextInt(255));
            Files.write(file, damaged);
            try {
                Safetensors.read(file);
            } catch (BadInputException e) {
                assertThat(e).hasMessageContaining("w.safetensors");
            }
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("there is no file");
    }
}
