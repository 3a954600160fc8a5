package attractor.lab.diffusion;

import attractor.experiment.Illustration;
import attractor.experiment.Measured;
import attractor.figure.Axis;
import attractor.figure.ColourMap;
import attractor.figure.Figure;
import attractor.figure.Grid;
import attractor.figure.HeatMap;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.lab.diffusion.AtlasPages.Count;
import attractor.lab.diffusion.AtlasPages.Zero;
import attractor.lab.diffusion.AttractorAtlas.Example;
import attractor.models.diffusion.EmpiricalDensity;
import attractor.pattern.RealPatterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// The figure of [AttractorAtlas]: the circle at three levels of noise, its bifurcations, and counts.
final class AtlasFigure {

    private static final double EXTENT = 1.3;
    private static final double DEPTH = 8;
    private static final Size FORMAT = new Size(345, 275);

    private AtlasFigure() {}

    static List<Illustration> of(AtlasPages pages) {
        List<Figure> panels = new ArrayList<>();
        Example circle = Example.NINE_POINTS;
        List<Zero> zeros = pages.zeros(circle);
        if (!zeros.isEmpty()) {
            for (double v : AttractorAtlas.KNOWN_NOISES.subList(1, 4)) {
                panels.add(map(circle, v, zeros));
            }
            panels.add(bifurcations(zeros));
        }
        for (Example signs : List.of(Example.SIGNS, Example.MIRRORED_SIGNS)) {
            if (!pages.counts(signs).isEmpty()) {
                panels.add(counts(signs, pages.counts(signs)));
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "atlas",
                        new Panels("Attractors of diffusion memories", Math.min(3, panels.size()), panels),
                        "(a) to (c): ln p_v of nine points of a circle, cut off 8 below its maximum, with all zeros of"
                                + " the score. (d): the same zeros as the noise falls. (e), (f): attractors of eight sign"
                                + " patterns of dimension 12, mean and standard error over sets."));
    }

    private static Figure map(Example circle, double v, List<Zero> zeros) {
        EmpiricalDensity density = EmpiricalDensity.of(RealPatterns.of(circle.points()));
        int cells = 120;
        double[][] logs = new double[cells][cells];
        double top = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                logs[row][column] = density.logDensity(v, place(column, cells), place(row, cells));
                top = Math.max(top, logs[row][column]);
            }
        }
        double greatest = top;
        Grid grid = Grid.of(cells, cells, (column, row) -> Math.max(-DEPTH, logs[row][column] - greatest));
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of(
                        "stored",
                        Look.OPEN_MARKERS,
                        Arrays.stream(circle.points())
                                .map(point -> Sample.of(point[0], point[1]))
                                .toList())
                .inSlot(4));
        List<Zero> here = zeros.stream().filter(zero -> zero.v() == v).toList();
        add(layers, here, AtlasFigure::place);
        return new HeatMap(
                "nine points, v = " + v,
                Axis.linear("x₁").between(-EXTENT, EXTENT),
                Axis.linear("x₂").between(-EXTENT, EXTENT),
                new HeatMap.Field(Axis.linear("ln p − max").between(-DEPTH, 0), grid, ColourMap.VIRIDIS),
                layers,
                FORMAT);
    }

    private static Sample place(Zero zero) {
        return Sample.of(zero.x1(), zero.x2());
    }

    private static double place(int k, int cells) {
        return -EXTENT + 2 * EXTENT * (k + 0.5) / cells;
    }

    private static void add(List<Layer> layers, List<Zero> zeros, Function<Zero, Sample> place) {
        add(layers, "memory", zeros, Zero::isMemory, place, 0);
        add(layers, "mixture or centre", zeros, Zero::isMixture, place, 1);
        add(layers, "saddle", zeros, zero -> zero.unstable() == 1, place, 3);
        add(layers, "minimum", zeros, zero -> zero.unstable() == 2, place, 5);
    }

    private static void add(
            List<Layer> layers,
            String name,
            List<Zero> zeros,
            Predicate<Zero> kind,
            Function<Zero, Sample> place,
            int slot) {
        List<Sample> samples = zeros.stream().filter(kind).map(place).toList();
        if (!samples.isEmpty()) {
            layers.add(Series.of(name, slot < 2 ? Look.MARKERS : Look.OPEN_MARKERS, samples)
                    .inSlot(slot));
        }
    }

    private static Figure bifurcations(List<Zero> zeros) {
        List<Layer> layers = new ArrayList<>();
        List<Zero> drawn = zeros.stream()
                .filter(zero -> zero.v() >= AttractorAtlas.LEAST_DRAWN)
                .toList();
        add(layers, drawn, zero -> Sample.of(zero.v(), zero.x2()));
        return new Plot(
                "nine points: zeros of the score",
                Axis.logarithmic("noise v").between(AttractorAtlas.LEAST_DRAWN, 2),
                Axis.linear("x₂").between(-EXTENT, EXTENT),
                layers,
                FORMAT);
    }

    private static Figure counts(Example signs, List<Count> counts) {
        List<Layer> layers = new ArrayList<>();
        layers.add(series("memories", counts, Count::memories).inSlot(0));
        layers.add(series("mixtures", counts, Count::mixtures).inSlot(1));
        layers.add(series("centre alone", counts, Count::centres).inSlot(2));
        return new Plot(
                AtlasPages.title(signs) + ": attractors",
                Axis.logarithmic("noise v"),
                Axis.linear("number of attractors").from(0),
                layers,
                FORMAT);
    }

    private static Series series(String name, List<Count> counts, ToLongFunction<Count> kind) {
        List<Sample> samples = new ArrayList<>();
        AtlasPages.sets(counts).forEach((v, here) -> {
            Measured mean = AtlasPages.mean(here, kind);
            samples.add(
                    Double.isFinite(mean.standardError())
                            ? Sample.withError(v, mean.value(), mean.standardError())
                            : Sample.of(v, mean.value()));
        });
        return Series.of(name, Look.JOINED, samples);
    }
}
