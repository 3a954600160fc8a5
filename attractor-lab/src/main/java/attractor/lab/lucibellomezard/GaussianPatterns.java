package attractor.lab.lucibellomezard;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.PublishedNumber;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Plot;
import attractor.figure.Reference;
import attractor.lab.lucibellomezard.SharpnessSweep.Threshold;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.theory.rem.GaussianAllPatterns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The phases of Gaussian patterns, whose short ones are lost first.
///
///     α_1(λ) = λ − λ²/2 up to λ = 1, then ½;   α_c^lb(λ) = min(y α_1(λ), (ln 2)/4)
///
/// The general engine beside the closed form of [GaussianAllPatterns]. Theory for D → ∞. Source:
/// `lucibello-mezard-2024`, figure 3.
@Source(key = "lucibello-mezard-2024", equation = "figure 3, Gaussian patterns")
public final class GaussianPatterns implements Protocol<SharpnessSweep> {

    private static final double MOST = 2;
    private static final double LIMIT = 0.25 * Math.log(2);
    private static final String WHERE = "lucibello-mezard-2024, Gaussian patterns";

    /// For the service loader.
    public GaussianPatterns() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.fig3-gaussian",
                "Phase diagram of Gaussian patterns",
                "Capacity of a typical Gaussian pattern and of all of them, what limits it, and the line of"
                        + " condensation, against the sharpness λ, for infinite dimension.",
                List.of());
    }

    @Override
    public List<SharpnessSweep> cells(Profile profile) {
        int points = SharpnessSweep.points(profile, 81);
        return List.of(
                new SharpnessSweep(Law.GAUSSIAN, 0.05, MOST, points),
                SharpnessSweep.at(Law.GAUSSIAN, 1),
                SharpnessSweep.at(Law.GAUSSIAN, 1000));
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
        List<Threshold> thresholds = SharpnessSweep.thresholds(cells, Law.GAUSSIAN);
        return new Result(
                List.of(ThresholdTable.of(
                        "Thresholds α = ln K/D of Gaussian patterns, exact for D → ∞",
                        List.of(new ThresholdTable.Block(Law.GAUSSIAN, thresholds)))),
                figure(thresholds),
                claims(thresholds));
    }

    private static List<Illustration> figure(List<Threshold> thresholds) {
        List<Threshold> drawn =
                thresholds.stream().filter(at -> at.lambda() <= MOST).toList();
        if (drawn.size() < 2) {
            return List.of();
        }
        List<Layer> layers = List.of(
                SharpnessSweep.line("typical pattern α_1", drawn, MOST, Threshold::typical),
                SharpnessSweep.line("all patterns α_c", drawn, MOST, Threshold::distinct),
                SharpnessSweep.line("condensation α_*", drawn, 1, Threshold::condensation),
                Reference.horizontal(LIMIT, ""),
                Reference.vertical(GaussianAllPatterns.saturation(), ""),
                new Annotation(0.3, 0.55, "patterns are lost"),
                new Annotation(1.5, 0.33, "all but rare short ones recalled"),
                new Annotation(1.5, 0.09, "all recalled"));
        return List.of(new Illustration(
                "phases",
                Plot.of(
                        "Gaussian patterns, D → ∞",
                        Axis.linear("sharpness λ").between(0, MOST),
                        Axis.linear("load α = ln K/D").between(0, 0.62),
                        layers),
                "Dotted: (ln 2)/4, and λ_s = 0.7009 from which on a single competitor of a short pattern limits."));
    }

    private static List<Claim> claims(List<Threshold> thresholds) {
        List<Threshold> sweep =
                thresholds.stream().filter(at -> at.lambda() <= MOST).toList();
        return List.of(
                new PublishedNumber("α_1 at λ = 1", 0.5, "maximum of λ − λ²/2", WHERE)
                        .claim(1e-9, SharpnessSweep.at(thresholds, 1, Threshold::typical)),
                new PublishedNumber(
                                "α_c for λ → ∞",
                                LIMIT,
                                "a pattern of |ξ|² = D/2 and one aligned",
                                WHERE + ", equations 10 to 12")
                        .claim(1e-9, SharpnessSweep.at(thresholds, 1000, Threshold::distinct)),
                new Statement(
                                "where (ln 2)/4 is reached",
                                "from λ_s = 0.7009 on",
                                "there the single competitor overtakes the bulk, so the limit is met at a finite λ",
                                "derived here; published for λ → ∞ only")
                        .judged(found(
                                sweep,
                                Optional.of(new Finding(
                                        "below it up to λ_s, equal to it beyond",
                                        sweep.stream()
                                                .allMatch(at -> at.lambda() < GaussianAllPatterns.saturation()
                                                        ? at.distinct() < LIMIT
                                                        : Math.abs(at.distinct() - LIMIT) < 1e-9))))),
                new Statement("all patterns against one", "α_c < α_1", "short patterns fail before typical ones", WHERE)
                        .judged(SharpnessSweep.atAll(sweep, at -> at.distinct() < at.typical())),
                new Statement(
                                "closed form against the engine",
                                "the same bound",
                                "two independent evaluations of one bound",
                                "derived here, Lambert's W")
                        .judged(found(sweep, Optional.of(engine(sweep)))));
    }

    private static Optional<Finding> found(List<Threshold> sweep, Optional<Finding> finding) {
        return sweep.size() < 2 ? Optional.empty() : finding;
    }

    private static Finding engine(List<Threshold> sweep) {
        double most = sweep.stream()
                .mapToDouble(at -> Math.abs(at.distinct()
                        - GaussianAllPatterns.capacity(at.lambda()).alpha()))
                .max()
                .orElse(0);
        return new Finding(String.format(Locale.ROOT, "largest difference %.1e", most), most <= 1e-9);
    }
}
