package attractor.lab.lucibellomezard;

import attractor.experiment.Claim;
import attractor.experiment.Illustration;
import attractor.experiment.Table;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.lucibellomezard.Passage.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Crossovers of several sizes as a panel, as a table and as a claim.
final class SizeFigure {

    /// From this dimension and number of patterns on the annealed prediction is asked to hold, within so much.
    static final int LARGE = 22;

    private static final int COUNT = 100;

    static final double TOLERANCE = 0.015;

    private static final int LINE = 40;
    private static final double LEAST = 0.1;

    /// What the points in a phase diagram are.
    static final String PLANE_CAPTION = "Points: simulated memories of D = " + PhaseCell.PLANE
            + ", the sharpness from which on half of them keep a pattern (errors at most about the size of the markers);"
            + " dashed: the annealed map of that D.";

    private SizeFigure() {}

    /// {@return several loads at one dimension in the plane of λ and α, with the annealed line of that dimension}
    static List<Layer> plane(Law law, List<SizePoint> points) {
        List<SizePoint> own = points.stream()
                .filter(point -> point.block().law() == law && point.dimension() == PhaseCell.PLANE)
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<Sample> line = new ArrayList<>();
        double most = own.getLast().block().alpha();
        for (int k = 0; k <= LINE; k++) {
            double alpha = LEAST + (most - LEAST) * k / LINE;
            line.add(Sample.of(law.annealed(PhaseCell.PLANE, alpha), alpha));
        }
        String name = law.title() + ", D = " + PhaseCell.PLANE;
        return List.of(
                Series.of("annealed, " + name, Look.DASHED, line),
                Series.of(
                        "simulated, " + name,
                        Look.MARKERS,
                        own.stream()
                                .map(point -> Sample.of(
                                        point.half().value(), point.block().alpha()))
                                .toList()));
    }

    /// {@return one panel for each ensemble and load of which several sizes were measured}
    static List<Illustration> sizes(String title, List<SizePoint> points) {
        Map<String, List<SizePoint>> groups = new TreeMap<>();
        for (SizePoint point : points) {
            groups.computeIfAbsent(
                            point.block().law().title() + ", α = "
                                    + point.block().alpha(),
                            name -> new ArrayList<>())
                    .add(point);
        }
        groups.values().removeIf(group -> group.size() < 2);
        List<Figure> panels = new ArrayList<>();
        groups.forEach((name, group) -> panels.add(panel(name, group, List.of())));
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "crossovers",
                        new Panels(title, Math.min(2, panels.size()), panels),
                        "K = e^(αD), started from the pattern. The line is the annealed map at the same D and the"
                                + " median norm, not a fit."));
    }

    /// A function of the dimension.
    interface OfSize {
        double of(int dimension);
    }

    /// {@return crossovers against 1/D: prediction, simulation, what else is drawn, and the limit}
    ///
    /// @param points sizes of one ensemble and load, from small to large
    /// @param more further lines, such as fits
    static Plot panel(String title, List<SizePoint> points, List<Layer> more) {
        MemoryBlock first = points.getFirst().block();
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of(
                        "annealed, same D",
                        Look.LINE,
                        curve(first.dimension(), d -> first.law().annealed(d, first.alpha())))
                .inSlot(0));
        layers.add(Series.of(
                        "simulation",
                        Look.MARKERS,
                        points.stream()
                                .map(point -> Sample.withError(
                                        1.0 / point.dimension(),
                                        point.half().value(),
                                        point.half().atLeast(0).standardError()))
                                .toList())
                .inSlot(1));
        layers.addAll(more);
        layers.add(Series.of(
                        "theory, D → ∞",
                        Look.OPEN_MARKERS,
                        List.of(Sample.of(0, first.law().limit(first.alpha()))))
                .inSlot(2));
        return Plot.of(title, Axis.linear("1/D").from(0), Axis.linear("sharpness λ_1/2"), layers);
    }

    /// {@return a function of 1/D up to that of a least dimension}
    static List<Sample> curve(int least, OfSize function) {
        List<Sample> samples = new ArrayList<>();
        for (int dimension = 10_000; dimension > least; dimension -= Math.max(1, dimension / 8)) {
            samples.add(Sample.of(1.0 / dimension, function.of(dimension)));
        }
        samples.add(Sample.of(1.0 / least, function.of(least)));
        return samples;
    }

    /// {@return one row for each size}
    static Table table(List<SizePoint> points) {
        return new Table(
                "crossovers",
                "Sharpness from which on half of the memories keep a pattern, started from it; medians over memories with"
                        + " bootstrap errors; the prediction at the median norm, and at the norm of each pattern",
                List.of("patterns", "α", "D", "K", "memories", "λ_1/2", "annealed λ_c(D)", "λ/λ_c(D)", "λ_c, D → ∞"),
                points.stream()
                        .map(point -> List.<Table.Entry>of(
                                new Table.Text(point.block().law().title()),
                                ThresholdTable.real(point.block().alpha()),
                                new Table.Whole(point.dimension()),
                                new Table.Whole(point.block().count()),
                                new Table.Whole(point.memories()),
                                new Table.Real(point.half()),
                                ThresholdTable.real(point.annealed()),
                                new Table.Real(point.ratio()),
                                ThresholdTable.real(
                                        point.block().law().limit(point.block().alpha()))))
                        .toList());
    }

    /// {@return whether the prediction holds at all large sizes of one ensemble, within 1.5 % and four standard
    /// errors of each}
    static Claim claim(Law law, List<SizePoint> points) {
        List<SizePoint> large = points.stream()
                .filter(point -> point.block().law() == law
                        && point.dimension() >= LARGE
                        && point.block().count() >= COUNT)
                .toList();
        Optional<Finding> found = large.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        large.stream()
                                .max((a, b) -> Double.compare(away(a), away(b)))
                                .map(SizeFigure::words)
                                .orElseThrow(),
                        large.stream().allMatch(SizeFigure::holds)));
        return new Passage(
                        law.title() + ", theory at the same size",
                        "derived here: annealed map with the norm of the pattern",
                        "asked where the reference asks it of spherical patterns, with its 1.5 %; four standard errors"
                                + " beside")
                .statement("λ = λ_c(D) within 1.5 % for D ≥ " + LARGE + ", K ≥ " + COUNT, found);
    }

    private static double away(SizePoint point) {
        return Math.abs(point.ratio().value() - 1);
    }

    private static boolean holds(SizePoint point) {
        return away(point) <= TOLERANCE + 4 * point.ratio().standardError();
    }

    private static String words(SizePoint point) {
        return String.format(
                Locale.ROOT,
                "farthest %+.2f ± %.2f %% at α = %s, D = %d",
                100 * (point.ratio().value() - 1),
                100 * point.ratio().standardError(),
                point.block().alpha(),
                point.dimension());
    }
}
