package attractor.data;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Elements that lie outside the heap, in the byte order of the machine, from a multiple of 64 bytes on.
///
/// Element i is the `type.bytes()` bytes from byte i·`type.bytes()` on. The memory is freed when nothing refers to
/// it any more.
///
/// @param type the format of each
/// @param memory a whole number of them
record FarElements(DType type, MemorySegment memory) {

    private static final long ALIGNMENT = 64;

    /// Reserves zeros.
    ///
    /// @throws OutOfMemoryError if there is not enough memory
    static FarElements reserve(DType type, long length) {
        long bytes = Math.multiplyExact(length, type.bytes());
        return new FarElements(type, Arena.ofAuto().allocate(bytes, ALIGNMENT));
    }

    long length() {
        return memory.byteSize() / type.bytes();
    }

    /// The bits of element i, sign-extended.
    long bits(long i) {
        return switch (type.bytes()) {
            case 1 -> memory.get(ValueLayout.JAVA_BYTE, i);
            case 2 -> memory.getAtIndex(ValueLayout.JAVA_SHORT, i);
            case 4 -> memory.getAtIndex(ValueLayout.JAVA_INT, i);
            default -> memory.getAtIndex(ValueLayout.JAVA_LONG, i);
        };
    }

    /// Element i as a number; 64-bit integers beyond 2^53 are rounded.
    double at(long i) {
        return switch (type) {
            case FLOAT32 -> memory.getAtIndex(ValueLayout.JAVA_FLOAT, i);
            case FLOAT64 -> memory.getAtIndex(ValueLayout.JAVA_DOUBLE, i);
            case FLOAT16 -> Float.float16ToFloat(memory.getAtIndex(ValueLayout.JAVA_SHORT, i));
            case UINT8 -> memory.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
            case UINT16 -> memory.getAtIndex(ValueLayout.JAVA_SHORT, i) & 0xFFFF;
            case UINT32 -> memory.getAtIndex(ValueLayout.JAVA_INT, i) & 0xFFFF_FFFFL;
            case UINT64 -> Elements.unsigned(bits(i));
            default -> bits(i);
        };
    }

    /// Sets element i to a number of type bool, int8, uint8, float32 or float64.
    void set(long i, double value) {
        switch (type) {
            case FLOAT32 -> memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) value);
            case FLOAT64 -> memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, value);
            default -> memory.set(ValueLayout.JAVA_BYTE, i, (byte) value);
        }
    }

    /// Sets the bits of element i.
    void setBits(long i, long bits) {
        switch (type.bytes()) {
            case 1 -> memory.set(ValueLayout.JAVA_BYTE, i, (byte) bits);
            case 2 -> memory.setAtIndex(ValueLayout.JAVA_SHORT, i, (short) bits);
            case 4 -> memory.setAtIndex(ValueLayout.JAVA_INT, i, (int) bits);
            default -> memory.setAtIndex(ValueLayout.JAVA_LONG, i, bits);
        }
    }

    /// A copy of the elements from, …, to − 1, on the heap if they are few.
    Object slice(long from, long to) {
        FarElements part = new FarElements(type, memory.asSlice(from * type.bytes(), (to - from) * type.bytes()));
        return Elements.isFew(type, to - from) ? part.array() : part.resize(to - from);
    }

    /// Copies element `from` of `source`, of the same type, to element `to`.
    void copy(FarElements source, long from, long to) {
        MemorySegment.copy(source.memory, from * type.bytes(), memory, to * type.bytes(), type.bytes());
    }

    /// Copies the next n elements of the buffer, in its byte order, to the elements from `to` on.
    void get(ByteBuffer from, long to, int n) {
        ByteBuffer bytes = part(to, n);
        bytes.put(from.slice(from.position(), n * type.bytes()));
        if (from.order() != ByteOrder.nativeOrder()) {
            swap(to, n);
        }
    }

    /// Copies n elements to the start of the buffer, in its byte order.
    void put(long from, int n, ByteBuffer to) {
        ByteBuffer bytes = part(from, n);
        switch (type.bytes()) {
            case 1 -> to.put(0, bytes, 0, n);
            case 2 -> to.asShortBuffer().put(bytes.asShortBuffer());
            case 4 -> to.asIntBuffer().put(bytes.asIntBuffer());
            default -> to.asLongBuffer().put(bytes.asLongBuffer());
        }
    }

    /// n elements as a buffer in the byte order of the machine, without a copy.
    ByteBuffer part(long from, int n) {
        return memory.asSlice(from * type.bytes(), (long) n * type.bytes())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /// Reverses the bytes of each of n elements.
    void swap(long from, int n) {
        for (long i = from; i < from + n; i++) {
            setBits(
                    i,
                    switch (type.bytes()) {
                        case 1 -> bits(i);
                        case 2 -> Short.reverseBytes((short) bits(i));
                        case 4 -> Integer.reverseBytes((int) bits(i));
                        default -> Long.reverseBytes(bits(i));
                    });
        }
    }

    /// A copy of the given length, cut or filled with zeros.
    FarElements resize(long length) {
        FarElements copy = reserve(type, length);
        long bytes = Math.min(memory.byteSize(), copy.memory.byteSize());
        MemorySegment.copy(memory, 0, copy.memory, 0, bytes);
        return copy;
    }

    /// A copy on the heap.
    ///
    /// @throws OutOfMemoryError if there are more than an array holds
    Object array() {
        if (length() > Elements.MAX_LENGTH) {
            throw new OutOfMemoryError(length() + " elements are more than an array holds");
        }
        Object array = Elements.allocate(type, (int) length());
        for (int done = 0; done < length(); ) {
            int n = (int) Math.min(length() - done, 1 << 20);
            Elements.get(part(done, n), array, done, n);
            done += n;
        }
        return array;
    }
}
