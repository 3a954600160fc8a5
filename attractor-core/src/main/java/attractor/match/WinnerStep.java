package attractor.match;

import attractor.pattern.Pattern;
import java.util.Arrays;
import java.util.List;

/// The step of a separation by maximum: the value of the best match.
record WinnerStep(Search search, MatchStep match) implements Step {

    @Override
    public void apply(List<? extends Pattern> x, double[][] y) {
        List<BestMatch> best = search.best(x);
        for (int c = 0; c < x.size(); c++) {
            if (match.overflowed(new double[] {best.get(c).score()})) {
                Arrays.fill(y[c], Double.NaN);
                continue;
            }
            Pattern value = match.values().get(best.get(c).index());
            for (int i = 0; i < y[c].length; i++) {
                // A sum that begins with 0 has no negative zeros.
                y[c][i] = 0.0 + value.at(i);
            }
        }
    }
}
