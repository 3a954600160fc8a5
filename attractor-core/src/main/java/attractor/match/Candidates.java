package attractor.match;

import java.util.Arrays;

/// The patterns that may be winner or runner-up, as approximate scores come in order of the patterns.
///
/// Kept are those with a + ε at least the second-greatest a − ε so far; what is undefined is kept too.
final class Candidates {

    private int count;
    private int[] index = new int[16];
    private double[] most = new double[16];
    private double first = Double.NEGATIVE_INFINITY;
    private double second = Double.NEGATIVE_INFINITY;
    private double bound;

    /// Takes a pattern into account.
    ///
    /// @param mu the pattern
    /// @param a its approximate score
    /// @param epsilon the error bound of `a`
    void offer(int mu, double a, double epsilon) {
        bound = Math.max(bound, epsilon);
        // Rounded outwards, as the sums round too.
        double least = Math.nextDown(a - epsilon);
        double greatest = Math.nextUp(a + epsilon);
        if (greatest < second) {
            return;
        }
        raise(least);
        keep(mu, greatest);
    }

    /// Takes the candidates among later patterns into account.
    void add(Candidates later) {
        bound = Math.max(bound, later.bound);
        raise(later.first);
        raise(later.second);
        for (int k = 0; k < later.count; k++) {
            if (!(later.most[k] < second)) {
                keep(later.index[k], later.most[k]);
            }
        }
    }

    /// {@return the patterns that may be winner or runner-up, in order}
    int[] kept() {
        int[] kept = new int[count];
        int size = 0;
        for (int k = 0; k < count; k++) {
            if (!(most[k] < second)) {
                kept[size++] = index[k];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /// {@return the greatest ε}
    double bound() {
        return bound;
    }

    private void raise(double least) {
        if (least > first) {
            second = first;
            first = least;
        } else if (least > second) {
            second = least;
        }
    }

    private void keep(int mu, double greatest) {
        if (count == index.length) {
            index = Arrays.copyOf(index, 2 * count);
            most = Arrays.copyOf(most, 2 * count);
        }
        index[count] = mu;
        most[count] = greatest;
        count++;
    }
}
