package attractor.data;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The Java arrays behind an [NdArray]: one array of the element's width, whatever its sign or kind.
///
/// Background: a byte array with views would hold at most 2 GiB; typed arrays hold 2^31 elements of any width.
final class Elements {

    /// The longest array that every JVM can allocate.
    static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private Elements() {}

    static Object allocate(DType type, int length) {
        return switch (type) {
            case BOOL, INT8, UINT8 -> new byte[length];
            case INT16, UINT16, FLOAT16 -> new short[length];
            case INT32, UINT32 -> new int[length];
            case INT64, UINT64 -> new long[length];
            case FLOAT32 -> new float[length];
            case FLOAT64 -> new double[length];
        };
    }

    /// Copies the next n elements of the buffer, in its byte order, to the array.
    static void get(ByteBuffer from, Object to, int offset, int n) {
        switch (to) {
            case byte[] a -> from.get(a, offset, n);
            case short[] a -> from.asShortBuffer().get(a, offset, n);
            case int[] a -> from.asIntBuffer().get(a, offset, n);
            case long[] a -> from.asLongBuffer().get(a, offset, n);
            case float[] a -> from.asFloatBuffer().get(a, offset, n);
            case double[] a -> from.asDoubleBuffer().get(a, offset, n);
            default -> throw unknown(to);
        }
    }

    /// Copies n elements of the array to the start of the buffer, in its byte order.
    static void put(Object from, int offset, int n, ByteBuffer to) {
        switch (from) {
            case byte[] a -> to.put(0, a, offset, n);
            case short[] a -> to.asShortBuffer().put(a, offset, n);
            case int[] a -> to.asIntBuffer().put(a, offset, n);
            case long[] a -> to.asLongBuffer().put(a, offset, n);
            case float[] a -> to.asFloatBuffer().put(a, offset, n);
            case double[] a -> to.asDoubleBuffer().put(a, offset, n);
            default -> throw unknown(from);
        }
    }

    static int length(Object elements) {
        return Array.getLength(elements);
    }

    /// A copy of the given length, cut or filled with zeros.
    static Object resize(Object elements, int length) {
        return switch (elements) {
            case byte[] a -> Arrays.copyOf(a, length);
            case short[] a -> Arrays.copyOf(a, length);
            case int[] a -> Arrays.copyOf(a, length);
            case long[] a -> Arrays.copyOf(a, length);
            case float[] a -> Arrays.copyOf(a, length);
            case double[] a -> Arrays.copyOf(a, length);
            default -> throw unknown(elements);
        };
    }

    static Object slice(Object elements, int from, int to) {
        return switch (elements) {
            case byte[] a -> Arrays.copyOfRange(a, from, to);
            case short[] a -> Arrays.copyOfRange(a, from, to);
            case int[] a -> Arrays.copyOfRange(a, from, to);
            case long[] a -> Arrays.copyOfRange(a, from, to);
            case float[] a -> Arrays.copyOfRange(a, from, to);
            case double[] a -> Arrays.copyOfRange(a, from, to);
            default -> throw unknown(elements);
        };
    }

    /// Element i as a number; 64-bit integers beyond 2^53 are rounded.
    static double at(DType type, Object elements, int i) {
        return switch (elements) {
            case byte[] a -> type == DType.UINT8 ? a[i] & 0xFF : a[i];
            case short[] a ->
                switch (type) {
                    case UINT16 -> a[i] & 0xFFFF;
                    case FLOAT16 -> Float.float16ToFloat(a[i]);
                    default -> a[i];
                };
            case int[] a -> type == DType.UINT32 ? a[i] & 0xFFFF_FFFFL : a[i];
            case long[] a -> type == DType.UINT64 ? unsigned(a[i]) : a[i];
            case float[] a -> a[i];
            case double[] a -> a[i];
            default -> throw unknown(elements);
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    /// Element i as raw bits: equal exactly where two elements are the same, signed zeros and NaN payloads
    /// included.
    static long bits(Object elements, int i) {
        return switch (elements) {
            case byte[] a -> a[i];
            case short[] a -> a[i];
            case int[] a -> a[i];
            case long[] a -> a[i];
            case float[] a -> Float.floatToRawIntBits(a[i]);
            case double[] a -> Double.doubleToRawLongBits(a[i]);
            default -> throw unknown(elements);
        };
    }

    /// Copies element `from` of one array to element `to` of another of the same kind.
    static void copy(Object source, int from, Object target, int to) {
        System.arraycopy(source, from, target, to, 1);
    }

    private static IllegalArgumentException unknown(Object elements) {
        return new IllegalArgumentException(
                "an array of " + elements.getClass().getSimpleName() + " holds no elements of a known type");
    }
}
