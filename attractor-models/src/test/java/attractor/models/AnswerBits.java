package attractor.models;

import attractor.contract.Subject;
import attractor.kernel.Kernels;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Catalogue;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Prints which kernels are in use, then a line for every model with a digest of the bits of its answers.
final class AnswerBits {

    private static final Seed SEED = new Seed(7);
    private static final int CUES = 67;

    private AnswerBits() {}

    /// Runs in a virtual machine of its own, as kernels are chosen once.
    ///
    /// @param args none
    /// @throws NoSuchAlgorithmException never: SHA-256 is in every JDK
    public static void main(String[] args) throws NoSuchAlgorithmException {
        System.out.println(Kernels.reason());
        for (Catalogue.Entry entry : Catalogue.all()) {
            Subject subject = Subject.of(entry);
            if (subject.model().alphabets().contains(Alphabet.REALS)) {
                reals(entry.id(), subject.model(), 40);
            }
            if (subject.alphabet() != Alphabet.REALS) {
                print(entry.id(), subject.model(), subject.patterns(40, 1), subject.patterns(CUES, 2));
            }
        }
        for (double beta : new double[] {0.1, 8, Double.POSITIVE_INFINITY}) {
            for (ModernHopfield.Kernel kernel : ModernHopfield.Kernel.values()) {
                reals("beta=" + beta + " " + kernel, new ModernHopfield(beta, kernel, 1e-6, 2, Readout.STORED), 4099);
            }
        }
    }

    private static void reals(String title, Model model, int count) throws NoSuchAlgorithmException {
        for (int dimension : new int[] {1, 61}) {
            for (Precision precision : Precision.values()) {
                print(
                        title + " " + dimension + " " + precision,
                        model,
                        drawn(count, dimension, precision, 1),
                        drawn(CUES, dimension, precision, 2));
            }
        }
    }

    private static RealPatterns drawn(int count, int dimension, Precision precision, long seed) {
        var rng = new Seed(seed).generator();
        double[] rows = new double[count * dimension];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = 2 * rng.nextDouble() - 1;
        }
        return RealPatterns.of(precision, dimension, rows);
    }

    private static void print(String title, Model model, Patterns xi, Patterns cues) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Memory memory;
        try {
            memory = model.store(xi, SEED);
        } catch (IllegalArgumentException e) {
            // Some models take reals only if these are signs.
            return;
        }
        for (int threads = 1; threads <= 2; threads++) {
            Workers.useThreads(threads);
            for (Recall recall : memory.recallAll(cues, SEED, Progress.NONE, BatchObserver.NONE)
                    .answers()) {
                double[] x = recall.pattern().toArray();
                ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * x.length + Integer.BYTES);
                bytes.putInt(recall.steps());
                for (double component : x) {
                    bytes.putDouble(component);
                }
                digest.update(bytes.array());
            }
            String bits = HexFormat.of().formatHex(digest.digest(), 0, 8);
            System.out.println(title + ", " + threads + " threads: " + bits);
        }
    }
}
