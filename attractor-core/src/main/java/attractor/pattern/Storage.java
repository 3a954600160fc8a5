package attractor.pattern;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.function.Supplier;

/// The memory of one pattern set: 64-bit words, on the heap where they are few, else off it.
///
/// Off the heap the words begin at a multiple of 64 bytes and are freed when nothing refers to them any more. A
/// segment on the heap is an array of longs whatever it holds, so that code that reads segments meets two kinds of
/// them only and stays fast on both.
final class Storage {

    /// Up to this size the words stay on the heap: below it, reserving memory from the system costs more than a
    /// hundredth of drawing what goes into it.
    static final long HEAP_BYTES = 1 << 18;

    /// What vector registers and cache lines want.
    static final long ALIGNMENT = 64;

    private static final long[] NONE = {};

    /// No words at all.
    static final Storage NOTHING = new Storage(NONE, MemorySegment.ofArray(NONE));

    private final long[] heap;
    private final MemorySegment outside;

    private Storage(long[] heap, MemorySegment outside) {
        this.heap = heap;
        this.outside = outside;
    }

    /// Reserves zeros.
    ///
    /// @param words how many of 64 bits
    /// @param what names the numbers, for the error
    /// @throws MemoryLimitException if there is not enough memory
    static Storage of(long words, Supplier<String> what) {
        if (words <= HEAP_BYTES / Long.BYTES) {
            return new Storage(new long[(int) words], NOTHING.outside);
        }
        if (words > Long.MAX_VALUE / Long.BYTES) {
            throw tooLarge(words, what.get(), new OutOfMemoryError("no address is that large"));
        }
        try {
            return new Storage(NONE, Arena.ofAuto().allocate(words * Long.BYTES, ALIGNMENT));
        } catch (OutOfMemoryError e) {
            throw tooLarge(words, what.get(), e);
        }
    }

    private static MemoryLimitException tooLarge(long words, String what, OutOfMemoryError e) {
        double gibibytes = words * 0x1.0p-27;
        return new MemoryLimitException(
                what + String.format(Locale.ROOT, gibibytes < 10 ? " need %.2f GiB" : " need %.0f GiB", gibibytes)
                        + " of memory outside the heap, more than is left (" + e.getMessage()
                        + "); take fewer patterns, or start java with a larger -XX:MaxDirectMemorySize if the machine"
                        + " has the memory",
                e);
    }

    /// The words on the heap; an empty array if they are outside.
    long[] heap() {
        return heap;
    }

    /// All bytes, writable.
    MemorySegment segment() {
        return heap.length > 0 ? MemorySegment.ofArray(heap) : outside;
    }

    /// A part of these words, seen as it is.
    ///
    /// @param from the first word
    /// @param words how many
    Storage slice(long from, long words) {
        return new Storage(NONE, segment().asSlice(from * Long.BYTES, words * Long.BYTES));
    }

    /// {@return word k}
    ///
    /// @param k the word, from 0
    long word(long k) {
        return heap.length > 0 ? heap[(int) k] : outside.getAtIndex(ValueLayout.JAVA_LONG, k);
    }

    /// Sets the bits of word k that are set in `bits`.
    void or(long k, long bits) {
        if (heap.length > 0) {
            heap[(int) k] |= bits;
        } else {
            outside.setAtIndex(ValueLayout.JAVA_LONG, k, outside.getAtIndex(ValueLayout.JAVA_LONG, k) | bits);
        }
    }

    /// Copies words out.
    ///
    /// @param from the first word
    /// @param target receives `length` words
    /// @param at where they begin in `target`
    /// @param length how many
    void read(long from, long[] target, int at, int length) {
        if (heap.length > 0) {
            System.arraycopy(heap, (int) from, target, at, length);
        } else {
            MemorySegment.copy(outside, ValueLayout.JAVA_LONG, from * Long.BYTES, target, at, length);
        }
    }

    /// Copies words in.
    ///
    /// @param to where they begin here
    /// @param source holds `length` words
    /// @param at where they begin in `source`
    /// @param length how many
    void write(long to, long[] source, int at, int length) {
        if (heap.length > 0) {
            System.arraycopy(source, at, heap, (int) to, length);
        } else {
            MemorySegment.copy(source, at, outside, ValueLayout.JAVA_LONG, to * Long.BYTES, length);
        }
    }
}
