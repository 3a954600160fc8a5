package attractor.bench.limit;

/// The loops that do nothing but read, multiply and add, or count bits.
interface Loops {

    /// {@return how they are made, such as `vector, 512 bits`}
    String title();

    /// {@return the sum of a range of numbers}
    ///
    /// @param numbers the numbers
    /// @param from the first
    /// @param to behind the last
    double sum(float[] numbers, int from, int to);

    /// Multiplies and adds in independent chains.
    ///
    /// @param rounds how often each chain goes on
    /// @return a number that depends on all of them
    double multiplyAdd(long rounds);

    /// {@return the number of multiplications and additions of one round}
    int operations();

    /// Counts the bits in which words differ from one, several times over.
    ///
    /// @param words the words
    /// @param cue the word to compare with
    /// @param passes how often
    /// @return the sum of all counts
    long differingBits(long[] words, long cue, int passes);
}
