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
import attractor.figure.Reference;
import attractor.lab.lucibellomezard.SharpnessSweep.Threshold;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;

/// The phases of ±1 patterns, which the paper leaves open.
///
///     α_1(λ) = ln 2 − ln(1 + e^(−2λ)),   with distinct patterns at most (ln 2)/2
///
/// Theory for D → ∞, and descents at finite D beside the annealed map of the same D. In the sense of
/// `lucibello-mezard-2024` a pattern fails when others exceed its overlap, which ±1 patterns cannot: α_c = α_1.
/// `demircigil-2017` asks that no neighbour or duplicate interferes: (ln 2)/2.
@Source(key = "lucibello-mezard-2024", equation = "random energy model")
@Source(key = "demircigil-2017")
public final class SignPatterns implements Protocol<PhaseCell> {

    private static final double MOST = 4;
    private static final double LOG_TWO = Math.log(2);

    /// For the service loader.
    public SignPatterns() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.binary",
                "Phase diagram of ±1 patterns",
                "Capacity of ±1 patterns with and without duplicates as failures, and the line of condensation,"
                        + " against the sharpness λ, for infinite dimension; crossovers of simulated memories."
                        + " Not in the paper.",
                List.of());
    }

    @Override
    public List<PhaseCell> cells(Profile profile) {
        int points = SharpnessSweep.points(profile, 61);
        List<PhaseCell> cells = new ArrayList<>();
        cells.add(PhaseCell.lines(new SharpnessSweep(Law.BINARY, 0.05, MOST, points)));
        cells.add(PhaseCell.lines(SharpnessSweep.at(Law.BINARY, 100)));
        cells.addAll(PhaseCell.plane(profile, Law.BINARY));
        cells.addAll(PhaseCell.sizes(profile, Law.BINARY));
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
        List<Threshold> thresholds = SharpnessSweep.thresholds(PhaseCell.lines(cells), Law.BINARY);
        List<SizePoint> points = PhaseCell.points(cells);
        List<Claim> claims = new ArrayList<>(claims(thresholds));
        claims.add(SizeFigure.claim(Law.BINARY, points));
        claims.add(SizeFigure.few(Law.BINARY, points));
        List<Illustration> figures = new ArrayList<>(figure(thresholds, points));
        figures.addAll(SizeFigure.sizes("Crossovers of ±1 patterns", points));
        return new Result(
                List.of(
                        ThresholdTable.of(
                                "Thresholds α = ln K/D of ±1 patterns, exact for D → ∞",
                                List.of(new ThresholdTable.Block(Law.BINARY, thresholds))),
                        SizeFigure.table(points)),
                figures,
                claims);
    }

    private static List<Illustration> figure(List<Threshold> thresholds, List<SizePoint> points) {
        List<Threshold> drawn =
                thresholds.stream().filter(at -> at.lambda() <= MOST).toList();
        if (drawn.size() < 2) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>(List.of(
                SharpnessSweep.line("kept where nothing exceeds it, α_1", drawn, MOST, Threshold::typical),
                SharpnessSweep.line("all distinct", drawn, MOST, Threshold::distinct),
                SharpnessSweep.line("condensation α_*", drawn, MOST, Threshold::condensation),
                Reference.horizontal(LOG_TWO, "ln 2: every pattern there is"),
                new Annotation(0.25, 0.58, "lost"),
                new Annotation(1.2, 0.4, "kept; duplicates occur"),
                new Annotation(1.5, 0.12, "all kept")));
        layers.addAll(SizeFigure.plane(Law.BINARY, points));
        return List.of(new Illustration(
                "phases",
                Plot.of(
                        "±1 patterns, D → ∞",
                        Axis.linear("sharpness λ").between(0, MOST),
                        Axis.linear("load α = ln K/D").between(0, 0.78),
                        layers),
                "Beyond (ln 2)/2 some pattern has a duplicate or a neighbour at a finite distance. "
                        + SizeFigure.PLANE_CAPTION));
    }

    private static List<Claim> claims(List<Threshold> thresholds) {
        List<Threshold> sweep =
                thresholds.stream().filter(at -> at.lambda() <= MOST).toList();
        return List.of(
                new PublishedNumber(
                                "distinct patterns, λ → ∞",
                                LOG_TWO / 2,
                                "the number of pairs at a finite distance is K² 2^(−D)",
                                "demircigil-2017, theorem on retrieval")
                        .claim(1e-9, SharpnessSweep.at(thresholds, 100, Threshold::distinct)),
                new PublishedNumber(
                                "overlaps alone, λ → ∞",
                                LOG_TWO,
                                "overlaps never exceed 1, so α_c = α_1, up to all 2^D patterns",
                                "derived here in the sense of lucibello-mezard-2024")
                        .claim(1e-9, SharpnessSweep.at(thresholds, 100, Threshold::all)),
                new Statement(
                                "condensation below capacity",
                                "α_* < α_1",
                                "α_1 − α_* = 2λ/(e^(2λ) + 1) > 0",
                                "lucibello-mezard-2024, stated for spherical patterns")
                        .judged(SharpnessSweep.atAll(sweep, at -> at.condensation() < at.typical())));
    }
}
