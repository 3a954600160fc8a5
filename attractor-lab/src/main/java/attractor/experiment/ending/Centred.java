package attractor.experiment.ending;

import attractor.pattern.Bits;
import attractor.pattern.Pattern;

/// Patterns as a picture shows them: -1 white, 1 black, and what lies between for reals; 0/1 units count as ∓1.
///
///     product = Σ_i x_i y_i        cosine = product/(|x| |y|), 0 where one of the two is 0
///
/// For spins, and so for 0/1 units, the cosine is the overlap m = x·y/D.
public final class Centred {

    private Centred() {}

    /// {@return one component}
    ///
    /// @param pattern of any alphabet
    /// @param i its index
    public static double component(Pattern pattern, int i) {
        return pattern instanceof Bits ? 2 * pattern.at(i) - 1 : pattern.at(i);
    }

    /// {@return the inner product}
    ///
    /// @param x a pattern
    /// @param y one of the same dimension
    public static double product(Pattern x, Pattern y) {
        double sum = 0;
        for (int i = 0; i < x.dimension(); i++) {
            sum += component(x, i) * component(y, i);
        }
        return sum;
    }

    /// {@return the cosine, in [-1, 1]}
    ///
    /// @param x a pattern
    /// @param y one of the same dimension
    public static double cosine(Pattern x, Pattern y) {
        double xx = product(x, x);
        double yy = product(y, y);
        return xx == 0 || yy == 0 ? 0 : product(x, y) / Math.sqrt(xx * yy);
    }
}
