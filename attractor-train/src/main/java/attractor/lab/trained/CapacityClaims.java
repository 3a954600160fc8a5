package attractor.lab.trained;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Claims of [TrainedCapacity].
///
/// @param byDimension what the runs of each dimension say
/// @param library whether there was a native library to train with
record CapacityClaims(Map<Integer, CapacityRuns> byDimension, boolean library) {

    /// The share of runs without success above which their mean says little.
    private static final double FEW = 0.1;

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (int d : TrainedCapacity.EXACT.keySet()) {
            claims.add(claim(d));
        }
        claims.add(sixPatterns());
        return claims;
    }

    private Claim claim(int d) {
        String statement = "a trained memory of d = " + d + " holds about what the exact score holds";
        Comparison comparison;
        if (!library) {
            comparison = Comparison.notComparable(statement, "libtorch missing");
        } else if (!byDimension.containsKey(d)) {
            comparison = Comparison.notRun(statement);
        } else {
            comparison = compared(statement, d, byDimension.get(d));
        }
        return new Claim(
                "d = " + d + ": capacity by the published rule, trained less exact on the same sets",
                comparison,
                Verdict.REPRODUCED,
                "the dots of the figure have no numbers; they lie on the curve of the exact score",
                "ambrogioni-2023, Figure 2b");
    }

    private static Comparison compared(String statement, int d, CapacityRuns capacity) {
        long unsuccessful = Math.max(capacity.unsuccessful(0), capacity.unsuccessful(1));
        if (unsuccessful > FEW * capacity.runs()) {
            return Comparison.notComparable(
                    statement,
                    unsuccessful + " of " + capacity.runs()
                            + " runs never had an error below 0.03, so their capacity is not known");
        }
        double[] trained = capacity.published(0);
        double[] exact = capacity.published(1);
        double[] difference = new double[trained.length];
        Arrays.setAll(difference, run -> trained[run] - exact[run]);
        // A network may err a little where the score does not: one pattern in six is still "about".
        return Comparison.combined(
                Measured.exactly(0),
                Measured.mean(difference).atLeast(0),
                4,
                Math.max(1, TrainedCapacity.EXACT.getOrDefault(d, 0) / 6.0));
    }

    private Claim sixPatterns() {
        Measured reference = new Measured(0.037, 0.01);
        Comparison comparison;
        if (!library) {
            comparison = Comparison.notComparable(reference.toString(), "libtorch missing");
        } else if (!byDimension.containsKey(10) || byDimension.get(10).sets(6, 0) < 2) {
            comparison = Comparison.notRun(reference.toString());
        } else {
            comparison = Comparison.combined(reference, byDimension.get(10).error(6, 0), 4, 0.005);
        }
        return new Claim(
                "d = 10, n = 6: error after 4000 steps",
                comparison,
                Verdict.REPRODUCED,
                "the reference is one pattern set in another program; sets differ by about 0.01",
                "reference run on one pattern set");
    }
}
