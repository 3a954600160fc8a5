package attractor.bench.limit;

import java.lang.foreign.MemorySegment;

/// The loops that do nothing but read, multiply and add, or count bits.
interface Loops {

    /// {@return how they are made, such as `vector, 512 bits`}
    String title();

    /// {@return the sum of float32 numbers}
    ///
    /// @param numbers in native order; a multiple of 256 bytes
    double sum(MemorySegment numbers);

    /// Multiplies and adds in independent chains.
    ///
    /// @param rounds how often each chain goes on
    /// @return a number that depends on all of them
    double multiplyAdd(long rounds);

    /// {@return the number of multiplications and additions of one round}
    int operations();

    /// Counts the bits in which words differ from one, several times over.
    ///
    /// @param words in native order; a multiple of 4096 bytes
    /// @param cue the word to compare with; pass p compares with cue + p
    /// @param passes how often
    /// @return the sum of all counts
    long differingBits(MemorySegment words, long cue, int passes);
}
