package attractor.models.diffusion;

import attractor.parameter.Range;
import attractor.pattern.RealPatterns;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;

/// A reconstructive memory of points of the unit sphere: of each only its height was stored.
///
///     p_v(x) = w_e (1/N) Σ_n N(x_3; ξ_n, v) p_v(x_1, x_2; circle of radius √(1 − ξ_n²)) + (1 − w_e) p_v(x; sphere)
///
/// The azimuth is not stored, and no part of the law prefers one: a recall keeps that of its cue. Source:
/// `ambrogioni-2023`, Eq. 7, with normalised parts.
@Source(key = "ambrogioni-2023", equation = "7")
public final class HeightCore implements SmoothedDensity {

    private final MixtureDensity mixture;

    private HeightCore(MixtureDensity mixture) {
        this.mixture = mixture;
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
        return new HeightCore(new MixtureDensity(parts, weights));
    }

    @Override
    public int dimension() {
        return mixture.dimension();
    }

    @Override
    public Denoiser denoiser() {
        return mixture.denoiser();
    }

    /// {@return for each stored height, and last for the sphere, how far a state is taken to come from it; sum 1}
    ///
    /// @param v the variance v of the noise
    /// @param x three numbers
    public double[] responsibilities(double v, double... x) {
        return mixture.responsibilities(v, x);
    }
}
