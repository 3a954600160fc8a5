package attractor.lab.hanley;

import attractor.data.ImageSet;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Gallery;
import attractor.figure.Grid;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.hanley.Reconstruction.Cell;
import attractor.lab.hanley.Reconstruction.Cue;
import attractor.lab.hanley.Reconstruction.Images;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.pattern.BitFlips;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The figures of the reconstruction of images: rates against K, and pictures of cue, recall and original.
final class ReconstructionFigures {

    private static final int SHOWN = 5;
    private static final int STORED = 50;

    private ReconstructionFigures() {}

    static List<Illustration> of(Map<Cell, Rows> byCell, Inputs data) {
        List<Illustration> illustrations = new ArrayList<>();
        List<Figure> panels = new ArrayList<>();
        List<Figure> rules = new ArrayList<>();
        for (Images images : List.of(Images.MNIST, Images.FASHION)) {
            String name = images == Images.MNIST ? "MNIST" : "Fashion-MNIST";
            Curves curves = new Curves(Published.models(), images, byCell);
            curves.panel(name + ", 20 % flips", "exact", Cue.FLIPS).ifPresent(panels::add);
            curves.panel(name + ", lower half masked", "exact", Cue.HALF).ifPresent(panels::add);
            curves.panel(name + ", 20 % flips: spurious", "spurious", Cue.FLIPS).ifPresent(panels::add);
            Curves others = new Curves(Published.rules(), images, byCell).recalling();
            others.panel(name + ", 20 % flips", "exact", Cue.FLIPS).ifPresent(rules::add);
        }
        if (!panels.isEmpty()) {
            illustrations.add(new Illustration(
                    "rates", new Panels("Fate of 50 cues against the number of stored images", 2, panels), ""));
        }
        if (!rules.isEmpty()) {
            illustrations.add(new Illustration(
                    "rules",
                    new Panels("Hopfield networks with other learning rules", Math.min(2, rules.size()), rules),
                    "A rule without a curve recalls none of the images exactly, however few are stored."));
        }
        if (!byCell.isEmpty()) {
            illustrations.add(pictures(data));
        }
        return illustrations;
    }

    /// Rates of some models on one set of images.
    private record Curves(Map<String, Model> models, Images images, Map<Cell, Rows> byCell) {

        /// Without the models that recall nothing exactly.
        Curves recalling() {
            Map<String, Model> some = new LinkedHashMap<>();
            models.forEach((name, model) -> {
                boolean any = byCell.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().images() == images
                                && entry.getKey().model().equals(model)
                                && entry.getValue().count() > 0
                                && Reconstruction.rate(entry.getValue(), "exact")
                                                .value()
                                        > 0);
                if (any) {
                    some.put(name, model);
                }
            });
            return new Curves(some, images, byCell);
        }

        Optional<Figure> panel(String title, String quantity, Cue cue) {
            List<Layer> layers = new ArrayList<>();
            int slot = 0;
            for (Map.Entry<String, Model> model : models.entrySet()) {
                List<Sample> samples = byCell.entrySet().stream()
                        .filter(entry -> entry.getKey().images() == images
                                && entry.getKey().cue() == cue
                                && entry.getKey().model().equals(model.getValue())
                                && entry.getValue().count() > 0)
                        .sorted(Comparator.comparingInt(entry -> entry.getKey().count()))
                        .map(entry -> {
                            Measured rate = Reconstruction.rate(entry.getValue(), quantity);
                            return Sample.withError(entry.getKey().count(), rate.value(), rate.standardError());
                        })
                        .toList();
                if (!samples.isEmpty()) {
                    layers.add(Series.of(model.getKey(), Look.JOINED, samples).inSlot(slot));
                }
                slot++;
            }
            return layers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Plot.of(
                            title,
                            Axis.logarithmic("number of images K"),
                            Axis.linear("fraction of cues, " + quantity).between(0, 1),
                            layers));
        }
    }

    /// Digits where they are on this machine, else the letters of the program.
    private static Illustration pictures(Inputs data) {
        ImageSet images = data.images(data.has("mnist") ? "mnist" : "letters");
        SpinPatterns xi = images.part(0, Math.min(STORED, images.count())).spins(127);
        Map<String, Model> models = Published.models();
        Seed seed = new Seed(1).child("pictures", 0);
        List<String> columns = new ArrayList<>(List.of("original", "cue"));
        List<Memory> memories = new ArrayList<>();
        models.forEach((name, model) -> {
            columns.add(name);
            memories.add(model.store(xi, seed));
        });
        List<Gallery.Row> rows = new ArrayList<>();
        for (int mu = 0; mu < Math.min(SHOWN, xi.count()); mu++) {
            RandomGenerator rng = seed.child("cue", mu).generator();
            Spins original = xi.get(mu);
            Spins cue = (Spins) new BitFlips(0.2).apply(original, rng);
            List<Gallery.Picture> row = new ArrayList<>();
            row.add(picture(original, "", images.width()));
            row.add(picture(cue, caption(cue, original), images.width()));
            for (Memory memory : memories) {
                Spins end = (Spins) memory.recall(cue, rng).pattern();
                row.add(picture(end, caption(end, original), images.width()));
            }
            rows.add(new Gallery.Row("", row));
        }
        return new Illustration(
                "pictures",
                new Gallery("Original, cue and recall", columns, rows, Gallery.Shades.SPINS),
                xi.count() + " images are stored; numbers are overlaps with the original.");
    }

    private static String caption(Spins state, Spins original) {
        return String.format(Locale.ROOT, "%.2f", state.overlap(original) / (double) original.dimension());
    }

    private static Gallery.Picture picture(Spins spins, String caption, int width) {
        return new Gallery.Picture(Grid.ofRows(width, spins.toArray()), caption);
    }
}
