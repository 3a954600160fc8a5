package attractor.kernel;

/// Up to 64 packed cues that are compared with the same rows, and what counts against a row.
///
///     x: C×W        word w of cue c at index cW + w of `words`, and at index wP + c of `lanes`
///
/// The second order lets one register hold the same word of several cues; P is C rounded up to a multiple of 8, and
/// the words of the cues that are not there are 0. Cost of making one O(CW).
public final class BitPanel {

    /// The greatest number of cues.
    public static final int MOST = 64;

    private static final int MULTIPLE = 8;

    private final Mismatch mismatch;
    private final int wordCount;
    private final int count;
    private final long[] words;
    private final long[] lanes;

    /// A panel of these cues.
    ///
    /// @param mismatch what counts against a row
    /// @param wordCount the number of words W ≥ 1 of a cue
    /// @param words C·W words, cue by cue; not copied, and not to be changed while the panel is in use
    /// @throws IllegalArgumentException if the cues are none or more than 64, or a cue is cut
    public BitPanel(Mismatch mismatch, int wordCount, long... words) {
        if (wordCount < 1 || words.length % wordCount != 0) {
            throw new IllegalArgumentException("packed cues hold " + words.length + " words; cues of W = " + wordCount
                    + " words need a multiple of W ≥ 1");
        }
        this.mismatch = mismatch;
        this.wordCount = wordCount;
        this.count = words.length / wordCount;
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "a panel has " + count + " cues; it has 1 to " + MOST + "; cut the batch into panels");
        }
        this.words = words;
        this.lanes = count == 1 ? words : interleave(words, count, wordCount);
    }

    private static long[] interleave(long[] words, int count, int wordCount) {
        int padded = padded(count);
        long[] lanes = new long[Math.multiplyExact(padded, wordCount)];
        for (int c = 0; c < count; c++) {
            for (int w = 0; w < wordCount; w++) {
                lanes[w * padded + c] = words[c * wordCount + w];
            }
        }
        return lanes;
    }

    private static int padded(int count) {
        return (count + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    /// {@return what counts against a row}
    public Mismatch mismatch() {
        return mismatch;
    }

    /// {@return the number of cues C, in 1..64}
    public int count() {
        return count;
    }

    /// {@return the number of words W of a cue}
    public int wordCount() {
        return wordCount;
    }

    /// {@return the number of lanes P: C rounded up to a multiple of 8; 1 for a single cue}
    public int laneCount() {
        return count == 1 ? 1 : padded(count);
    }

    /// {@return the cues one after the other, not a copy}
    public long[] words() {
        return words;
    }

    /// {@return word 0 of all cues, then word 1 of all cues, …; not a copy}
    public long[] lanes() {
        return lanes;
    }
}
