package attractor.lab.ambrogioni;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Reference;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fraction of wrong signs against the number of stored patterns, for each decoder.
@Source(key = "ambrogioni-2023", equation = "Figure 2a")
public final class ErrorCurves implements Protocol<ErrorCell> {

    private static final String WHERE = "ambrogioni-2023, Figure 2";

    /// A mean error of the reference program.
    ///
    /// @param dimension D
    /// @param count K
    /// @param errors of VP, modern, nearest, classical with zero diagonal, with diagonal
    @SuppressWarnings("ArrayRecordComponent") // rows of a constant table, never compared
    private record Known(int dimension, int count, Measured... errors) {}

    /// 24 000 pattern sets each; golden kind stat.hammingError.
    private static final List<Known> KNOWN = List.of(
            known(6, 3, 0.04366, 0.00050, 0.04379, 0.00050, 0.04392, 0.00050, 0.18856, 0.00069, 0.12212, 0.00069),
            known(8, 4, 0.03811, 0.00040, 0.03827, 0.00040, 0.03835, 0.00040, 0.16684, 0.00056, 0.11987, 0.00054),
            known(10, 6, 0.03705, 0.00031, 0.03712, 0.00031, 0.03718, 0.00031, 0.21555, 0.00044, 0.13382, 0.00039),
            known(12, 10, 0.03821, 0.00024, 0.03826, 0.00024, 0.03832, 0.00024, 0.26536, 0.00031, 0.15427, 0.00028),
            known(14, 16, 0.03807, 0.00019, 0.03816, 0.00019, 0.03817, 0.00019, 0.29684, 0.00023, 0.16619, 0.00020));

    private static final List<Decoder> KNOWN_DECODERS =
            List.of(Decoder.PRESERVING, Decoder.MODERN, Decoder.NEAREST, Decoder.CLASSIC, Decoder.CLASSIC_KEPT);

    private static final List<Decoder> DRAWN =
            List.of(Decoder.PRESERVING, Decoder.EXPLODING, Decoder.MODERN, Decoder.NEAREST, Decoder.CLASSIC);

    /// For the service loader.
    public ErrorCurves() {}

    private static Known known(int dimension, int count, double... valuesAndErrors) {
        Measured[] errors = new Measured[valuesAndErrors.length / 2];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = new Measured(valuesAndErrors[2 * k], valuesAndErrors[2 * k + 1]);
        }
        return new Known(dimension, count, errors);
    }

    @Override
    public Card card() {
        return new Card(
                "ambrogioni.fig2a",
                "Recall error against the number of patterns",
                "Fraction of wrong signs after recall from cues of fidelity 0.68: exact diffusion memories, modern and"
                        + " classical Hopfield networks, and the nearest stored pattern.",
                List.of());
    }

    @Override
    public List<ErrorCell> cells(Profile profile) {
        int repeats =
                switch (profile) {
                    case SMOKE -> 48;
                    case PAPER -> 140;
                    case FULL -> 1120;
                };
        List<ErrorCell> cells = new ArrayList<>();
        for (int dimension : profile == Profile.SMOKE ? new int[] {6, 10} : new int[] {6, 8, 10, 12, 14, 16}) {
            for (int count = 1; count <= (profile == Profile.SMOKE ? 8 : 40); count += count < 20 ? 1 : 4) {
                cells.add(new ErrorCell(dimension, count, repeats));
            }
        }
        return List.copyOf(cells);
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
        List<Claim> claims = new ArrayList<>(known(grid));
        claims.add(grid.coincidence(WHERE, profile == Profile.SMOKE ? 0.02 : 0.01));
        return new Result(List.of(table(grid)), figure(grid), claims);
    }

    /// Holds measured errors against those of the reference program.
    static List<Claim> known(ErrorGrid grid) {
        List<Claim> claims = new ArrayList<>();
        for (Known at : KNOWN) {
            for (int k = 0; k < KNOWN_DECODERS.size(); k++) {
                Decoder decoder = KNOWN_DECODERS.get(k);
                Measured reference = at.errors()[k];
                Optional<Measured> here = grid.mean(at.dimension(), at.count(), decoder);
                claims.add(new Claim(
                        "error at D = " + at.dimension() + ", K = " + at.count() + ", " + decoder.title(),
                        here.map(found -> Comparison.combined(reference, found, 4, 0))
                                .orElseGet(() -> Comparison.notRun(reference.toString())),
                        Verdict.REPRODUCED,
                        "the same protocol in another program, 24 000 pattern sets",
                        "reference for " + WHERE));
            }
        }
        return claims;
    }

    private static Table table(ErrorGrid grid) {
        List<String> columns = new ArrayList<>(List.of("D", "K"));
        for (Decoder decoder : Decoder.values()) {
            columns.add(decoder.title());
        }
        List<List<Table.Entry>> lines = new ArrayList<>();
        grid.errors()
                .forEach((dimension, counts) -> counts.keySet().forEach(count -> {
                    List<Table.Entry> line =
                            new ArrayList<>(List.of(new Table.Whole(dimension), new Table.Whole(count)));
                    for (Decoder decoder : Decoder.values()) {
                        line.add(new Table.Real(
                                grid.mean(dimension, count, decoder).orElseThrow()));
                    }
                    lines.add(line);
                }));
        return new Table("errors", "Fraction of wrong signs, mean over pattern sets", columns, lines);
    }

    private static List<Illustration> figure(ErrorGrid grid) {
        List<Figure> panels = new ArrayList<>();
        grid.errors().forEach((dimension, counts) -> {
            if (dimension == 6 || dimension == 10 || dimension == 16) {
                List<Layer> layers = new ArrayList<>();
                for (Decoder decoder : DRAWN) {
                    List<Sample> samples = counts.keySet().stream()
                            .map(count -> sample(
                                    count, grid.mean(dimension, count, decoder).orElseThrow()))
                            .toList();
                    layers.add(
                            Series.of(decoder.title(), look(decoder), samples).inSlot(decoder.slot()));
                }
                layers.add(Reference.horizontal(ErrorGrid.THRESHOLD, "threshold 0.03"));
                panels.add(Plot.of(
                        "D = " + dimension,
                        Axis.linear("number of patterns K").from(0),
                        Axis.linear("fraction of wrong signs").from(0),
                        layers));
            }
        });
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "errors",
                        new Panels("Recall from cues of fidelity 0.68", Math.min(3, panels.size()), panels),
                        "The curves of both diffusion memories, the modern Hopfield network and the nearest pattern lie"
                                + " on each other."));
    }

    private static Look look(Decoder decoder) {
        return switch (decoder) {
            case PRESERVING, CLASSIC -> Look.JOINED;
            case NEAREST -> Look.DASHED;
            default -> Look.OPEN_MARKERS;
        };
    }

    private static Sample sample(int count, Measured mean) {
        return Double.isFinite(mean.standardError())
                ? Sample.withError(count, mean.value(), mean.standardError())
                : Sample.of(count, mean.value());
    }
}
