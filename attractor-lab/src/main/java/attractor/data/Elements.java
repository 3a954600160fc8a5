package attractor.data;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The memory behind an [NdArray]: one array of the element's width, whatever its sign or kind, where the elements
/// are few, else [FarElements].
///
/// Background: a byte array with views would hold at most 2 GiB; typed arrays hold 2^31 elements of any width.
final class Elements {

    /// The longest array that every JVM can allocate.
    static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    /// Up to this size elements that are read or made at once stay on the heap.
    private static final long HEAP_BYTES = 1 << 20;

    private Elements() {}

    /// Reserves zeros, on the heap or off it.
    ///
    /// @throws OutOfMemoryError if there is not enough memory
    static Object reserve(DType type, long length) {
        return isFew(type, length) ? allocate(type, (int) length) : FarElements.reserve(type, length);
    }

    /// Whether so many elements stay on the heap.
    static boolean isFew(DType type, long length) {
        return length <= HEAP_BYTES / type.bytes();
    }

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
    static void get(ByteBuffer from, Object to, long offset, int n) {
        if (to instanceof FarElements far) {
            far.get(from, offset, n);
            return;
        }
        int at = (int) offset;
        switch (to) {
            case byte[] a -> from.get(a, at, n);
            case short[] a -> from.asShortBuffer().get(a, at, n);
            case int[] a -> from.asIntBuffer().get(a, at, n);
            case long[] a -> from.asLongBuffer().get(a, at, n);
            case float[] a -> from.asFloatBuffer().get(a, at, n);
            case double[] a -> from.asDoubleBuffer().get(a, at, n);
            default -> throw unknown(to);
        }
    }

    /// Copies n elements of the array to the start of the buffer, in its byte order.
    static void put(Object from, long offset, int n, ByteBuffer to) {
        if (from instanceof FarElements far) {
            far.put(offset, n, to);
            return;
        }
        int at = (int) offset;
        switch (from) {
            case byte[] a -> to.put(0, a, at, n);
            case short[] a -> to.asShortBuffer().put(a, at, n);
            case int[] a -> to.asIntBuffer().put(a, at, n);
            case long[] a -> to.asLongBuffer().put(a, at, n);
            case float[] a -> to.asFloatBuffer().put(a, at, n);
            case double[] a -> to.asDoubleBuffer().put(a, at, n);
            default -> throw unknown(from);
        }
    }

    static long length(Object elements) {
        return elements instanceof FarElements far ? far.length() : Array.getLength(elements);
    }

    /// A copy of at least the old length, filled with zeros.
    static Object widen(DType type, Object elements, long length) {
        Object wider = reserve(type, length);
        if (elements instanceof FarElements far) {
            return far.resize(length);
        }
        int present = (int) length(elements);
        if (wider instanceof FarElements far) {
            for (int i = 0; i < present; i++) {
                far.setBits(i, bits(elements, i));
            }
        } else {
            System.arraycopy(elements, 0, wider, 0, present);
        }
        return wider;
    }

    static Object slice(Object elements, long first, long end) {
        if (elements instanceof FarElements far) {
            return far.slice(first, end);
        }
        int from = (int) first;
        int to = (int) end;
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
    static double at(DType type, Object elements, long index) {
        if (elements instanceof FarElements far) {
            return far.at(index);
        }
        int i = (int) index;
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

    static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    /// Element i as raw bits: equal exactly where two elements are the same, signed zeros and NaN payloads
    /// included.
    static long bits(Object elements, long index) {
        if (elements instanceof FarElements far) {
            return far.bits(index);
        }
        int i = (int) index;
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
    static void copy(Object source, long from, Object target, long to) {
        if (source instanceof FarElements far && target instanceof FarElements farther) {
            farther.copy(far, from, to);
        } else {
            System.arraycopy(source, (int) from, target, (int) to, 1);
        }
    }

    /// Sets element k of type bool, int8, uint8, float32 or float64 to a number.
    static void set(DType type, Object elements, long k, double value) {
        switch (elements) {
            case FarElements far -> far.set(k, value);
            case byte[] bytes -> bytes[(int) k] = (byte) value;
            case float[] floats -> floats[(int) k] = (float) value;
            case double[] doubles -> doubles[(int) k] = value;
            default ->
                throw new IllegalArgumentException(
                        "patterns are written as bool, int8, uint8, float32 or float64, not " + type);
        }
    }

    private static IllegalArgumentException unknown(Object elements) {
        return new IllegalArgumentException(
                "an array of " + elements.getClass().getSimpleName() + " holds no elements of a known type");
    }
}
