package attractor.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The greatest and the least magnitude |ξ| of numbers in memory.
///
/// Both are found on the bits: without their sign these are ordered as the numbers are, with ∞ and NaN above all.
/// Several strands do not wait for each comparison.
final class Magnitudes {

    private Magnitudes() {}

    /// {@return the greatest magnitude of the numbers from, …, end − 1; not finite if one of them is not}
    static double greatest(Precision precision, MemorySegment numbers, long from, long end) {
        return precision == Precision.FLOAT32
                ? Float.intBitsToFloat(greatestFloat(numbers, from, end))
                : Double.longBitsToDouble(greatestDouble(numbers, from, end));
    }

    private static int greatestFloat(MemorySegment numbers, long from, long end) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        long k = from;
        for (; k + 3 < end; k += 4) {
            a = Math.max(a, numbers.getAtIndex(ValueLayout.JAVA_INT, k) & Integer.MAX_VALUE);
            b = Math.max(b, numbers.getAtIndex(ValueLayout.JAVA_INT, k + 1) & Integer.MAX_VALUE);
            c = Math.max(c, numbers.getAtIndex(ValueLayout.JAVA_INT, k + 2) & Integer.MAX_VALUE);
            d = Math.max(d, numbers.getAtIndex(ValueLayout.JAVA_INT, k + 3) & Integer.MAX_VALUE);
        }
        for (; k < end; k++) {
            a = Math.max(a, numbers.getAtIndex(ValueLayout.JAVA_INT, k) & Integer.MAX_VALUE);
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    private static long greatestDouble(MemorySegment numbers, long from, long end) {
        long a = 0;
        long b = 0;
        long k = from;
        for (; k + 1 < end; k += 2) {
            a = Math.max(a, numbers.getAtIndex(ValueLayout.JAVA_LONG, k) & Long.MAX_VALUE);
            b = Math.max(b, numbers.getAtIndex(ValueLayout.JAVA_LONG, k + 1) & Long.MAX_VALUE);
        }
        for (; k < end; k++) {
            a = Math.max(a, numbers.getAtIndex(ValueLayout.JAVA_LONG, k) & Long.MAX_VALUE);
        }
        return Math.max(a, b);
    }

    /// {@return the least magnitude other than 0 of all numbers; the greatest number if all are 0}
    static double least(Precision precision, MemorySegment numbers) {
        return precision == Precision.FLOAT32 ? leastFloat(numbers) : leastDouble(numbers);
    }

    /// Less 1, the bits of 0 without their sign are the greatest, and others keep their order.
    private static double leastFloat(MemorySegment numbers) {
        int a = Integer.MAX_VALUE;
        int b = Integer.MAX_VALUE;
        long end = numbers.byteSize() / Float.BYTES;
        long k = 0;
        for (; k + 1 < end; k += 2) {
            a = Math.min(a, (numbers.getAtIndex(ValueLayout.JAVA_INT, k) & Integer.MAX_VALUE) - 1 & Integer.MAX_VALUE);
            b = Math.min(
                    b, (numbers.getAtIndex(ValueLayout.JAVA_INT, k + 1) & Integer.MAX_VALUE) - 1 & Integer.MAX_VALUE);
        }
        for (; k < end; k++) {
            a = Math.min(a, (numbers.getAtIndex(ValueLayout.JAVA_INT, k) & Integer.MAX_VALUE) - 1 & Integer.MAX_VALUE);
        }
        int found = Math.min(a, b);
        return found == Integer.MAX_VALUE ? Double.MAX_VALUE : Float.intBitsToFloat(found + 1);
    }

    private static double leastDouble(MemorySegment numbers) {
        long found = Long.MAX_VALUE;
        long end = numbers.byteSize() / Double.BYTES;
        for (long k = 0; k < end; k++) {
            found = Math.min(
                    found, (numbers.getAtIndex(ValueLayout.JAVA_LONG, k) & Long.MAX_VALUE) - 1 & Long.MAX_VALUE);
        }
        return found == Long.MAX_VALUE ? Double.MAX_VALUE : Double.longBitsToDouble(found + 1);
    }
}
