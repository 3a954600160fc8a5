package attractor.kernel;

/// Which components of a packed row ξ and a packed cue x count against the row.
///
/// The overlaps of both alphabets follow from it, exactly: of spins ξ·x = D − 2n with the components that differ,
/// of 0/1 bits ξ·x = |x| − n with those that the row misses. So the fewest mismatches are the greatest overlap.
public enum Mismatch {
    /// Components that differ, n = popcount(ξ xor x): the Hamming distance.
    DIFFERENT,
    /// Components that are up in the cue and not in the row, n = popcount(x and not ξ).
    MISSING
}
