package attractor.match;

import attractor.pattern.Pattern;
import java.util.Arrays;
import java.util.List;

/// The step by its definition: all K scores, then all K weights, then the sum.
///
/// It defines what the other steps compute. NaN throughout where scores left the range of numbers. Memory K
/// numbers.
final class WholeStep implements Step {

    private final MatchStep match;
    private final double[] w;

    WholeStep(MatchStep match) {
        this.match = match;
        this.w = new double[match.keys().count()];
    }

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        for (int c = 0; c < x.size(); c++) {
            match.scorer().score(x.get(c), w);
            if (match.overflowed(w)) {
                Arrays.fill(y[c], Double.NaN);
                continue;
            }
            match.separation().separate(w);
            match.values().superpose(w, y[c]);
        }
    }
}
