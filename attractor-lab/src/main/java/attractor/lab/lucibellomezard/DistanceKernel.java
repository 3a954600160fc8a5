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
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Plot;
import attractor.lab.lucibellomezard.SharpnessSweep.Threshold;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;

/// Gaussian patterns compared by the distance, beside the inner product: what the norms cost.
///
///     softmax(−½λ|x − ξ|²):   α_1(λ) = ½ ln(1+λ) + λ/(2(1+λ)),   α_c > ½ ln(1+λ)
///
/// The bias −½λ|ξ|² of each pattern is the whole difference. Theory for D → ∞, derived here, and descents at finite
/// D beside the annealed map of the same D, at the norm of each pattern.
@Source(key = "lucibello-mezard-2024", equation = "Gaussian patterns")
public final class DistanceKernel implements Protocol<PhaseCell> {

    private static final double MOST = 4;

    /// For the service loader.
    public DistanceKernel() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.distance-kernel",
                "Gaussian patterns by distance and by inner product",
                "Capacity of a typical pattern and of all patterns when the softmax compares distances in place of"
                        + " inner products, against the sharpness λ, for infinite dimension; crossovers of simulated"
                        + " memories. Not in the paper.",
                List.of());
    }

    @Override
    public List<PhaseCell> cells(Profile profile) {
        int points = SharpnessSweep.points(profile, 61);
        List<PhaseCell> cells = new ArrayList<>();
        for (Law law : List.of(Law.GAUSSIAN_DISTANCE, Law.GAUSSIAN)) {
            cells.add(PhaseCell.lines(new SharpnessSweep(law, 0.05, MOST, points)));
            cells.add(PhaseCell.lines(SharpnessSweep.at(law, 1)));
            cells.addAll(PhaseCell.sizes(profile, law));
        }
        cells.addAll(PhaseCell.plane(profile, Law.GAUSSIAN_DISTANCE));
        return List.copyOf(cells);
    }

    @Override
    public Cost cost(PhaseCell cell) {
        return cell.cost();
    }

    @Override
    public Rows run(PhaseCell cell, Inputs data, Seed seed) {
        return cell.run(seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<PhaseCell>> cells, Inputs data) {
        List<CellRows<SharpnessSweep>> lines = PhaseCell.lines(cells);
        List<Threshold> distance = SharpnessSweep.thresholds(lines, Law.GAUSSIAN_DISTANCE);
        List<Threshold> product = SharpnessSweep.thresholds(lines, Law.GAUSSIAN);
        List<SizePoint> points = PhaseCell.points(cells);
        List<Claim> claims = new ArrayList<>(claims(distance, product));
        claims.add(SizeFigure.claim(Law.GAUSSIAN_DISTANCE, points));
        claims.add(SizeFigure.few(Law.GAUSSIAN_DISTANCE, points));
        claims.add(SizeFigure.claim(Law.GAUSSIAN, points));
        List<Illustration> figures = new ArrayList<>(figure(distance, product, points));
        figures.addAll(SizeFigure.sizes("Crossovers of Gaussian patterns", points));
        return new Result(
                List.of(
                        ThresholdTable.of(
                                "Thresholds α = ln K/D of Gaussian patterns by distance and by inner product, exact for"
                                        + " D → ∞",
                                List.of(
                                        new ThresholdTable.Block(Law.GAUSSIAN_DISTANCE, distance),
                                        new ThresholdTable.Block(Law.GAUSSIAN, product))),
                        SizeFigure.table(points)),
                figures,
                claims);
    }

    private static List<Illustration> figure(
            List<Threshold> distance, List<Threshold> product, List<SizePoint> points) {
        if (distance.size() < 2 || product.size() < 2) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>(List.of(
                SharpnessSweep.line("distance, typical α_1", distance, MOST, Threshold::typical),
                SharpnessSweep.line("distance, all α_c", distance, MOST, Threshold::distinct),
                SharpnessSweep.line("inner product, typical α_1", product, MOST, Threshold::typical),
                SharpnessSweep.line("inner product, all α_c", product, MOST, Threshold::distinct),
                new Annotation(0.7, 1.1, "lost by both"),
                new Annotation(3, 0.65, "all recalled by distance only"),
                new Annotation(3, 0.08, "all recalled by both")));
        layers.addAll(SizeFigure.plane(Law.GAUSSIAN_DISTANCE, points));
        return List.of(new Illustration(
                "phases",
                Plot.of(
                        "Gaussian patterns, D → ∞",
                        Axis.linear("sharpness λ").between(0, MOST),
                        Axis.linear("load α = ln K/D").between(0, 1.3),
                        layers),
                "The distance adds the bias −½λ|ξ|² to the score of each pattern. " + SizeFigure.PLANE_CAPTION));
    }

    private static List<Claim> claims(List<Threshold> distance, List<Threshold> product) {
        return List.of(
                new PublishedNumber(
                                "distance, α_1 at λ = 1",
                                0.5 * Math.log(2) + 0.25,
                                "the closed form",
                                "derived here: ½ ln 2 + ¼")
                        .claim(1e-9, SharpnessSweep.at(distance, 1, Threshold::typical)),
                new PublishedNumber(
                                "distance, α_c at λ = 1",
                                0.397488,
                                "the same bound, solved in another way",
                                "independent reference program: root of the rate of the short pattern")
                        .claim(1e-6, SharpnessSweep.at(distance, 1, Threshold::distinct)),
                new PublishedNumber(
                                "inner product, α_c at λ = 1",
                                0.25 * Math.log(2),
                                "saturated from 0.7009 on",
                                "lucibello-mezard-2024, (ln 2)/4")
                        .claim(1e-9, SharpnessSweep.at(product, 1, Threshold::distinct)),
                new Statement(
                                "lower bound",
                                "distance: α_c > ½ ln(1+λ), so unbounded",
                                "short patterns lose no score by their norm",
                                "derived here")
                        .judged(SharpnessSweep.atAll(distance, at -> at.distinct() > 0.5 * Math.log1p(at.lambda()))));
    }
}
