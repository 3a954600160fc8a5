package attractor.kernel;

import java.util.Arrays;

/// K integers in two's complement, bit by bit: a plane holds the same bit of all of them.
///
///     m_μ = −2^{n−1} b_{n−1}^μ + Σ_{k<n−1} 2^k b_k^μ
///
/// With columns of signs as sets, a sum over a set is a weighted count of bits, Σ_k 2^k |column ∩ plane_k|, and
/// adding a column to all numbers carries from plane to plane. Planes lie in blocks of eight words: word w of plane
/// k is word 8(n⌊w/8⌋ + k) + w mod 8. The number n of planes is even, the upper ones repeating the
/// sign. Bits beyond K are 0.
public final class BitPlanes {

    /// Words of a plane that lie side by side.
    public static final int WIDTH = 8;

    /// The number of planes is a multiple of this.
    public static final int GROUP = 2;

    private final int count;
    private final int planes;
    private final long[] words;
    private final long[] used;

    /// Slices integers.
    ///
    /// @param m integers, more than K or K
    /// @param count K ≥ 0
    /// @param largest what no |m_μ| exceeds, now or later; below 2³⁰
    public BitPlanes(int[] m, int count, int largest) {
        this.count = count;
        this.planes = planes(largest);
        int blocks = Math.ceilDiv(count, Long.SIZE * WIDTH);
        this.words = new long[blocks * planes * WIDTH];
        this.used = new long[blocks * WIDTH];
        long[] block = new long[Integer.SIZE];
        int[] some = new int[Long.SIZE];
        for (int w = 0; w << 6 < count; w++) {
            int height = Math.min(Long.SIZE, count - (w << 6));
            System.arraycopy(m, w << 6, some, 0, height);
            Arrays.fill(some, height, some.length, 0);
            for (int k = 0; k < block.length; k++) {
                block[k] = (long) some[k + Integer.SIZE] << Integer.SIZE | Integer.toUnsignedLong(some[k]);
            }
            SignColumns.transpose(block);
            for (int k = 0; k < planes; k++) {
                words[at(w, k)] = block[k];
            }
            used[w] = -1L >>> -height;
        }
    }

    /// {@return the number of planes that hold integers of this size}
    ///
    /// @param largest what no magnitude exceeds, below 2³⁰
    public static int planes(int largest) {
        int bits = Integer.SIZE + 1 - Integer.numberOfLeadingZeros(largest);
        return Math.ceilDiv(bits, GROUP) * GROUP;
    }

    private int at(int w, int plane) {
        return ((w / WIDTH) * planes + plane) * WIDTH + w % WIDTH;
    }

    /// {@return the integers}
    public int[] toIntegers() {
        int[] m = new int[count];
        for (int mu = 0; mu < count; mu++) {
            int w = mu >>> 6;
            int bits = -(int) (words[at(w, planes - 1)] >>> mu & 1);
            for (int k = planes - 2; k >= 0; k--) {
                bits = bits << 1 | (int) (words[at(w, k)] >>> mu & 1);
            }
            m[mu] = bits;
        }
        return m;
    }

    /// {@return the number of integers K}
    public int count() {
        return count;
    }

    /// {@return the number of planes n}
    public int planes() {
        return planes;
    }

    /// {@return all words, not copied: to be changed by kernels only}
    public long[] words() {
        return words;
    }

    /// {@return a set bit for each integer, in whole blocks, not copied: to be read only}
    public long[] used() {
        return used;
    }
}
