package attractor.lab.lucibellomezard;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.lucibellomezard.SharpnessSweep.Threshold;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The phases of spherical patterns: where one is recalled, and where a single one dominates the others.
///
///     α_1(λ) = λ − ζ(λ),   α_*(λ) = I(ζ′(λ)),   α_c = α_1
///
/// Theory for D → ∞, no simulation. Source: `lucibello-mezard-2024`, figure 1.
@Source(key = "lucibello-mezard-2024", equation = "figure 1, spherical patterns")
public final class PhaseDiagram implements Protocol<SharpnessSweep> {

    private static final double MOST = 10;
    private static final String WHERE = "lucibello-mezard-2024, spherical patterns";

    /// For the service loader.
    public PhaseDiagram() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.fig1-theory",
                "Phase diagram of spherical patterns",
                "Capacity of a typical pattern and of all patterns, and the line of condensation, against the"
                        + " sharpness λ, for infinite dimension.",
                List.of());
    }

    @Override
    public List<SharpnessSweep> cells(Profile profile) {
        int points = SharpnessSweep.points(profile, 61);
        return List.of(
                new SharpnessSweep(Law.SPHERICAL, 0.1, MOST, points),
                new SharpnessSweep(Law.SPHERICAL, 100, 1e6, 3),
                SharpnessSweep.at(Law.SPHERICAL, 0.02));
    }

    @Override
    public Cost cost(SharpnessSweep cell) {
        return cell.cost();
    }

    @Override
    public Rows run(SharpnessSweep cell, Inputs data, Seed seed) {
        return cell.rows();
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<SharpnessSweep>> cells, Inputs data) {
        List<Threshold> thresholds = SharpnessSweep.thresholds(cells, Law.SPHERICAL);
        return new Result(
                List.of(ThresholdTable.of(
                        "Thresholds α = ln K/D of spherical patterns, exact for D → ∞",
                        List.of(new ThresholdTable.Block(Law.SPHERICAL, thresholds)))),
                figure(thresholds),
                List.of(growth(thresholds), order(thresholds), all(thresholds), small(thresholds)));
    }

    private static List<Illustration> figure(List<Threshold> thresholds) {
        List<Threshold> drawn = thresholds.stream()
                .filter(at -> at.lambda() >= 0.1 && at.lambda() <= MOST)
                .toList();
        if (drawn.size() < 2) {
            return List.of();
        }
        List<Sample> logarithm = drawn.stream()
                .filter(at -> at.lambda() >= 1)
                .map(at -> Sample.of(at.lambda(), 0.5 * Math.log(at.lambda())))
                .toList();
        List<Layer> layers = List.of(
                SharpnessSweep.line("capacity α_1 = α_c", drawn, MOST, Threshold::typical),
                SharpnessSweep.line("condensation α_*", drawn, MOST, Threshold::condensation),
                Series.of("½ ln λ", Look.DASHED, logarithm),
                new Annotation(0.5, 1.2, "patterns are lost"),
                new Annotation(3, 1.11, "recalled"),
                new Annotation(5.5, 0.2, "recalled, condensed"));
        return List.of(new Illustration(
                "phases",
                Plot.of(
                        "Spherical patterns, D → ∞",
                        Axis.logarithmic("sharpness λ").between(0.1, MOST),
                        Axis.linear("load α = ln K/D").between(0, 1.8),
                        layers),
                "Below the upper line a pattern is a fixed point. Below the lower one (condensed) the sum over the other patterns"
                        + " is dominated by a single one of them."));
    }

    private static Claim growth(List<Threshold> thresholds) {
        List<Threshold> far =
                thresholds.stream().filter(at -> at.lambda() >= 100).toList();
        Optional<Finding> found = far.size() < 2
                ? Optional.empty()
                : Optional.of(new Finding(
                        "α_1 − ½ ln λ = "
                                + String.join(
                                        ", ",
                                        far.stream()
                                                .map(at -> String.format(
                                                        Locale.ROOT,
                                                        "%.7f at λ = %.0e",
                                                        at.typical() - 0.5 * Math.log(at.lambda()),
                                                        at.lambda()))
                                                .toList()),
                        far.stream()
                                .allMatch(at -> Math.abs(at.typical() - 0.5 * Math.log(at.lambda()) - 0.5)
                                        <= 0.2 / at.lambda())));
        return new Statement(
                        "α_1 for large λ",
                        "α_1 grows as ½ ln λ",
                        "the leading term is published; α_1 = ½ ln λ + ½ + 1/(8λ) + … follows from the closed form",
                        WHERE + ", large λ")
                .judged(found);
    }

    private static Claim order(List<Threshold> thresholds) {
        return new Statement(
                        "condensation below capacity",
                        "α_* < α_c",
                        "at α_1 the others that matter are exponentially many",
                        WHERE + ", condensation")
                .judged(SharpnessSweep.atAll(thresholds, at -> at.condensation() < at.typical()));
    }

    private static Claim all(List<Threshold> thresholds) {
        double most = thresholds.stream()
                .mapToDouble(at -> Math.abs(at.all() - at.typical()))
                .max()
                .orElse(0);
        Optional<Finding> found = thresholds.size() < 2
                ? Optional.empty()
                : Optional.of(new Finding(String.format(Locale.ROOT, "largest difference %.1e", most), most <= 1e-9));
        return new Statement(
                        "all patterns",
                        "α_c = α_1",
                        "no overlap exceeds 1 = |ξ|²/D, so nothing but the bulk limits; the rate of the free energy is"
                                + " finite up to 1, not infinite at once as the text says, with the same result",
                        WHERE + ", equations 10 to 12")
                .judged(found);
    }

    private static Claim small(List<Threshold> thresholds) {
        Optional<Finding> found = thresholds.stream()
                .filter(at -> at.lambda() == 0.02)
                .findFirst()
                .map(at -> new Finding(
                        String.format(Locale.ROOT, "α_1(0.02) = %.6f", at.typical()),
                        Math.abs(at.typical() - 0.02 * (1 - 0.01)) < 1e-6));
        return new Statement(
                        "α_1 for small λ",
                        "α_1 = λ − λ²/2 + …",
                        "ζ(λ) = λ²/2 + O(λ⁴)",
                        "derived here from the closed form; any ensemble of |ξ|² = D")
                .judged(found);
    }
}
