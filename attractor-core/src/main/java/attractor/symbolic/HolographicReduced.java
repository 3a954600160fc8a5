package attractor.symbolic;

import attractor.match.Similarity;
import attractor.pattern.Gaussian;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// HRR: holographic reduced representations, on real vectors with components N(0, 1/D).
///
///     bind(a, b)_k = Σ_j a_j b_{(k−j) mod D}        unbind(c, a)_k = Σ_j a_j c_{(k+j) mod D}
///     bundle(x¹…xⁿ) = Σ_k x^k
///
/// Binding is circular convolution; unbinding is circular correlation, an inverse up to noise. A bundle is a sum
/// and is not normalised, which no cosine sees. Results are in float64. Cost O(D log D) a binding. Source:
/// `plate-1995`.
@Source(key = "plate-1995")
public record HolographicReduced() implements VectorAlgebra<Reals> {

    @Override
    public Similarity similarity() {
        return Similarity.COSINE;
    }

    @Override
    public RealPatterns items(int count, int dimension, Seed seed) {
        double scale = 1 / Math.sqrt(dimension);
        return RealPatterns.filled(Precision.FLOAT64, count, dimension, memory -> {
            for (int mu = 0; mu < count; mu++) {
                Reals normal = new Gaussian().rows(mu, mu + 1, dimension, seed).get(0);
                for (int i = 0; i < dimension; i++) {
                    memory.setAtIndex(ValueLayout.JAVA_DOUBLE, (long) mu * dimension + i, normal.at(i) * scale);
                }
            }
        });
    }

    @Override
    public RealPatterns patterns(List<Reals> vectors) {
        return RealPatterns.of(vectors);
    }

    @Override
    public Reals draw(int dimension, Seed seed) {
        return items(1, dimension, seed).get(0);
    }

    @Override
    public Reals bind(Reals a, Reals b) {
        return Reals.of(CircularConvolution.over(Alike.dimension(a, b)).apply(a.toArray(), b.toArray()));
    }

    @Override
    public Reals unbind(Reals bound, Reals role) {
        return Reals.of(CircularConvolution.over(Alike.dimension(bound, role))
                .apply(involution(role.toArray()), bound.toArray()));
    }

    /// The approximate inverse a*_i = a_{−i mod D}: convolution with it is correlation.
    private static double[] involution(double[] a) {
        double[] inverse = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            inverse[i] = a[Math.floorMod(-i, a.length)];
        }
        return inverse;
    }

    @Override
    public Reals bundle(List<Reals> parts) {
        double[] sum = new double[Alike.dimension(parts)];
        for (Reals part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part.at(i);
            }
        }
        return Reals.of(sum);
    }

    @Override
    public Reals permute(Reals a, int places) {
        double[] y = new double[a.dimension()];
        int k = Math.floorMod(places, y.length);
        for (int i = 0; i < y.length; i++) {
            y[(i + k) % y.length] = a.at(i);
        }
        return Reals.of(y);
    }
}
