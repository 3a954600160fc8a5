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

    private CleanUpFigures() {}

    static List<Illustration> of(Map<SymbolicTrials, Measured> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Figure> panels = List.of(byPairs(found), prediction(found));
        return List.of(new Illustration(
                "accuracy",
                new Panels("Clean-up of symbols unbound from a record", 2, panels),
                "Left: 512 components, 1000 items; the dashed line is the formula for signs and bits (MAP, BSC), open"
                        + " markers are the reference. A rectified memory of low order loses accuracy, a Hopfield network"
                        + " all of it. Right: settings drawn by seed around the dimension that the sizing calculator"
                        + " names; points on the dashed line are predicted exactly."));
    }

    private static Plot byPairs(Map<SymbolicTrials, Measured> found) {
        List<Layer> layers = new ArrayList<>();
        List<Sample> theory = new ArrayList<>();
        for (int pairs = 1; pairs <= 51; pairs += 2) {
            theory.add(Sample.of(pairs, new CleanUp(pairs, ITEMS).accuracy(DIMENSION)));
        }
        layers.add(Series.of("formula (signs, bits)", Look.DASHED, theory));
        int slot = 0;
        for (Algebra algebra : Algebra.values()) {
            for (Cleaner cleaner : Cleaner.values()) {
                List<Sample> own = samples(found, algebra, cleaner);
                if (!own.isEmpty()) {
                    String name = algebra + ", " + cleaner.words();
                    layers.add(Series.of(name, Look.MARKERS, own).inSlot(slot));
                    List<Sample> theirs = published(algebra, cleaner);
                    if (!theirs.isEmpty()) {
                        layers.add(Series.of(name + ", reference", Look.OPEN_MARKERS, theirs)
                                .inSlot(slot));
                    }
                    slot++;
                }
            }
        }
        return Plot.of(
                "D = 512, K = 1000",
                Axis.linear("number of pairs n").between(0, 55),
                Axis.linear("accuracy").between(0, 1),
                layers);
    }

    private static List<Sample> samples(Map<SymbolicTrials, Measured> found, Algebra algebra, Cleaner cleaner) {
        return found.entrySet().stream()
                .filter(entry -> shown(entry.getKey(), algebra, cleaner))
                .sorted(Comparator.comparingInt(entry -> entry.getKey().pairs()))
                .map(entry -> Sample.withError(
                        entry.getKey().pairs(),
                        entry.getValue().value(),
                        entry.getValue().standardError()))
                .toList();
    }

    private static List<Sample> published(Algebra algebra, Cleaner cleaner) {
        return CleanUpReference.published().stream()
                .filter(row -> shown(row.trials(), algebra, cleaner))
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
        layers.add(Series.of("equal", Look.DASHED, List.of(Sample.of(0, 0), Sample.of(1, 1))));
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
                Axis.linear("predicted accuracy"),
                Axis.linear("measured accuracy"),
                layers);
    }
}
