package attractor.lab.ambrogioni;

import attractor.data.ImageSet;
import attractor.experiment.CellRows;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Rows;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Film;
import attractor.figure.Gallery;
import attractor.figure.Grid;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Reference;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.lab.ambrogioni.ReconstructiveRecalls.Cell;
import attractor.lab.ambrogioni.ReconstructiveRecalls.Core;
import attractor.lab.ambrogioni.ReconstructiveRecalls.World;
import attractor.memory.Provenance;
import attractor.models.diffusion.LinearCore;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// The figures of reconstructive memories: where heights go, what a core leaves open, digits, and a film.
final class ReconstructiveFigures {

    private static final Size PANEL = new Size(300, 260);
    private static final int ACTORS = 120;
    private static final int OPENING = 800;
    private static final int BRIEF = 130;
    private static final int ENDING = 2000;

    private ReconstructiveFigures() {}

    static List<Illustration> of(List<CellRows<Cell>> run, Profile profile, Inputs data) {
        List<Illustration> illustrations = new ArrayList<>();
        List<Figure> heights = new ArrayList<>();
        List<Figure> components = new ArrayList<>();
        List<Cell> onSphere = new ArrayList<>();
        for (CellRows<Cell> cell : run) {
            World world = cell.cell().world();
            if (world == World.SPHERE || world == World.PRINTED) {
                heights.add(heights(cell));
            }
            if (world == World.SPHERE) {
                onSphere.add(cell.cell());
            }
            if (world == World.NORMAL && cell.cell().share() == 1) {
                components.add(components(cell));
            }
        }
        if (!onSphere.isEmpty()) {
            illustrations.add(film(onSphere, profile == Profile.SMOKE ? 8 : 24));
        }
        if (!heights.isEmpty()) {
            illustrations.add(new Illustration(
                    "heights",
                    new Panels("Height of the answer against height of the cue, on a sphere", 3, heights),
                    "Dotted: the stored heights."));
        }
        if (!components.isEmpty()) {
            illustrations.add(new Illustration(
                    "components",
                    new Panels("Which components were stored, and which were made up", 2, components),
                    "Where the line lies at 0 a component was stored; where it reaches the circles it was made up from the"
                            + " corpus alone. Points: spread of the answers around the mean of their core."));
        }
        for (CellRows<Cell> cell : run) {
            if (cell.cell().world() == World.DIGITS && data.has(DigitRecalls.IMAGES)) {
                illustrations.add(digits(cell.cell(), data.images(DigitRecalls.IMAGES)));
            }
        }
        return illustrations;
    }

    private static String title(Cell cell) {
        return cell.world() == World.PRINTED
                ? "energy as printed"
                : cell.share() == 1 ? "stored heights" : "stored heights and the sphere";
    }

    private static Figure heights(CellRows<Cell> cell) {
        double[] cues = cell.rows().real("height of cue");
        double[] answers = cell.rows().real("height of answer");
        List<Sample> samples = new ArrayList<>();
        for (int r = 0; r < Math.min(cues.length, 500); r++) {
            samples.add(Sample.of(cues[r], answers[r]));
        }
        List<Layer> layers = new ArrayList<>(List.of(Series.of("recalls", Look.MARKERS, samples)));
        for (double height : HeightRecalls.HEIGHTS) {
            layers.add(Reference.horizontal(height, ""));
        }
        return Plot.of(
                        title(cell.cell()),
                        Axis.linear("height of the cue").between(-2, 2),
                        Axis.linear("height of the answer").between(-1.5, 1.5),
                        layers)
                .sized(PANEL);
    }

    private static Figure components(CellRows<Cell> cell) {
        CorpusRecalls world = CorpusRecalls.of(cell.cell());
        LinearCore law = world.law();
        Rows rows = cell.rows();
        double[] rest = law.remainingVariance();
        List<Sample> whole = new ArrayList<>();
        List<Sample> open = new ArrayList<>();
        List<Sample> measured = new ArrayList<>();
        for (int i = 0; i < rest.length; i++) {
            whole.add(Sample.of(i + 1.0, world.corpus().covariance()[i][i]));
            open.add(Sample.of(i + 1.0, rest[i]));
            Measured spread = Measured.mean(rows.real("spread-" + i));
            measured.add(Sample.withError(i + 1.0, spread.value() * rest[i], spread.standardError() * rest[i]));
        }
        return Plot.of(
                        cell.cell().core() == Core.CHOSEN
                                ? "components 1 to 4 stored"
                                : "four principal components stored",
                        Axis.linear("component i").between(0.5, rest.length + 0.5),
                        Axis.linear("variance"),
                        List.of(
                                Series.of("in the corpus", Look.OPEN_MARKERS, whole),
                                Series.of("left open by the core", Look.LINE, open),
                                Series.of("of the answers", Look.MARKERS, measured)))
                .sized(new Size(360, 270));
    }

    /// Recalls on the sphere, seen as azimuth and height.
    private static Illustration film(List<Cell> cells, int shots) {
        List<List<List<Descent.Moment>>> all = new ArrayList<>();
        for (Cell cell : cells) {
            Descent descent = ReconstructiveRecalls.descent(HeightRecalls.law(cell.share()), cell);
            List<List<Descent.Moment>> recalls = new ArrayList<>();
            for (int r = 0; r < ACTORS; r++) {
                RandomGenerator rng = new Seed(1).child("film", r).generator();
                double[] cue = descent.noisy(HeightRecalls.pattern(cell.share(), rng), rng);
                recalls.add(descent.moments(cue, shots));
            }
            all.add(recalls);
        }
        List<Film.Shot> film = new ArrayList<>();
        for (int k = 0; k < shots; k++) {
            List<Figure> panels = new ArrayList<>();
            for (int c = 0; c < cells.size(); c++) {
                panels.add(shot(title(cells.get(c)), all.get(c), k));
            }
            String noise = noise(all.getFirst().getFirst().get(k));
            film.add(new Film.Shot(new Panels(noise, panels.size(), panels), milliseconds(k, shots)));
        }
        return new Illustration(
                "recall",
                new Film("Recalls on a sphere of which heights were stored", film),
                "Each point is a recall. Its height goes to a stored one (dotted), its azimuth stays that of the cue.");
    }

    /// How long shot k of a film is shown: the cues and the answers longer than the way between.
    static int milliseconds(int k, int shots) {
        return k == 0 ? OPENING : k == shots - 1 ? ENDING : BRIEF;
    }

    static String noise(Descent.Moment moment) {
        return String.format(Locale.ROOT, "v = %.4f", moment.noise());
    }

    private static Figure shot(String title, List<List<Descent.Moment>> recalls, int k) {
        List<Sample> samples = new ArrayList<>();
        for (List<Descent.Moment> recall : recalls) {
            double[] x = recall.get(k).state();
            samples.add(Sample.of(Math.atan2(x[1], x[0]), x[2]));
        }
        List<Layer> layers = new ArrayList<>(List.of(Series.of("recalls", Look.MARKERS, samples)));
        for (double height : HeightRecalls.HEIGHTS) {
            layers.add(Reference.horizontal(height, ""));
        }
        return Plot.of(
                        title + ", " + noise(recalls.getFirst().get(k)),
                        Axis.linear("azimuth").between(-Math.PI, Math.PI),
                        Axis.linear("height").between(-2, 2),
                        layers)
                .sized(PANEL);
    }

    private static Illustration digits(Cell cell, ImageSet images) {
        DigitRecalls world = DigitRecalls.of(cell, images);
        Seed seed = new Seed(1).child("pictures", 0);
        List<Gallery.Row> rows = new ArrayList<>();
        for (int r : new int[] {4, 6, 8, 14, 1, 3}) {
            DigitRecalls.Trial trial = world.trial(cell, r, seed);
            Provenance provenance = trial.provenance();
            boolean stored = r % 2 == 0;
            double trust = 1 - provenance.responsibilities()[world.events().length];
            double[] madeUp =
                    Arrays.stream(provenance.madeUp()).map(u -> 2 * u - 1).toArray();
            double[] deviation = Arrays.stream(provenance.variance())
                    .map(v -> 2 * Math.sqrt(v) - 1)
                    .toArray();
            double mean =
                    Math.sqrt(Arrays.stream(provenance.variance()).average().orElseThrow());
            rows.add(new Gallery.Row(
                    stored ? "stored" : "not stored",
                    List.of(
                            picture(trial.pattern(), ""),
                            picture(stored ? core(cell, world, r / 2) : nothing(), ""),
                            picture(trial.cue(), ""),
                            picture(trial.answer(), number("memory %.2f", trust)),
                            picture(trial.semantic(), ""),
                            picture(madeUp, ""),
                            picture(deviation, number("sd %.2f", mean)))));
        }
        String what = cell.core() == Core.CHOSEN ? "upper halves" : "principal components";
        return new Illustration(
                "digits-" + (cell.core() == Core.CHOSEN ? "half" : "principal"),
                new Gallery(
                        "Digits of which " + what + " were stored",
                        List.of("seen", "stored core", "cue", "recall", "corpus alone", "made up", "uncertain"),
                        rows,
                        new Gallery.Shades(-1, 1, Gallery.Ink.HIGH_IS_DARK)),
                (cell.core() == Core.CHOSEN
                                ? ""
                                : "The stored core is shown as the digit that the corpus makes of it. ")
                        + "Blue: not stored. Below the recall: the weight of memory, given the cue. Made up: black was filled in from"
                        + " the corpus alone, white was stored. Uncertain: standard deviation of each pixel, and its"
                        + " mean.");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// What was stored of an event: its upper half, or what the corpus makes of its principal components.
    private static double[] core(Cell cell, DigitRecalls world, int event) {
        if (cell.core() == Core.PRINCIPAL) {
            return world.law().completed(event, world.corpus().mean());
        }
        double[] half = nothing();
        System.arraycopy(world.events()[event], 0, half, 0, half.length / 2);
        return half;
    }

    private static double[] nothing() {
        double[] pixels = new double[DigitRecalls.SIDE * DigitRecalls.SIDE];
        Arrays.fill(pixels, Double.NaN);
        return pixels;
    }

    private static Gallery.Picture picture(double[] pixels, String caption) {
        return new Gallery.Picture(Grid.ofRows(DigitRecalls.SIDE, pixels), caption);
    }
}
