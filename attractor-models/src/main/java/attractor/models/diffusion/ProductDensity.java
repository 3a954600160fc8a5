package attractor.models.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Independent groups of components, each with a law of its own.
///
///     p_v(x) = Π_g p_v^g(x_g),   E[y | x] = (E_g[y_g | x_g])_g        x = (x_1, x_2, …)
///
/// A memory of a height on a sphere of radius 1, say, is a circle of radius √(1 − ξ²) times the point ξ.
public final class ProductDensity implements SmoothedDensity {

    private final List<SmoothedDensity> groups;
    private final int dimension;

    /// A product.
    ///
    /// @param groups the laws of successive groups of components, at least one
    /// @throws IllegalArgumentException if there is none
    public ProductDensity(List<? extends SmoothedDensity> groups) {
        this.groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a product of 0 laws has no dimension; give at least 1");
        }
        this.dimension =
                this.groups.stream().mapToInt(SmoothedDensity::dimension).sum();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double[] draw(RandomGenerator rng) {
        double[] y = new double[dimension];
        int at = 0;
        for (SmoothedDensity group : groups) {
            double[] part = group.draw(rng);
            System.arraycopy(part, 0, y, at, part.length);
            at += part.length;
        }
        return y;
    }

    @Override
    public Denoiser denoiser() {
        List<Denoiser> denoisers =
                groups.stream().map(SmoothedDensity::denoiser).toList();
        return (v, x, mean) -> {
            double log = 0;
            int at = 0;
            for (int g = 0; g < denoisers.size(); g++) {
                int size = groups.get(g).dimension();
                double[] part = new double[size];
                log += denoisers.get(g).denoise(v, Arrays.copyOfRange(x, at, at + size), part);
                System.arraycopy(part, 0, mean, at, size);
                at += size;
            }
            return log;
        };
    }
}
