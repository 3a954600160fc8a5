package attractor.kernel;

/// Comparisons of packed rows with packed cues.
///
/// All results are integers and exact, so providers can differ in speed only. No method keeps its arguments or
/// starts a thread. Rows and cues must have the same number of words.
public interface PackedKernels {

    /// Mismatches of rows with the first cue of a panel.
    ///
    ///     n_{at+μ} = popcount(ξ^μ xor x), or popcount(x and not ξ^μ)        ξ: K×W words, x: W words
    ///
    /// Cost O(KW).
    ///
    /// @param rows the rows ξ
    /// @param cue a panel of one cue
    /// @param n receives K counts
    /// @param at where the first of them goes
    /// @throws IllegalArgumentException if the shapes do not fit or the panel has more cues
    void mismatches(BitRows rows, BitPanel cue, int[] n, int at);

    /// Mismatches of rows with several cues.
    ///
    ///     n_{μC+c} = popcount(ξ^μ xor x^c), or popcount(x^c and not ξ^μ)        ξ: K×W words, x: C×W words, n: K×C
    ///
    /// Cost O(CKW), with each row read once for many cues.
    ///
    /// @param rows the rows ξ
    /// @param cues the cues x
    /// @param n receives K·C counts, row by row
    /// @throws IllegalArgumentException if the shapes do not fit
    void panelMismatches(BitRows rows, BitPanel cues, int[] n);

    /// The rows with the fewest mismatches, for each cue of a panel, in one pass and without keeping the counts.
    ///
    /// Cost O(CKW), with each row read from memory once.
    ///
    /// @param rows the rows ξ
    /// @param first the index that `found` gets for row 0 of `rows`
    /// @param cues the cues
    /// @param found takes the rows into account, for the same number of cues
    /// @throws IllegalArgumentException if the shapes do not fit
    void nearest(BitRows rows, int first, BitPanel cues, Nearest found);
}
