package attractor.models.classic;

import attractor.match.PairMatchMemory;
import attractor.match.Readout;
import attractor.match.Separation;
import attractor.match.Similarity;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Set;

/// The stored pattern that is most similar to the cue; with pairs, its value.
///
///     T(x) = ξ^μ*,   μ* = argmax_μ sim(ξ^μ, x)
///
/// Ties go to the lowest index, distances are negated, an undefined similarity counts as −∞. The memory has the
/// ability [attractor.match.Identifying]: index, score and margin to the runner-up. Cost O(KD), O(KD/64) on packed
/// patterns.
///
/// Source: `hanley-2025`, Eq. 3.
///
/// @param similarity the measure
@About(title = "Nearest pattern", summary = "Answers with the stored pattern that is most similar to the cue.")
@Source(key = "hanley-2025", equation = "3")
public record NearestPattern(
        @Param(doc = "measure of similarity") Similarity similarity) implements HeteroModel {

    /// The smallest Euclidean distance.
    public NearestPattern() {
        this(Similarity.EUCLIDEAN_DISTANCE);
    }

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        return new NearestMemory(xi, similarity.over(xi));
    }

    @Override
    public Memory store(Patterns keys, Patterns values, Seed seed, Progress progress) {
        return new PairMatchMemory(keys, similarity.over(keys), new Separation.Max(), values, Readout.STORED);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }
}
