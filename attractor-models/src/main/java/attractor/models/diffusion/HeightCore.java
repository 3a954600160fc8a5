package attractor.models.diffusion;

import attractor.memory.Provenance;
import attractor.parameter.Range;
import attractor.pattern.RealPatterns;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A reconstructive memory of points of the unit sphere: of each only its height was stored.
///
///     p_v(x) = w_e (1/N) Σ_n N(x_3; ξ_n, v) p_v(x_1, x_2; circle of radius √(1 − ξ_n²)) + (1 − w_e) p_v(x; sphere)
///
/// The azimuth is not stored, and no part of the law prefers one: a recall keeps that of its cue. Source:
/// `ambrogioni-2023`, Eq. 7, with normalised parts.
@Source(key = "ambrogioni-2023", equation = "7")
public final class HeightCore implements ReconstructiveDensity {

    private final MixtureDensity mixture;
    private final double[] heights;

    private HeightCore(MixtureDensity mixture, double... heights) {
        this.mixture = mixture;
        this.heights = heights;
    }

    /// A memory of heights.
    ///
    /// @param share w_e in \[0, 1\], the weight of what was stored
    /// @param heights ξ_n, at least one, each in (−1, 1)
    /// @return the memory
    /// @throws IllegalArgumentException if there is no height, or one is beyond its range
    public static HeightCore of(double share, double... heights) {
        Range.closed("share", share, 0, 1);
        if (heights.length == 0) {
            throw new IllegalArgumentException("there are 0 heights; give at least 1");
        }
        List<SmoothedDensity> parts = new ArrayList<>();
        double[] weights = new double[heights.length + 1];
        for (int n = 0; n < heights.length; n++) {
            double height = Range.open("height " + n, heights[n], -1, 1);
            parts.add(new ProductDensity(List.of(
                    new SphereDensity(2, Math.sqrt((1 - height) * (1 + height))),
                    EmpiricalDensity.of(RealPatterns.of(1, new double[] {height})))));
            weights[n] = share / heights.length;
        }
        parts.add(new SphereDensity(3, 1));
        weights[heights.length] = 1 - share;
        return new HeightCore(new MixtureDensity(parts, weights), heights.clone());
    }

    @Override
    public int dimension() {
        return mixture.dimension();
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        return mixture.draw(rng);
    }

    @Override
    public Denoiser denoiser() {
        return mixture.denoiser();
    }

    @Override
    public double[] responsibilities(double v, double... x) {
        return mixture.responsibilities(v, x);
    }

    @Override
    public Denoiser fastDenoiser() {
        return denoiser();
    }

    /// The height of a memory was stored; x_1 and x_2 have the variance (1 − ξ²)/2 once it is known and ⅓ in the
    /// corpus, so min(1, 3 (1 − ξ²)/2) of them is made up.
    @Override
    public Provenance provenance(double v, double... x) {
        double[] shares = responsibilities(v, x);
        SphereDensity sphere = new SphereDensity(3, 1);
        Account.Part corpus =
                new Account.Part(sphere.posteriorMean(v, x), sphere.posteriorVariance(v, x), Account.all(3, 1));
        return new Account(shares).of(3, j -> j == heights.length ? corpus : ofHeight(heights[j], v, x));
    }

    private static Account.Part ofHeight(double height, double v, double... x) {
        double square = (1 - height) * (1 + height);
        SphereDensity circle = new SphereDensity(2, Math.sqrt(square));
        double[] mean = circle.posteriorMean(v, x[0], x[1]);
        double[] variance = circle.posteriorVariance(v, x[0], x[1]);
        double open = Math.min(1, 1.5 * square);
        return new Account.Part(
                new double[] {mean[0], mean[1], height},
                new double[] {variance[0], variance[1], 0},
                new double[] {open, open, 0});
    }
}
