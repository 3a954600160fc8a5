package attractor.cli;

import attractor.data.NdArray;
import attractor.data.Npy;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/// Small files to run commands on.
final class Samples {

    static final int COUNT = 4;
    static final int DIMENSION = 60;

    private Samples() {}

    /// Writes P.npy (±1), C.npy and S.npy (the same with three flips each), Y.npy (±1, other dimension), M.npy (the
    /// first half is known), G.npy (grey levels).
    static void write(Path folder) {
        byte[] patterns = signs(COUNT * DIMENSION, 1);
        byte[] cues = patterns.clone();
        for (int mu = 0; mu < COUNT; mu++) {
            for (int i = 0; i < 3; i++) {
                int at = mu * DIMENSION + 7 * i + mu;
                cues[at] = (byte) -cues[at];
            }
        }
        Npy.write(folder.resolve("P.npy"), NdArray.int8(patterns, COUNT, DIMENSION));
        Npy.write(folder.resolve("C.npy"), NdArray.int8(cues, COUNT, DIMENSION));
        Npy.write(folder.resolve("S.npy"), NdArray.int8(cues, COUNT, DIMENSION));
        Npy.write(folder.resolve("Y.npy"), NdArray.int8(signs(COUNT * 20, 2), COUNT, 20));
        boolean[] known = new boolean[DIMENSION];
        java.util.Arrays.fill(known, 0, DIMENSION / 2, true);
        Npy.write(folder.resolve("M.npy"), NdArray.bool(known, DIMENSION));
        float[] grey = new float[COUNT * DIMENSION];
        for (int k = 0; k < grey.length; k++) {
            grey[k] = patterns[k] > 0 ? 0.75f : 0.25f;
        }
        Npy.write(folder.resolve("G.npy"), NdArray.float32(grey, COUNT, DIMENSION));
    }

    static byte[] signs(int length, long seed) {
        RandomGenerator rng = new Seed(seed).generator();
        byte[] signs = new byte[length];
        for (int k = 0; k < length; k++) {
            signs[k] = (byte) (rng.nextBoolean() ? 1 : -1);
        }
        return signs;
    }
}
