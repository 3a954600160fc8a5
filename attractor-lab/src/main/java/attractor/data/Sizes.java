package attractor.data;

import java.util.Locale;

/// Numbers of bytes in words, and the products that lead to them.
final class Sizes {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Sizes() {}

    /// A size such as `512 MB`, in steps of 1000.
    static String text(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }

    /// The refusal of what the memory of the JVM cannot hold.
    static BadInputException tooLarge(String what, OutOfMemoryError cause) {
        return new BadInputException(
                what + " does not fit the memory of the JVM, "
                        + text(Runtime.getRuntime().maxMemory()) + "; raise it with ATTRACTOR_JAVA_OPTS=-Xmx…",
                cause);
    }

    /// The number of elements of a shape that a file declares.
    ///
    /// @throws BadInputException if a length is negative or the product overflows or exceeds the longest Java array
    static int count(String name, long[] shape) {
        long count = 1;
        boolean empty = false;
        for (long n : shape) {
            if (n < 0) {
                throw new BadInputException(name + " declares the negative length " + n + "; write the file again");
            }
            empty |= n == 0;
        }
        try {
            for (long n : empty ? new long[] {0} : shape) {
                count = Math.multiplyExact(count, n);
            }
        } catch (ArithmeticException e) {
            throw new BadInputException(
                    name + " declares a shape whose product exceeds 2^63; the header is damaged, write the file again",
                    e);
        }
        boolean longAxis = false;
        for (long n : shape) {
            longAxis |= n > Elements.MAX_LENGTH;
        }
        if (count > Elements.MAX_LENGTH || longAxis) {
            throw new BadInputException(name + " declares " + count + " elements but at most " + Elements.MAX_LENGTH
                    + " can be read; split it into several files");
        }
        return (int) count;
    }
}
