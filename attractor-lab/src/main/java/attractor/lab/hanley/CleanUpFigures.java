package attractor.lab.hanley;

import attractor.experiment.Illustration;
import attractor.experiment.Measured;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.hanley.SymbolicTrials.Algebra;
import attractor.lab.hanley.SymbolicTrials.Cleaner;
import attractor.theory.capacity.CleanUp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Accuracies against the number of pairs, and predicted against measured ones.
final class CleanUpFigures {

    private static final int DIMENSION = 512;
    private static final int ITEMS = 1000;
    private static final double LEAST = 0.2;

    private CleanUpFigures() {}

    static List<Illustration> of(Map<SymbolicTrials, Measured> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Figure> panels = List.of(byPairs(found), byMemory(found), prediction(found));
        return List.of(new Illustration(
                "accuracy",
                new Panels("Clean-up of symbols unbound from a record", 3, panels),
                "Left and middle: 512 components, 1000 items; the dashed line is the formula for signs and bits (MAP, BSC)"
                        + " and open markers are the reference. In the middle points are moved apart; a rectified memory"
                        + " of low order loses accuracy, a Hopfield network all of it. Right: settings drawn by seed"
                        + " around the dimension that the sizing calculator names; points on the dashed line are"
                        + " predicted exactly."));
    }

    private static Plot byPairs(Map<SymbolicTrials, Measured> found) {
        List<Layer> layers = new ArrayList<>();
        layers.add(formula(1, 51));
        int slot = 0;
        for (Algebra algebra : Algebra.values()) {
            add(layers, algebra.name(), samples(found, algebra, Cleaner.NEAREST, 0), slot);
            List<Sample> theirs = published(algebra);
            if (!theirs.isEmpty()) {
                layers.add(Series.of(algebra + ", reference", Look.OPEN_MARKERS, theirs)
                        .inSlot(slot));
            }
            slot++;
        }
        return Plot.of(
                "nearest item",
                Axis.linear("number of pairs n").between(0, 55),
                Axis.linear("accuracy").between(0, 1),
                layers);
    }

    private static Plot byMemory(Map<SymbolicTrials, Measured> found) {
        List<Layer> layers = new ArrayList<>();
        layers.add(formula(11, 25));
        int slot = 0;
        for (Cleaner cleaner : Cleaner.values()) {
            double aside = 0.4 * (slot - 2);
            List<Sample> own = samples(found, Algebra.MAP, cleaner, aside).stream()
                    .filter(sample -> sample.x() > 13 && sample.x() < 23)
                    .toList();
            add(layers, cleaner.words(), own, slot++);
        }
        return Plot.of(
                "memories, MAP",
                Axis.linear("number of pairs n").between(11, 25),
                Axis.linear("accuracy").between(0, 1),
                layers);
    }

    private static Series formula(int from, int to) {
        List<Sample> theory = new ArrayList<>();
        for (int pairs = from; pairs <= to; pairs += 2) {
            theory.add(Sample.of(pairs, new CleanUp(pairs, ITEMS).accuracy(DIMENSION)));
        }
        return Series.of("formula", Look.DASHED, theory);
    }

    private static void add(List<Layer> layers, String name, List<Sample> samples, int slot) {
        if (!samples.isEmpty()) {
            layers.add(Series.of(name, Look.MARKERS, samples).inSlot(slot));
        }
    }

    private static List<Sample> samples(
            Map<SymbolicTrials, Measured> found, Algebra algebra, Cleaner cleaner, double aside) {
        return found.entrySet().stream()
                .filter(entry -> shown(entry.getKey(), algebra, cleaner))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().pairs()))
                .map(entry -> Sample.withError(
                        entry.getKey().pairs() + aside,
                        entry.getValue().value(),
                        entry.getValue().standardError()))
                .toList();
    }

    private static List<Sample> published(Algebra algebra) {
        return CleanUpReference.published().stream()
                .filter(row -> shown(row.trials(), algebra, Cleaner.NEAREST))
                .map(row -> Sample.of(row.trials().pairs(), row.accuracy()))
                .toList();
    }

    private static boolean shown(SymbolicTrials trials, Algebra algebra, Cleaner cleaner) {
        return trials.algebra() == algebra
                && trials.cleaner() == cleaner
                && trials.dimension() == DIMENSION
                && trials.items() == ITEMS;
    }

    private static Plot prediction(Map<SymbolicTrials, Measured> found) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of("equal", Look.DASHED, List.of(Sample.of(LEAST, LEAST), Sample.of(1, 1))));
        List<Sample> drawn = CleanUpReference.drawn().stream()
                .map(CleanUpReference.Sized::trials)
                .filter(found::containsKey)
                .map(trials -> {
                    Measured accuracy = Objects.requireNonNull(found.get(trials));
                    return Sample.withError(
                            CleanUpReference.predicted(trials), accuracy.value(), accuracy.standardError());
                })
                .sorted(Comparator.comparingDouble(Sample::x))
                .toList();
        if (!drawn.isEmpty()) {
            layers.add(Series.of("drawn settings", Look.MARKERS, drawn).inSlot(0));
        }
        return Plot.of(
                "drawn settings",
                Axis.linear("predicted accuracy").between(LEAST, 1),
                Axis.linear("measured accuracy").between(LEAST, 1),
                layers);
    }
}
