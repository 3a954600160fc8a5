package attractor.models.modern;

import attractor.match.MatchMemory;
import attractor.match.PairMatchMemory;
import attractor.match.Readout;
import attractor.match.Separation;
import attractor.match.Settling;
import attractor.match.Similarity;
import attractor.memory.HeteroModel;
import attractor.memory.Progress;
import attractor.parameter.About;
import attractor.parameter.Param;
import attractor.parameter.Range;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.EnumSet;
import java.util.Set;

/// Universal Hopfield network: similarity, separation, projection.
///
///     z = Pᵀ sep(sim(M, x))        M: K×D memories, P: K×O projections, P = M without pairs
///
/// Correlation matrices, dense and modern Hopfield networks, attention and nearest-pattern search are members. Cost
/// O(K(D + O)) a step.
///
/// Source: `millidge-2022`, Eq. 2. Their code compares by reciprocal distances; the negative distance is smooth and
/// is the default here. A reciprocal distance that is hit exactly returns that memory alone.
///
/// @param similarity how memories and cue are compared
/// @param separation how scores become weights
/// @param tolerance relative change of the state that counts as none
/// @param maxSteps the limit on steps; 1 recalls in one shot
/// @param readout the alphabet of the answer
@About(
        title = "Universal Hopfield network",
        summary = "Any similarity with any separation and any projection, in one shot or iterated.")
@Source(key = "millidge-2022", equation = "2")
public record UniversalHopfield(
        @Param(symbol = "sim", doc = "how memories and cue are compared")
        Similarity similarity,

        @Param(symbol = "sep", doc = "how scores become weights")
        Separation separation,

        @Param(doc = "relative change of the state that counts as none", min = 0)
        double tolerance,

        @Param(doc = "limit on steps, 1 for one shot", min = 1)
        int maxSteps,

        @Param(doc = "alphabet of the answer") Readout readout)
        implements HeteroModel {

    /// The negative squared distance, softmax, one step.
    public UniversalHopfield() {
        this(Similarity.SQUARED_EUCLIDEAN_DISTANCE, new Separation.Softmax(), 1e-6, 1, Readout.STORED);
    }

    /// Checks the ranges.
    public UniversalHopfield {
        Range.openAbove("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
        Range.atLeast("maxSteps", maxSteps, 1);
    }

    @Override
    public MatchMemory store(Patterns xi, Seed seed, Progress progress) {
        return new MatchMemory(xi, similarity.over(xi), separation, new Settling(tolerance, maxSteps), readout);
    }

    @Override
    public PairMatchMemory store(Patterns keys, Patterns values, Seed seed, Progress progress) {
        return new PairMatchMemory(keys, similarity.over(keys), separation, values, readout);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }
}
