package attractor.experiment.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Doubling and bisection on ln K: where a curve first crosses from holding to failing.
///
///     K = 1, 2, 4, … until K fails;  then K = √(K_lo K_hi) until K_hi/K_lo ≤ 1.05 or both are neighbours
///
/// Nothing beyond the first K that fails is tried, so the answer is the first crossing (on the grid of powers of
/// two) even where the curve is not monotone.
///
/// @param points what was found, in the order of asking
/// @param held the largest K that holds below every K that fails; 0 if K = 1 fails
/// @param failed the smallest K that fails; 0 if none up to the limit did
record Ladder(List<Point> points, int held, int failed) {

    private static final double RATIO = 1.05;

    static Ladder climb(int maxCount, IntFunction<Point> ask) {
        List<Point> points = new ArrayList<>();
        int lo = 0;
        int hi = 0;
        for (int k = 1; hi == 0; k = (int) Math.min(maxCount, 2L * k)) {
            Point point = ask.apply(k);
            points.add(point);
            if (!point.holds()) {
                hi = k;
            } else {
                lo = k;
                if (k == maxCount) {
                    return new Ladder(points, lo, 0);
                }
            }
        }
        while (hi - lo > 1 && hi > RATIO * lo) {
            int middle = (int) Math.clamp(Math.round(Math.sqrt((double) lo * hi)), lo + 1L, hi - 1L);
            Point point = ask.apply(middle);
            points.add(point);
            if (point.holds()) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return new Ladder(points, lo, hi);
    }

    boolean isCensored() {
        return failed == 0;
    }
}
