package attractor.lab.lucibellomezard;

import attractor.experiment.Illustration;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// How the free energy approaches its limit as D grows.
final class FreeEnergyFigure {

    /// By how much the points of one law are drawn to the right of those of the law before it.
    private static final double ASIDE = 0.1;

    private FreeEnergyFigure() {}

    static List<Illustration> of(List<FreeEnergies> points) {
        List<Figure> panels = new ArrayList<>();
        for (boolean condensed : new boolean[] {false, true}) {
            List<Layer> layers = new ArrayList<>();
            LinkedHashSet<PhasePoint> places = new LinkedHashSet<>();
            points.stream()
                    .filter(point -> point.cell().place().isCondensed() == condensed
                            && point.cell().origin() == OneStep.Origin.DRAWN
                            && Double.isFinite(point.scaled().standardError()))
                    .forEach(point -> places.add(point.cell().place()));
            int slot = 0;
            for (PhasePoint place : places) {
                List<FreeEnergies> own = FreeEnergies.drawn(place, points);
                double aside = 1 + ASIDE * slot;
                List<Sample> samples = own.stream()
                        .map(point -> Sample.withError(
                                point.cell().dimension() * aside,
                                point.scaled().value(),
                                point.scaled().standardError()))
                        .toList();
                layers.add(Series.of(place.toString(), Look.MARKERS, samples).inSlot(slot));
                layers.add(Series.of("predicted", Look.DASHED, predicted(place, own, aside))
                        .inSlot(slot++));
            }
            if (!layers.isEmpty()) {
                panels.add(Plot.of(
                        condensed ? "condensed: one competitor dominates" : "bulk: exponentially many count",
                        Axis.logarithmic("dimension D"),
                        Axis.linear("D(φ_D − φ)"),
                        layers));
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "finite-size",
                        new Panels("How the free energy approaches its limit", Math.min(2, panels.size()), panels),
                        "Dashed: the prediction for large D, without a free constant. Overlaps of ±1 patterns have"
                                + " levels 2/D apart, so that the greatest one, and with it D φ_D, goes in steps: as"
                                + " D grows by one the median moves along a saw of height 2 about the line. Where it"
                                + " lies on a level that many memories share, its error bar is tiny. Points of different"
                                + " patterns, and their lines, are moved aside by a tenth of D each."));
    }

    private static List<Sample> predicted(PhasePoint place, List<FreeEnergies> points, double aside) {
        List<Sample> line = new ArrayList<>();
        double first = points.getFirst().cell().dimension();
        double last = points.getLast().cell().dimension();
        for (int k = 0; k <= 20; k++) {
            double dimension = first * Math.pow(last / first, k / 20.0);
            line.add(Sample.of(dimension * aside, place.predicted(dimension)));
        }
        return line;
    }
}
