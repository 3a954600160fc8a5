package attractor.lab.ambrogioni;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.ambrogioni.ErrorGrid.Capacity;
import attractor.pattern.Seed;
import attractor.reference.Source;
import attractor.statistics.StraightLine;
import attractor.theory.rem.NoisyCue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/// How many patterns each decoder recalls with an error below 0.03, against the dimension.
///
///     capacity(D) = max{K: mean error(D, K) < 0.03};   interval: percentile bootstrap over sets, smoothed over D
///
/// The rule takes the last lucky count, so a capacity scatters more than the mean errors that it is made of; these
/// are what the claims hold against the reference. The dots of trained networks are those of a finished run of
/// `ambrogioni.trained-capacity` among the same results. For D → ∞ the exponent is that of Shannon's channel
/// capacity.
@Source(key = "ambrogioni-2023", equation = "Figure 2b")
public final class Capacities implements Protocol<ErrorCell> {

    private static final String WHERE = "ambrogioni-2023, Figure 2b";
    private static final int MOST = 150;

    /// The error of a block that goes with a mean error of 0.03, as a wrong answer differs in 0.353 of its signs.
    private static final double BLOCK_ERROR = 0.084986;

    /// Capacities of the reference program for D = 4, 5, …, 16: one run with 140 sets.
    private static final long[] KNOWN = {2, 2, 2, 2, 3, 3, 4, 6, 7, 7, 10, 14, 19};

    private static final long[] KNOWN_LOW = {1, 2, 1, 2, 2, 2, 3, 5, 7, 7, 10, 11, 13};
    private static final long[] KNOWN_HIGH = {2, 2, 2, 3, 3, 5, 5, 8, 9, 10, 14, 19, 22};

    /// How far points of one dimension stand apart; they would cover each other.
    private static final double ASIDE = 0.16;

    /// For the service loader.
    public Capacities() {}

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.fig2b",
                "Capacity against dimension",
                "Largest number of patterns recalled from cues of fidelity 0.68 with fewer than 3 % wrong signs: exact"
                        + " diffusion memories, modern and classical Hopfield networks, nearest pattern.",
                List.of());
    }

    @Override
    public List<ErrorCell> cells(Profile profile) {
        int repeats =
                switch (profile) {
                    case SMOKE -> 48;
                    case PAPER -> 140;
                    case FULL -> 560;
                };
        List<ErrorCell> cells = new ArrayList<>();
        for (int dimension = 4; dimension <= (profile == Profile.SMOKE ? 10 : 20); dimension++) {
            for (int count : counts(dimension)) {
                cells.add(new ErrorCell(dimension, count, repeats));
            }
        }
        return List.copyOf(cells);
    }

    /// Every count up to 12, then steps of a twelfth, to 2.3 times the finite-length curve and four more.
    private static List<Integer> counts(int dimension) {
        int most = (int) Math.min(MOST, Math.ceil(2.33 * theory(dimension) + 4));
        List<Integer> counts = new ArrayList<>();
        for (int count = 1; count <= most; count += Math.max(1, Math.round(count / 12f))) {
            counts.add(count);
        }
        return counts;
    }

    private static double theory(int dimension) {
        return Math.exp(new NoisyCue(Draw.THETA).logCount(dimension, BLOCK_ERROR));
    }

    @Override
    public List<String> reads() {
        return List.of(TrainedDots.PROTOCOL);
    }

    @Override
    public Cost cost(ErrorCell cell) {
        return cell.cost();
    }

    @Override
    public Rows run(ErrorCell cell, Inputs data, Seed seed) {
        return cell.measure(seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<ErrorCell>> cells, Inputs data) {
        ErrorGrid grid = ErrorGrid.of(cells);
        CapacityCurves capacities = CapacityCurves.of(grid);
        List<Claim> claims = new ArrayList<>(ErrorCurves.known(grid));
        claims.add(grid.coincidence(WHERE, profile == Profile.SMOKE ? 0.02 : 0.01));
        claims.add(same(capacities));
        claims.add(classical(capacities.of(Decoder.CLASSIC)));
        claims.add(growth(capacities));
        for (int k = 0; k < KNOWN.length; k++) {
            claims.add(known(4 + k, k, capacities.of(Decoder.PRESERVING)));
        }
        return new Result(List.of(table(capacities)), figure(capacities, TrainedDots.of(data, profile)), claims);
    }

    private static Claim same(CapacityCurves capacities) {
        String statement = "diffusion and modern Hopfield memories have the same capacity";
        double worst = 0;
        double[] vp = capacities.smoothed(Decoder.PRESERVING, Capacity::value);
        for (Decoder other : List.of(Decoder.MODERN, Decoder.NEAREST)) {
            double[] found = capacities.smoothed(other, Capacity::value);
            for (int k = 0; k < vp.length; k++) {
                worst = Math.max(worst, Math.abs(found[k] - vp[k]) / vp[k]);
            }
        }
        return statement(
                "same capacity",
                statement,
                vp.length == 0
                        ? Optional.empty()
                        : Optional.of(String.format(
                                Locale.ROOT, "smoothed capacities differ by %.1f %% at most", 100 * worst)),
                worst < 0.15,
                "both are nearest-pattern decoders in effect; 15 % is what a single count on the grid can shift");
    }

    private static Claim classical(SortedMap<Integer, Capacity> capacities) {
        double most =
                capacities.values().stream().mapToDouble(Capacity::value).max().orElse(0);
        return statement(
                "classical network",
                "the classical network stays far below, at 0 to 2 patterns",
                capacities.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "at most %.0f", most)),
                most <= 3,
                "a cue of fidelity 0.68 has 17.7 % wrong signs already; the reference has 0 to 2 for D = 4 to 16");
    }

    private static Claim growth(CapacityCurves curves) {
        SortedMap<Integer, Capacity> capacities = curves.of(Decoder.PRESERVING);
        String statement = "capacity grows exponentially, by a factor e^0.24 for each unit from D = 10 to 16";
        List<Integer> used =
                capacities.keySet().stream().filter(d -> d >= 10 && d <= 16).toList();
        if (used.size() < 7) {
            return statement("growth", statement, Optional.empty(), false, GROWTH);
        }
        double[] values = curves.smoothed(Decoder.PRESERVING, Capacity::value);
        double[] logs = new double[used.size()];
        int first = new ArrayList<>(capacities.keySet()).indexOf(used.getFirst());
        for (int k = 0; k < logs.length; k++) {
            logs[k] = Math.log(values[first + k]);
        }
        double slope = StraightLine.fit(
                        used.stream().mapToDouble(Integer::doubleValue).toArray(), logs)
                .slope();
        return statement(
                "growth",
                statement,
                Optional.of(String.format(Locale.ROOT, "slope of the smoothed ln capacity %.3f", slope)),
                Math.abs(slope - 0.24) <= 0.05,
                GROWTH);
    }

    private static final String GROWTH =
            "0.240 in the reference run, 0.236 on the finite-length curve, 0.304 for D → ∞; tolerance 0.05, from the"
                    + " bootstrap intervals";

    private static Claim statement(String item, String words, Optional<String> found, boolean holds, String because) {
        return new Statement(item, words, because, WHERE).judged(found.map(here -> new Statement.Finding(here, holds)));
    }

    /// Two runs agree where their intervals overlap.
    private static Claim known(int dimension, int k, SortedMap<Integer, Capacity> capacities) {
        String reference = KNOWN[k] + " [" + KNOWN_LOW[k] + ", " + KNOWN_HIGH[k] + "]";
        Capacity here = capacities.get(dimension);
        Comparison comparison = here == null
                ? Comparison.notRun(reference)
                : new Comparison(
                        reference,
                        String.format(Locale.ROOT, "%.0f [%.0f, %.0f]", here.value(), here.low(), here.high()),
                        "95 % intervals overlap",
                        here.low() <= KNOWN_HIGH[k] && here.high() >= KNOWN_LOW[k]
                                ? Verdict.REPRODUCED
                                : Verdict.DIFFERS,
                        "");
        return new Claim(
                "capacity at D = " + dimension,
                comparison,
                Verdict.REPRODUCED,
                "one run of the reference program; the published values are in a figure only",
                "reference for " + WHERE);
    }

    private static Table table(CapacityCurves capacities) {
        List<List<Table.Entry>> lines = new ArrayList<>();
        for (Decoder decoder : Decoder.values()) {
            double[] smooth = capacities.smoothed(decoder, Capacity::value);
            int k = 0;
            for (var at : capacities.of(decoder).entrySet()) {
                Capacity capacity = at.getValue();
                lines.add(List.of(
                        new Table.Text(decoder.title()),
                        new Table.Whole(at.getKey()),
                        new Table.Whole((long) capacity.value()),
                        new Table.Text(String.format(Locale.ROOT, "%.0f to %.0f", capacity.low(), capacity.high())),
                        new Table.Whole(capacity.crossing()),
                        new Table.Whole(capacity.largest()),
                        new Table.Text(String.format(Locale.ROOT, "%.2f", smooth[k++])),
                        new Table.Text(String.format(Locale.ROOT, "%.1f", theory(at.getKey())))));
            }
        }
        return new Table(
                "capacities",
                "Largest number of patterns with a mean error below 0.03",
                List.of(
                        "decoder",
                        "D",
                        "capacity",
                        "95 % interval",
                        "first crossing",
                        "largest K measured",
                        "smoothed",
                        "finite-length curve"),
                lines);
    }

    private static List<Illustration> figure(CapacityCurves capacities, TrainedDots trained) {
        SortedMap<Integer, Capacity> vp = capacities.of(Decoder.PRESERVING);
        if (vp.size() < 2) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Series.of(Decoder.PRESERVING.title() + ", smoothed", Look.BAND, band(capacities, Decoder.PRESERVING))
                .inSlot(0));
        layers.add(Series.of(Decoder.CLASSIC.title() + ", smoothed", Look.BAND, band(capacities, Decoder.CLASSIC))
                .inSlot(1));
        double aside = -1.5 * ASIDE;
        for (Decoder decoder : List.of(Decoder.PRESERVING, Decoder.EXPLODING, Decoder.MODERN, Decoder.NEAREST)) {
            List<Sample> samples = new ArrayList<>();
            double moved = aside;
            aside += ASIDE;
            capacities.of(decoder).forEach((dimension, capacity) -> {
                if (capacity.value() > 0) {
                    samples.add(Sample.of(dimension + moved, capacity.value()));
                }
            });
            if (!samples.isEmpty()) {
                layers.add(Series.of(
                                decoder.title(),
                                decoder == Decoder.PRESERVING ? Look.MARKERS : Look.OPEN_MARKERS,
                                samples)
                        .inSlot(decoder == Decoder.PRESERVING ? 0 : decoder.slot() + 1));
            }
        }
        layers.addAll(trained.layers());
        layers.add(Series.of(
                "finite-length curve",
                Look.DASHED,
                vp.keySet().stream().map(d -> Sample.of(d, theory(d))).toList()));
        return List.of(new Illustration(
                "capacity",
                Plot.of(
                        "Capacity at fidelity 0.68, errors below 3 %",
                        Axis.linear("dimension D").from(3),
                        Axis.logarithmic("capacity, patterns").from(0.5),
                        layers),
                "Bands: percentile bootstrap, smoothed over D like the curves. Points of one D stand side by side. A capacity"
                        + " of 0 is not drawn."
                        + trained.note()));
    }

    private static List<Sample> band(CapacityCurves capacities, Decoder decoder) {
        double[] values = capacities.smoothed(decoder, Capacity::value);
        double[] low = capacities.smoothed(decoder, Capacity::low);
        double[] high = capacities.smoothed(decoder, Capacity::high);
        List<Sample> samples = new ArrayList<>();
        int k = 0;
        for (int dimension : capacities.of(decoder).keySet()) {
            samples.add(
                    values[k] > 0
                            ? Sample.within(
                                    dimension, values[k], Math.min(values[k], low[k]), Math.max(values[k], high[k]))
                            : Sample.gap(dimension));
            k++;
        }
        return samples;
    }
}
