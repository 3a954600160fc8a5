package attractor.data;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of bytes in words, and the products that lead to them.
final class Sizes {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

    /// What the JVM says when the memory outside the heap is full.
    private static final Pattern OUTSIDE = Pattern.compile("direct buffer memory.*limit: (\\d+)");

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

    /// The refusal of what the memory of the JVM cannot hold, on the heap or outside it.
    static BadInputException tooLarge(String what, OutOfMemoryError cause) {
        Matcher outside = OUTSIDE.matcher(String.valueOf(cause.getMessage()));
        String limit = outside.find()
                ? text(Long.parseLong(outside.group(1)))
                        + " outside the heap; raise it with ATTRACTOR_JAVA_OPTS=-XX:MaxDirectMemorySize=…"
                : text(Runtime.getRuntime().maxMemory()) + "; raise it with ATTRACTOR_JAVA_OPTS=-Xmx…";
        return new BadInputException(what + " does not fit the memory of the JVM, " + limit, cause);
    }

    /// What so many elements take, at most 2^63 − 1.
    static long bytes(long count, DType type) {
        return count > Long.MAX_VALUE / type.bytes() ? Long.MAX_VALUE : count * type.bytes();
    }

    /// The number of elements of a shape that a file declares.
    ///
    /// @throws BadInputException if a length is negative or the product overflows, or an axis exceeds the longest
    ///     Java array
    static long count(String name, long[] shape) {
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
        if (longAxis) {
            throw new BadInputException(name + " declares " + count + " elements but at most " + Elements.MAX_LENGTH
                    + " can be read; split it into several files");
        }
        return count;
    }
}
