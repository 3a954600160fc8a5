package attractor.bench.reference;

import java.util.stream.IntStream;

/// Which pattern each cue is made of.
///
///     target of cue b: b·stride mod K
///
/// @param cues the number of cues
/// @param stride from one cue's pattern to the next one's
/// @param count K ≥ 1
record Targets(int cues, int stride, int count) {

    /// The pattern of cue b.
    int at(int b) {
        return (int) ((long) b * stride % count);
    }

    /// The patterns of all cues.
    int[] toArray() {
        return IntStream.range(0, cues).map(this::at).toArray();
    }
}
