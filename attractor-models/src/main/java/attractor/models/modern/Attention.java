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

/// Dot-product attention over stored keys and values.
///
///     z = Vᵀ softmax(β K q/√d)        keys K: K×d, values V: K×O, query q: d
///
/// One step of [ModernHopfield] with the sharpness β/√d and a projection of its own. Without pairs the patterns are
/// keys and values. Cost O(K(d + O)).
///
/// Source: `vaswani-2017`, Eq. 1, for one query; `ramsauer-2021`, Eq. 10.
///
/// @param beta the sharpness β, in (0, ∞]
/// @param scale what the inner product is divided by
/// @param readout the alphabet of the answer
@About(title = "Attention", summary = "One softmax step over keys and values, as in a transformer.")
@Source(key = "vaswani-2017", equation = "1")
@Source(key = "ramsauer-2021", equation = "10")
public record Attention(
        @Param(
                symbol = "β",
                doc = "sharpness of the softmax",
                min = 0,
                ends = Param.Ends.OPEN_BELOW,
                infinite = Param.Infinite.ALLOWED)
        double beta,

        @Param(doc = "what the inner product is divided by") Scale scale,
        @Param(doc = "alphabet of the answer") Readout readout)
        implements HeteroModel {

    /// What the inner product is divided by.
    public enum Scale {
        /// The root √d of the dimension of the keys.
        ROOT_DIMENSION,
        /// Nothing.
        NONE
    }

    /// Sharpness 1 over √d.
    public Attention() {
        this(1, Scale.ROOT_DIMENSION, Readout.STORED);
    }

    /// Checks the range.
    public Attention {
        Range.openBelow("beta", beta, 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public MatchMemory store(Patterns xi, Seed seed, Progress progress) {
        return new MatchMemory(xi, Similarity.DOT.over(xi), softmax(xi), Settling.SINGLE_SHOT, readout);
    }

    @Override
    public PairMatchMemory store(Patterns keys, Patterns values, Seed seed, Progress progress) {
        return new PairMatchMemory(keys, Similarity.DOT.over(keys), softmax(keys), values, readout);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }

    private Separation softmax(Patterns keys) {
        return new Separation.Softmax(scale == Scale.NONE ? beta : beta / Math.sqrt(keys.dimension()));
    }
}
