package attractor.data;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;

/// A rectangular array of numbers with a shape and an element type, as in NumPy; elements lie in row-major order.
///
///     index of element (i_0, …, i_{r−1}) = (…(i_0·n_1 + i_1)·n_2 + …) + i_{r−1}        shape: n_0 × … × n_{r−1}
///
/// A value: shape and elements never change. The arrays given to the factories are taken over without a copy, and
/// those handed out are not copied either; nobody writes to them afterwards. No axis is longer than 2^31 − 9.
/// Arrays of more than 1 MiB that were read or made from patterns lie outside the heap. Equality compares type,
/// shape and the raw bits of every element, so −0.0 differs from 0.0.
public final class NdArray {

    private final DType type;
    private final int[] shape;
    private final Object elements;

    private NdArray(DType type, int[] shape, Object elements) {
        this.type = type;
        this.shape = shape.clone();
        this.elements = elements;
        long length = 1;
        for (int n : shape) {
            if (n < 0) {
                throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " has a negative length");
            }
            length = Math.multiplyExact(length, n);
        }
        if (length != Elements.length(elements)) {
            throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " needs " + length
                    + " elements but there are " + Elements.length(elements) + "; give as many as the shape says");
        }
    }

    static NdArray of(DType type, Object elements, int... shape) {
        return new NdArray(type, shape, elements);
    }

    /// An array of float32.
    ///
    /// @param elements in row-major order, taken over
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray float32(float[] elements, int... shape) {
        return new NdArray(DType.FLOAT32, shape, elements);
    }

    /// An array of float64.
    ///
    /// @param elements in row-major order, taken over
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray float64(double[] elements, int... shape) {
        return new NdArray(DType.FLOAT64, shape, elements);
    }

    /// An array of int8.
    ///
    /// @param elements in row-major order, taken over
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray int8(byte[] elements, int... shape) {
        return new NdArray(DType.INT8, shape, elements);
    }

    /// An array of uint8, such as grey levels 0..255.
    ///
    /// @param elements in row-major order, taken over; the byte −1 stands for 255
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray uint8(byte[] elements, int... shape) {
        return new NdArray(DType.UINT8, shape, elements);
    }

    /// An array of int32.
    ///
    /// @param elements in row-major order, taken over
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray int32(int[] elements, int... shape) {
        return new NdArray(DType.INT32, shape, elements);
    }

    /// An array of int64.
    ///
    /// @param elements in row-major order, taken over
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray int64(long[] elements, int... shape) {
        return new NdArray(DType.INT64, shape, elements);
    }

    /// An array of truth values.
    ///
    /// @param elements in row-major order, copied
    /// @param shape the lengths of the axes
    /// @return the array
    public static NdArray bool(boolean[] elements, int... shape) {
        byte[] bytes = new byte[elements.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (elements[i] ? 1 : 0);
        }
        return new NdArray(DType.BOOL, shape, bytes);
    }

    /// The element type.
    ///
    /// @return the type of every element
    public DType type() {
        return type;
    }

    /// The lengths of the axes.
    ///
    /// @return a new array; empty for a single number without axes
    public int[] shape() {
        return shape.clone();
    }

    /// The number of axes r.
    ///
    /// @return r ≥ 0
    public int rank() {
        return shape.length;
    }

    /// The length of one axis.
    ///
    /// @param axis index in 0..r−1
    /// @return its length
    public int size(int axis) {
        return shape[axis];
    }

    /// The number of elements, the product of the shape.
    ///
    /// @return the total over all axes
    public long length() {
        return Elements.length(elements);
    }

    /// An element as a number; int64 and uint64 beyond 2^53 are rounded.
    ///
    /// @param index row-major index in 0..length−1
    /// @return its value
    public double at(long index) {
        return Elements.at(type, elements, index);
    }

    /// An element as raw bits.
    ///
    /// @param index row-major index in 0..length−1
    /// @return the bits, sign-extended
    public long bitsAt(long index) {
        return Elements.bits(elements, index);
    }

    /// The elements of an array of one-byte elements: bool, int8 or uint8.
    ///
    /// @return the elements themselves, not a copy where they lie on the heap
    /// @throws IllegalStateException for any other type
    public byte[] bytes() {
        if (elements instanceof byte[] bytes) {
            return bytes;
        }
        if (elements instanceof FarElements far && type.bytes() == 1) {
            return (byte[]) far.array();
        }
        throw new IllegalStateException("an array of " + type + " has no one-byte elements");
    }

    /// The elements as float32; a float32 array hands out its own, any other is rounded to a new one.
    ///
    /// @return the elements in row-major order
    public float[] floats() {
        if (elements instanceof float[] floats) {
            return floats;
        }
        float[] rounded = new float[arrayLength()];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) at(i);
        }
        return rounded;
    }

    /// The elements as float64; a float64 array hands out its own, any other is converted to a new one.
    ///
    /// @return the elements in row-major order
    public double[] doubles() {
        if (elements instanceof double[] doubles) {
            return doubles;
        }
        double[] values = new double[arrayLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i);
        }
        return values;
    }

    private int arrayLength() {
        if (length() > Elements.MAX_LENGTH) {
            throw new OutOfMemoryError(length() + " elements are more than an array holds");
        }
        return (int) length();
    }

    /// The same elements under another shape.
    ///
    /// @param newShape lengths with the same product
    /// @return an array that shares the elements
    public NdArray reshape(int... newShape) {
        return new NdArray(type, newShape, elements);
    }

    /// A range along the first axis.
    ///
    /// @param from first index, 0 ≤ from ≤ to
    /// @param to end index, exclusive, at most the length of the first axis
    /// @return an array with a copy of the range
    public NdArray rows(int from, int to) {
        Objects.checkFromToIndex(from, to, shape[0]);
        int[] part = shape.clone();
        part[0] = to - from;
        long row = shape[0] == 0 ? 0 : length() / shape[0];
        return new NdArray(type, part, Elements.slice(elements, from * row, to * row));
    }

    /// The first element that is NaN or infinite.
    ///
    /// @return its row-major index, empty where all are finite
    public OptionalLong firstNonFinite() {
        if (type.isFloating()) {
            for (long i = 0; i < length(); i++) {
                if (!Double.isFinite(at(i))) {
                    return OptionalLong.of(i);
                }
            }
        }
        return OptionalLong.empty();
    }

    /// The place of an element along every axis, for messages.
    ///
    /// @param index row-major index
    /// @return such as `[3, 17]`
    public String place(long index) {
        int[] place = new int[shape.length];
        long rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = (int) (rest % shape[axis]);
            rest /= shape[axis];
        }
        return Arrays.toString(place);
    }

    Object elements() {
        return elements;
    }

    @Override
    public boolean equals(Object o) {
        if (!(o instanceof NdArray other) || type != other.type || !Arrays.equals(shape, other.shape)) {
            return false;
        }
        for (long i = 0; i < length(); i++) {
            if (bitsAt(i) != other.bitsAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 31 * type.hashCode() + Arrays.hashCode(shape);
        for (int i = 0; i < Math.min(length(), 1024); i++) {
            hash = 31 * hash + Long.hashCode(bitsAt(i));
        }
        return hash;
    }

    /// Type and shape.
    @Override
    public String toString() {
        return type + Arrays.toString(shape);
    }
}
