package attractor.lab.lansner;

import attractor.learning.ActivityProduct;
import attractor.learning.Bcpnn;
import attractor.learning.Covariance;
import attractor.learning.LearningRule;
import attractor.learning.PresynapticCovariance;
import attractor.learning.SignedProduct;
import attractor.learning.Willshaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The number of patterns of which a reference run recalls 90 % exactly: 15 steps, 10 % of the active units moved,
/// three repeats, standard errors up to 3 %.
///
/// @param rule name of the rule
/// @param task N and H
/// @param patterns P
record PublishedCapacity(String rule, SparseTask task, double patterns) {

    /// N and H of the three sizes.
    static final int[][] SIZES = {{256, 16}, {400, 20}, {900, 30}};

    /// The relative standard error of the reference.
    static final double ERROR = 0.03;

    /// The rules by the names of the benchmark.
    static Map<String, LearningRule> rules() {
        Map<String, LearningRule> rules = new LinkedHashMap<>();
        rules.put("BCPNN", new Bcpnn());
        rules.put("Willshaw", new Willshaw());
        rules.put("presynaptic covariance", new PresynapticCovariance());
        rules.put("covariance", new Covariance());
        rules.put("Hebb", new ActivityProduct(ActivityProduct.Scale.PER_PATTERN));
        rules.put("Hopfield", new SignedProduct());
        return rules;
    }

    /// The name of a rule, or its record if it is none of the benchmark's.
    static String name(LearningRule rule) {
        return rules().entrySet().stream()
                .filter(entry -> entry.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(rule.toString());
    }

    static List<PublishedCapacity> all() {
        List<PublishedCapacity> list = new ArrayList<>();
        add(list, Coding.HYPERCOLUMNS, "BCPNN", 259, 488, 1488);
        add(list, Coding.HYPERCOLUMNS, "Willshaw", 183, 352, 1051);
        add(list, Coding.HYPERCOLUMNS, "presynaptic covariance", 154, 288, 907);
        add(list, Coding.HYPERCOLUMNS, "covariance", 143, 277, 896);
        add(list, Coding.HYPERCOLUMNS, "Hebb", 70, 143, 448);
        add(list, Coding.WINNERS, "BCPNN", 220, 405, 1195);
        add(list, Coding.WINNERS, "Willshaw", 130, 255, 821);
        add(list, Coding.WINNERS, "presynaptic covariance", 123, 225, 691);
        add(list, Coding.WINNERS, "covariance", 108, 211, 661);
        add(list, Coding.WINNERS, "Hebb", 60, 108, 335);
        return list;
    }

    private static void add(List<PublishedCapacity> list, Coding coding, String rule, double... patterns) {
        for (int s = 0; s < patterns.length; s++) {
            list.add(new PublishedCapacity(rule, new SparseTask(coding, SIZES[s][0], SIZES[s][1]), patterns[s]));
        }
    }
}
