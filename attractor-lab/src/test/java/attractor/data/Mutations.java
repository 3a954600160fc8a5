package attractor.data;

import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Damaged copies of valid files: bytes flipped, cut off, appended, doubled, or set to extreme values.
final class Mutations {

    private static final byte[] EXTREMES = {0, 1, (byte) 0x7F, (byte) 0x80, (byte) 0xFF};

    private Mutations() {}

    /// A damaged copy; the same for the same seed and case.
    static byte[] of(byte[] valid, int number) {
        RandomGenerator rng = new Seed(20_261).child("mutation", number).generator();
        byte[] bytes = valid.clone();
        for (int edits = 1 + rng.nextInt(3); edits > 0; edits--) {
            int at =
                    bytes.length == 0 ? 0 : rng.nextInt(rng.nextBoolean() ? Math.min(bytes.length, 128) : bytes.length);
            bytes = switch (rng.nextInt(bytes.length == 0 ? 1 : 5)) {
                case 0 -> {
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1 + rng.nextInt(16));
                    longer[longer.length - 1] = (byte) rng.nextInt();
                    yield longer;
                }
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> {
                    bytes[at] ^= (byte) (1 << rng.nextInt(8));
                    yield bytes;
                }
                case 3 -> {
                    bytes[at] = EXTREMES[rng.nextInt(EXTREMES.length)];
                    yield bytes;
                }
                default -> {
                    byte[] doubled = Arrays.copyOf(bytes, 2 * bytes.length - at);
                    System.arraycopy(bytes, at, doubled, bytes.length, bytes.length - at);
                    yield doubled;
                }
            };
        }
        return bytes;
    }
}
