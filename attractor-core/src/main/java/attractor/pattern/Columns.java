package attractor.pattern;

import java.util.function.Supplier;

/// The columns of a packed pattern set, transposed from the rows at first use.
final class Columns {

    private final int wordCount;
    private final Supplier<long[]> transpose;
    private volatile long[] words = {};

    Columns(long[] rows, int count, int dimension) {
        this.wordCount = Math.max(1, Packing.words(count));
        this.transpose = () -> Packing.transpose(rows, count, dimension);
    }

    int wordCount() {
        return wordCount;
    }

    long[] words() {
        long[] made = words;
        if (made.length == 0) {
            // Two threads may both transpose; they make the same words.
            made = transpose.get();
            words = made;
        }
        return made;
    }
}
