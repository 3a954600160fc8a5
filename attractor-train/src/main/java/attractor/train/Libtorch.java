package attractor.train;

import attractor.memory.MissingLibraryException;
import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/// The native library that trains, and how many threads it may use.
///
/// Sums of a gradient have the same bits for the same number of threads on the same machine. That number is
/// `OMP_NUM_THREADS`, else 1: a sweep trains several networks at once instead.
final class Libtorch {

    private static final String MISSING = "training needs the native library libtorch, which is not here (it comes with"
            + " builds on Linux x86-64, unless -Dattractor.libtorch=none leaves it out); recalling from trained weights"
            + " needs none";

    private Libtorch() {}

    /// Loads the library.
    ///
    /// @throws MissingLibraryException if it is not there or does not fit this machine
    static void require() {
        // JavaCPP counts the memory of the whole process, patterns outside the heap included, against the heap's limit.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxBytes", "0");
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
        try {
            torch.set_num_threads(threads());
            // Matrix products have threads of their own.
            openblas_nolapack.blas_set_num_threads(threads());
        } catch (LinkageError e) {
            throw new MissingLibraryException(MISSING, e);
        }
    }

    /// {@return the number of threads that one training uses}
    static int threads() {
        String set = System.getenv("OMP_NUM_THREADS");
        return set != null && set.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(set) : 1;
    }

    /// {@return the version of the library}
    static String version() {
        try {
            return Loader.getVersion("org.bytedeco", "pytorch");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
