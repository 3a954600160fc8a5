package attractor.theory.capacity;

import attractor.statistics.Binomial;
import attractor.statistics.Normal;
import attractor.theory.quantity.Domain;
import attractor.theory.quantity.Quantity;

/// How often the nearest item cleans up what is unbound from a bundle of role-filler pairs, by signs (MAP).
///
///     m = C(n−1, (n−1)/2)/2^(n−1)
///     accuracy = E_z[Φ((D m + √(D(1−m²)) z)/√D)^(K−1)],   z standard normal
///
/// n pairs of random ±1 vectors are multiplied, added and cut to signs; one role is multiplied in again, and the
/// filler is sought among K items as the nearest. m is the mean overlap of one pair with the sign of the sum: the
/// chance that the n−1 others are tied. The overlaps of the others are Gaussian. n is odd, so that no sum is zero.
/// Trapezoid rule on [−9, 9]. Derived here.
///
/// @param pairs n, odd
/// @param items K, the number of items
public record CleanUp(long pairs, long items) {

    /// The number of pairs.
    static final Quantity PAIRS = new Quantity(
            "pairs",
            "n",
            "number of role-filler pairs, odd",
            Domain.integers().from(1).upTo(1e9));
    /// The number of items.
    static final Quantity ITEMS = new Quantity(
            "items", "K", "number of items", Domain.integers().from(2).upTo(1e15));
    /// The accuracy asked for.
    static final Quantity ACCURACY = new Quantity(
            "accuracy", "A", "accuracy asked for", Domain.reals().above(0).below(1));

    private static final int NODES = 721;
    private static final double RANGE = 9;

    /// Checks the domain.
    ///
    /// @throws IllegalArgumentException if n is even: a sum of signs can then be zero
    public CleanUp {
        PAIRS.check(pairs);
        ITEMS.check(items);
        if (pairs % 2 == 0) {
            throw new IllegalArgumentException("pairs (n, number of role-filler pairs) is " + pairs
                    + " but must be odd, so that no sum of signs is zero; add a random pair or leave one out");
        }
    }

    /// The mean overlap of one pair with the bundle, a fraction of D.
    ///
    /// @return m in (0, 1]
    public double overlap() {
        return new Binomial(pairs - 1, 0.5).probability((pairs - 1) / 2);
    }

    /// The probability that the right filler is the nearest item.
    ///
    /// @param dimension D
    /// @return a probability, at least 1/K but for the Gaussian tails
    public double accuracy(long dimension) {
        Symbols.DIMENSION.check(dimension);
        double m = overlap();
        double signal = m * Math.sqrt((double) dimension);
        double spread = Math.sqrt(1 - m * m);
        double step = 2 * RANGE / (NODES - 1);
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double z = -RANGE + i * step;
            double log = (items - 1) * Normal.logUpperTail(-(signal + spread * z));
            sum += Normal.density(z) * step * Math.exp(log);
        }
        return Math.min(1, sum);
    }

    /// The smallest dimension that gives an accuracy.
    ///
    /// @param accuracy what is asked for, in (0, 1)
    /// @return D, at least 2
    public long dimension(double accuracy) {
        ACCURACY.check(accuracy);
        // accuracy grows with D
        return LargestCount.where(d -> accuracy(d + 1) < accuracy) + 2;
    }
}
