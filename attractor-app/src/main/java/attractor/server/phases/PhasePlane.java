package attractor.server.phases;

import attractor.theory.rem.AllPatterns;
import attractor.theory.rem.Basin;
import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.NearestPattern;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.RamsauerBound;
import attractor.theory.rem.TypicalPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The plane of sharpness λ and load α = ln K/D of one law of patterns, for D → ∞.
///
///     α_1   a typical pattern is recalled below it            TypicalPattern
///     α_c   every pattern is recalled below it                AllPatterns, a lower bound
///     α_*   a single other pattern dominates below it         FreeEnergy
///     α_R   the first guarantee, for patterns of equal norm   RamsauerBound
///
/// @param law the patterns
public record PhasePlane(PlaneLaw law) {

    /// Between the points of a line.
    private static final int STEPS = 120;

    private static final double HIGHEST = 10;

    /// The lines as a tree: `lambda`, and for each value of it `alpha1`, `alphaC`, `channel`, `alphaStar`,
    /// `ramsauer`.
    public Map<String, Object> toTree() {
        Map<String, List<Object>> lines = new LinkedHashMap<>();
        for (String name : List.of("lambda", "alpha1", "alphaC", "channel", "alphaStar")) {
            lines.put(name, new ArrayList<>());
        }
        List<Object> ramsauer = new ArrayList<>();
        for (int k = 1; k <= STEPS; k++) {
            double lambda = law.widest() * k / STEPS;
            AllPatterns.Capacity all = AllPatterns.capacity(law.law(), lambda, AllPatterns.Ties.FAIL);
            add(lines, "lambda", lambda);
            add(lines, "alpha1", TypicalPattern.capacity(law.law(), lambda));
            add(lines, "alphaC", all.alpha());
            add(lines, "channel", word(all.channel()));
            add(lines, "alphaStar", FreeEnergy.condensation(law.law(), lambda));
            ramsauer.add(RamsauerBound.exponent(lambda));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ensemble", law.id());
        tree.put("words", law.words());
        tree.putAll(lines);
        if (law.hasEqualNorms()) {
            tree.put("ramsauer", ramsauer);
        }
        return tree;
    }

    private static void add(Map<String, List<Object>> lines, String name, Object value) {
        lines.getOrDefault(name, new ArrayList<>()).add(value);
    }

    /// What happens at a point.
    ///
    /// @param lambda λ, above 0 and at most 10
    /// @param alpha α, above 0 and at most 10
    /// @return phase in words and the numbers behind it
    /// @throws IllegalArgumentException if the point is outside
    public Map<String, Object> point(double lambda, double alpha) {
        check("lambda", lambda);
        check("alpha", alpha);
        PatternLaw patterns = law.law();
        double typical = TypicalPattern.capacity(patterns, lambda);
        AllPatterns.Capacity all = AllPatterns.capacity(patterns, lambda, AllPatterns.Ties.FAIL);
        Basin basin = Basin.of(patterns, alpha, lambda);
        boolean condensed = FreeEnergy.isCondensed(patterns, alpha, lambda);
        String phase = alpha < all.alpha() ? "all" : alpha < typical ? "typical" : "none";
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lambda", lambda);
        tree.put("alpha", alpha);
        tree.put("phase", phase);
        tree.put("words", words(phase, all.channel(), condensed));
        tree.put("condensed", condensed);
        tree.put("alpha1", typical);
        tree.put("alphaC", all.alpha());
        tree.put("channel", word(all.channel()));
        tree.put("alphaStar", FreeEnergy.condensation(patterns, lambda));
        tree.put("phi", FreeEnergy.of(patterns, alpha, lambda));
        if (basin.retrieves()) {
            tree.put("cosine", basin.cosine());
            tree.put("degrees", Math.toDegrees(basin.angle()));
        }
        if (law.hasEqualNorms()) {
            tree.put("nearestDegrees", Math.toDegrees(Math.acos(Math.min(1, NearestPattern.toOne(patterns, alpha)))));
        }
        return tree;
    }

    /// Points along one of the axes.
    ///
    /// @param along what changes
    /// @param fixed the value of the other
    /// @param most the end of the section
    /// @return 60 points, as [#point(double, double)]
    /// @throws IllegalArgumentException if one of both is outside
    public List<Map<String, Object>> section(Axis along, double fixed, double most) {
        check("at", fixed);
        check("to", most);
        List<Map<String, Object>> points = new ArrayList<>();
        for (int k = 1; k <= STEPS / 2; k++) {
            double value = most * k / (STEPS / 2);
            points.add(along == Axis.LAMBDA ? point(value, fixed) : point(fixed, value));
        }
        return points;
    }

    /// The axes of the plane.
    public enum Axis {
        /// The sharpness λ.
        LAMBDA,
        /// The load α.
        ALPHA;

        /// {@return the axis of this name}
        ///
        /// @param name `lambda` or `alpha`
        /// @throws IllegalArgumentException if it is another
        public static Axis of(String name) {
            return switch (name) {
                case "lambda" -> LAMBDA;
                case "alpha" -> ALPHA;
                default -> throw new IllegalArgumentException("along is \"" + name + "\"; it must be lambda or alpha");
            };
        }
    }

    private static void check(String name, double value) {
        if (!(value > 0 && value <= HIGHEST)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be above 0 and at most 10");
        }
    }

    private static String words(String phase, AllPatterns.Channel channel, boolean condensed) {
        String recall =
                switch (phase) {
                    case "all" -> "all patterns are recalled";
                    case "typical" ->
                        "a typical pattern is recalled, which is not guaranteed for every one: " + limit(channel);
                    default -> "no retrieval: patterns are lost";
                };
        return recall
                + (condensed
                        ? "; a single other pattern dominates the rest (condensed)"
                        : "; exponentially many others matter (uncondensed)");
    }

    /// What the bound [AllPatterns] cannot rule out; above a lower bound nothing is known to be lost.
    private static String limit(AllPatterns.Channel channel) {
        return switch (channel) {
            case BULK -> "all others together may beat it";
            case WEAK_PATTERN -> "unusually weak ones may be lost to all others together";
            case COMPETITOR -> "some may be lost to a single other pattern that is aligned with them";
        };
    }

    private static String word(AllPatterns.Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
