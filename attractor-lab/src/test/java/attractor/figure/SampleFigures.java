package attractor.figure;

import attractor.figure.Gallery.Ink;
import attractor.figure.Gallery.Picture;
import attractor.figure.Gallery.Row;
import attractor.figure.Gallery.Shades;
import attractor.figure.sheet.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGeneratorFactory;

/// Figures of every kind with invented numbers, for tests and for looking at.
public final class SampleFigures {
    private SampleFigures() {}

    /// {@return all sample figures by file name}
    public static Map<String, Figure> all() {
        var all = new LinkedHashMap<String, Figure>();
        all.put("overlap", overlap());
        all.put("energy", energy());
        all.put("capacity", capacity());
        all.put("phases", phases());
        all.put("phases-overlay", phasesWithOverlay());
        all.put("spins", spins());
        all.put("grey", grey());
        all.put("published", published());
        all.put("crowded", crowded());
        all.put("annotated", annotated());
        all.put("one-point", onePoint());
        all.put("constant", constant());
        all.put("huge", huge());
        all.put("tiny", tiny());
        all.put("narrow-log", narrowLog());
        all.put("wide-log", wideLog());
        all.put("long-words", longWords());
        all.put("gaps", gaps());
        all.put("panels", panels());
        all.put("film", film());
        return all;
    }

    public static Film film() {
        var shots = new ArrayList<Film.Shot>();
        for (int k = 0; k < 4; k++) {
            double end = 1 + k;
            var plot = Plot.of(
                    "step " + k,
                    Axis.linear("x").between(0, 5),
                    Axis.linear("y").between(0, 5),
                    List.of(Series.of("state", Look.MARKERS, List.of(Sample.of(end, end)))));
            shots.add(new Film.Shot(plot, k == 3 ? 1000 : 200));
        }
        return new Film("A state on its way", shots);
    }

    public static Plot overlap() {
        var dense = new ArrayList<Sample>();
        var modern = new ArrayList<Sample>();
        for (int i = 1; i <= 10; i++) {
            double load = 0.05 * i;
            dense.add(Sample.withError(load, Math.exp(-1.6 * load), 0.03 + 0.004 * (i % 3)));
            modern.add(Sample.withError(load, Math.exp(-2.8 * load), 0.028 + 0.003 * (i % 4)));
        }
        return Plot.of(
                "Overlap against load",
                Axis.linear("load N/D"),
                Axis.linear("overlap m").between(0, 1.05),
                List.of(
                        Series.of("dense, n = 3", Look.JOINED, dense),
                        Series.of("modern, λ = 1", Look.JOINED, modern)));
    }

    public static Plot energy() {
        var samples = new ArrayList<Sample>();
        for (int t = 0; t <= 40; t++) {
            double mean = -100 * (1 - Math.exp(-t / 7.0));
            double half = 4 + 18 * Math.exp(-Math.pow((t - 9) / 7.0, 2));
            samples.add(Sample.within(t, mean, mean - half, mean + half));
        }
        return Plot.of(
                "Energy during recall",
                Axis.linear("step t").between(0, 40),
                Axis.linear("energy E"),
                List.of(Series.of("mean of 200 cues, 95 % band", Look.BAND, samples)));
    }

    public static Plot capacity() {
        var measured = new ArrayList<Sample>();
        for (int d = 16; d <= 1024; d *= 2) {
            double k = 0.055 * Math.pow(d, 1.88);
            measured.add(Sample.within(d, k, 0.8 * k, 1.25 * k));
        }
        measured.add(Sample.atLeast(2048, 60_000));
        return Plot.of(
                "Capacity against dimension",
                Axis.logarithmic("dimension D"),
                Axis.logarithmic("capacity K"),
                List.of(
                        Series.of("theory, n = 3", Look.DASHED, curve(d -> 0.054 * Math.pow(d, 1.885), 16, 2048)),
                        Series.of("measured", Look.MARKERS, measured).inSlot(1)));
    }

    public static HeatMap phases() {
        var cells = Grid.of(24, 24, (column, row) -> {
            double load = 1.2 * (column + 0.5) / 24;
            double beta = 2.4 * (row + 0.5) / 24;
            return 1 / (1 + Math.exp(9 * (load - 0.3 - 0.22 * beta)));
        });
        return HeatMap.of(
                "Overlap after recall",
                Axis.linear("load N/D").between(0, 1.2),
                Axis.linear("inverse temperature β").between(0, 2.4),
                Axis.linear("overlap m").between(0, 1),
                cells);
    }

    public static HeatMap phasesWithOverlay() {
        HeatMap plain = phases();
        var holed = Grid.of(
                24,
                24,
                (column, row) -> column > 20 && row < 3
                        ? Double.NaN
                        : plain.field().cells().at(column, row));
        var boundary = curve(load -> (load - 0.3) / 0.22, 0.31, 1.1);
        var points = List.of(
                Sample.withError(0.4, 0.5, 0.1), Sample.withError(0.6, 1.3, 0.15), Sample.withError(0.8, 2.2, 0.1));
        return new HeatMap(
                "Overlap after recall, with the boundary",
                plain.x(),
                plain.y(),
                new HeatMap.Field(plain.field().value(), holed, ColourMap.CIVIDIS),
                List.of(
                        Series.of("m = ½, theory", Look.DASHED, boundary),
                        Series.of("m = ½, measured", Look.MARKERS, points),
                        new Annotation(0.2, 1.8, "retrieval"),
                        new Annotation(0.9, 0.6, "no retrieval")),
                Plot.USUAL);
    }

    public static Gallery spins() {
        var generator = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var cues = new ArrayList<Picture>();
        var recalls = new ArrayList<Picture>();
        var originals = new ArrayList<Picture>();
        for (int p = 0; p < 5; p++) {
            int shape = p;
            Grid original = Grid.of(12, 12, (c, r) -> (c + shape) % 5 < 2 ^ (r * (shape + 1)) % 7 < 3 ? 1 : -1);
            Grid cue = Grid.of(12, 12, (c, r) -> generator.nextDouble() < 0.2 ? -original.at(c, r) : original.at(c, r));
            cues.add(new Picture(cue, ""));
            recalls.add(new Picture(p == 3 ? cue : original, p == 3 ? "m = 0.61" : "m = 1.00"));
            originals.add(new Picture(original, ""));
        }
        return new Gallery(
                "Recall of five patterns",
                List.of("A", "B", "C", "D", "E"),
                List.of(new Row("cue, 20 % flipped", cues), new Row("recall", recalls), new Row("original", originals)),
                Shades.SPINS);
    }

    public static Gallery grey() {
        var rows = new ArrayList<Row>();
        for (String name : List.of("cue", "recall", "original")) {
            var pictures = new ArrayList<Picture>();
            for (int p = 0; p < 4; p++) {
                int k = p;
                int damage = name.equals("cue") ? 14 : 28;
                pictures.add(new Picture(
                        Grid.of(
                                28,
                                28,
                                (c, r) -> r >= damage
                                        ? 0
                                        : Math.exp(-Math.pow(Math.hypot(c - 14, r - 14) - 4 - 2 * k, 2) / 9)),
                        ""));
            }
            rows.add(new Row(name, pictures));
        }
        return new Gallery(
                "Recall of half-masked rings",
                List.of("MINERVA2", "universal Hopfield, Manhattan", "modern Hopfield", "dense, n = 3"),
                rows,
                new Shades(0, 1, Ink.HIGH_IS_LIGHT));
    }

    public static Plot published() {
        var layers = new ArrayList<Layer>();
        for (int n = 0; n < 3; n++) {
            double power = 0.6 + 0.5 * n;
            var ours = new ArrayList<Sample>();
            var theirs = new ArrayList<Sample>();
            for (double x = 1; x <= 9; x += 2) {
                ours.add(Sample.withError(x, Math.pow(x, power) * 1.02, 0.08 * Math.pow(x, power)));
                theirs.add(Sample.of(x + 0.5, Math.pow(x + 0.5, power)));
            }
            layers.add(Series.of("theory n = " + (n + 2), Look.DASHED, curve(x -> Math.pow(x, power), 0.5, 10))
                    .inSlot(n));
            layers.add(Series.of("published n = " + (n + 2), Look.OPEN_MARKERS, theirs)
                    .inSlot(n));
            layers.add(Series.of("here n = " + (n + 2), Look.MARKERS, ours).inSlot(n));
        }
        return Plot.of(
                "Published points, own points and theory",
                Axis.linear("load N/D"),
                Axis.linear("retrieval error (per thousand units)"),
                layers);
    }

    public static Plot crowded() {
        var layers = new ArrayList<Layer>();
        for (int s = 0; s < 9; s++) {
            int shift = s;
            var samples = new ArrayList<Sample>();
            for (int i = 0; i <= 12; i++) {
                samples.add(Sample.withError(i, 1 / (1 + Math.exp(i - 3 - 0.8 * shift)), 0.015));
            }
            layers.add(Series.of("λ = 0." + (s + 1), Look.JOINED, samples));
        }
        return Plot.of("Nine series", Axis.linear("number of patterns N"), Axis.linear("overlap m"), layers);
    }

    public static Plot annotated() {
        var samples = new ArrayList<Sample>();
        for (int i = 1; i <= 16; i++) {
            double a = 0.0125 * i;
            samples.add(Sample.withError(a, a < 0.14 ? 1 - a * a : 0.35 - 0.3 * (a - 0.14), 0.02));
        }
        return Plot.of(
                "Overlap with the critical load",
                Axis.linear("load α = N/D"),
                Axis.linear("overlap m"),
                List.of(
                        Series.of("Hopfield, D = 1000", Look.JOINED, samples),
                        Reference.vertical(0.138, "α_c = 0.138"),
                        Reference.vertical(0.151, "α₁ = 0.151"),
                        Reference.horizontal(0.967, "m at α_c, Amit, Gutfreund and Sompolinsky 1985"),
                        new Annotation(0.1625, 0.34325, "spin glass")));
    }

    public static Plot onePoint() {
        return Plot.of(
                "One point",
                Axis.linear("load N/D"),
                Axis.linear("overlap m"),
                List.of(Series.of("only point", Look.JOINED, List.of(Sample.of(0.138, 0.967)))));
    }

    public static Plot constant() {
        return Plot.of(
                "Constant",
                Axis.linear("step t"),
                Axis.linear("energy E"),
                List.of(Series.of(
                        "constant",
                        Look.LINE,
                        List.of(Sample.of(0, -64.0625), Sample.of(1, -64.0625), Sample.of(2, -64.0625)))));
    }

    public static Plot huge() {
        return Plot.of(
                "Huge numbers",
                Axis.linear("patterns N"),
                Axis.linear("energy E"),
                List.of(Series.of(
                        "dense-exponential",
                        Look.JOINED,
                        List.of(Sample.of(1e6, -3.1e12), Sample.of(2.5e6, -7.9e12), Sample.of(4e6, -1.6e13)))));
    }

    public static Plot tiny() {
        return Plot.of(
                "Tiny numbers",
                Axis.linear("noise θ"),
                Axis.linear("error probability"),
                List.of(Series.of(
                        "bound",
                        Look.JOINED,
                        List.of(Sample.of(1e-7, 1.2e-9), Sample.of(2e-7, 2.5e-9), Sample.of(4e-7, 4.1e-9)))));
    }

    public static Plot narrowLog() {
        return Plot.of(
                "Less than two decades",
                Axis.logarithmic("dimension D"),
                Axis.logarithmic("error rate"),
                List.of(Series.of(
                        "rate",
                        Look.JOINED,
                        List.of(
                                Sample.withError(40, 0.3, 0.05),
                                Sample.withError(90, 0.5, 0.05),
                                Sample.withError(350, 0.71, 0.05)))));
    }

    public static Plot wideLog() {
        return Plot.of(
                "Many decades",
                Axis.logarithmic("dimension D"),
                Axis.logarithmic("probability of an error"),
                List.of(
                        Series.of("exp(−D/20)", Look.LINE, curve(d -> Math.exp(-d / 20), 1, 2000)),
                        Series.of("reaching zero", Look.MARKERS, List.of(Sample.within(100, 1e-3, 0, 2e-3)))));
    }

    public static Plot longWords() {
        return Plot.of(
                "Long words",
                Axis.linear("normalised number of stored patterns per unit of the network after correction for "
                        + "correlations, N/D"),
                Axis.linear("probability that the recalled pattern equals the stored one exactly, p"),
                List.of(
                        Series.of(
                                "universal Hopfield network with Manhattan similarity, softmax separation (β = 100) and"
                                        + " identity projection",
                                Look.JOINED,
                                List.of(Sample.of(0, 1), Sample.of(1, 0.5), Sample.of(2, 0.1))),
                        Series.of("short", Look.LINE, List.of(Sample.of(0, 0.9), Sample.of(2, 0))),
                        Series.of("<b>&\"escaped\"</b>", Look.LINE, List.of(Sample.of(0, 0.8), Sample.of(2, 0.05)))));
    }

    public static Plot gaps() {
        return Plot.of(
                "Gaps and values outside",
                Axis.linear("load N/D").between(0, 6),
                Axis.linear("overlap m").between(0, 1),
                List.of(Series.of(
                        "measured",
                        Look.JOINED,
                        List.of(
                                Sample.of(0, 1),
                                Sample.withError(1, 0.8, 0.3),
                                Sample.gap(2),
                                Sample.withError(3, 0.4, 0.1),
                                Sample.of(4, -0.3),
                                Sample.of(5, 0.2),
                                Sample.of(7, 0.1)))));
    }

    public static Panels panels() {
        return new Panels(
                "Four looks", 2, List.of(overlap(), energy(), capacity().sized(new Size(400, 300)), phases()));
    }

    static List<Sample> curve(DoubleUnaryOperator f, double from, double to) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i <= 60; i++) {
            double x = from + (to - from) * i / 60;
            samples.add(Sample.of(x, f.applyAsDouble(x)));
        }
        return samples;
    }
}
