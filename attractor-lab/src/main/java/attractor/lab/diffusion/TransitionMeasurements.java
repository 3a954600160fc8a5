package attractor.lab.diffusion;

import attractor.experiment.CellRows;
import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.lab.diffusion.Transitions.Cell;
import attractor.lab.diffusion.Transitions.Measure;
import attractor.models.diffusion.Speciation;
import attractor.pattern.Seed;
import attractor.theory.rem.Collapse;
import attractor.theory.rem.NoisyCue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What the cells of [Transitions] found, blocks put together.
///
/// @param breakings symmetry breakings
/// @param collapses collapses, by kind, load and dimension
/// @param decodings decodings, by fidelity and dimension
record TransitionMeasurements(List<Breaking> breakings, List<Fall> collapses, List<Decoding> decodings) {

    /// The error of a block that goes with a mean error of 0.03, as a wrong answer differs in 0.353 of its signs.
    static final double BLOCK_ERROR = 0.084986;

    /// The channel whose finite-length curve is drawn.
    static final double PAPER_THETA = 0.68;

    /// A centre that lost its stability.
    ///
    /// @param cell the set
    /// @param criterion what was asked
    /// @param eigenvalue Λ
    /// @param followed θ by following the centre; NaN if it never was lost
    /// @param grown θ by the growth of displacements
    record Breaking(Cell cell, Speciation criterion, double eigenvalue, double followed, double grown) {}

    /// A collapse.
    ///
    /// @param cell any block of it
    /// @param rows the trials of all blocks
    record Fall(Cell cell, Rows rows) {

        /// {@return the fidelity at which the median weight passes ½}
        Measured fidelity() {
            return median(rows.real("crossing"));
        }

        /// {@return the median weight of the right pattern}
        Measured weight(double theta) {
            return median(rows.real("weight-" + theta));
        }

        /// {@return ln K/D}
        double alpha() {
            return Math.log(cell.patterns()) / cell.dimension();
        }

        /// {@return θ_C for D → ∞}
        double theory() {
            return collapse(cell.measure(), cell.level());
        }

        /// {@return the capacity C at the measured fidelity}
        double capacity() {
            double theta = fidelity().value();
            return cell.measure() == Measure.SIGN_COLLAPSE
                    ? new NoisyCue(theta).capacity()
                    : -Math.log((1 - theta) * (1 + theta)) / 2;
        }
    }

    static double collapse(Measure measure, double alpha) {
        return measure == Measure.SIGN_COLLAPSE ? Collapse.ofSigns(alpha) : Collapse.ofSpherical(alpha);
    }

    /// Cues of one fidelity and dimension.
    ///
    /// @param theta θ
    /// @param dimension D
    /// @param better for each cue the fraction of all patterns that are nearer
    @SuppressWarnings("ArrayRecordComponent") // looked at, not compared
    record Decoding(double theta, int dimension, double... better) {

        Measured logCount(double error) {
            return CountAtError.logCount(better, error);
        }

        double curve(double error) {
            return new NoisyCue(theta).logCount(dimension, error);
        }
    }

    static TransitionMeasurements of(List<CellRows<Cell>> cells) {
        List<Breaking> breakings = new ArrayList<>();
        Map<String, Fall> falls = new TreeMap<>();
        Map<Double, Map<Integer, Rows>> decoded = new TreeMap<>();
        for (CellRows<Cell> at : cells) {
            Cell cell = at.cell();
            Rows rows = at.rows();
            if (rows.count() > 0) {
                switch (cell.measure()) {
                    case EQUAL_NORMS, UNEQUAL_NORMS -> breakings.addAll(breakings(cell, rows));
                    case SIGN_COLLAPSE, GAUSSIAN_COLLAPSE ->
                        falls.merge(
                                String.format(
                                        Locale.ROOT, "%s %.4f %05d", cell.measure(), cell.level(), cell.dimension()),
                                new Fall(cell, rows),
                                (all, more) -> new Fall(cell, all.rows().and(more.rows())));
                    case DECODING ->
                        decoded.computeIfAbsent(cell.level(), theta -> new TreeMap<>())
                                .merge(cell.dimension(), rows, Rows::and);
                }
            }
        }
        List<Decoding> decodings = new ArrayList<>();
        decoded.forEach((theta, byDimension) -> byDimension.forEach(
                (dimension, rows) -> decodings.add(new Decoding(theta, dimension, rows.real("better")))));
        return new TransitionMeasurements(breakings, List.copyOf(falls.values()), decodings);
    }

    private static List<Breaking> breakings(Cell cell, Rows rows) {
        List<Breaking> breakings = new ArrayList<>();
        for (Speciation criterion : Speciation.values()) {
            int k = breakings.size();
            breakings.add(new Breaking(
                    cell, criterion, rows.real("eigenvalue")[k], rows.real("followed")[k], rows.real("grown")[k]));
        }
        return breakings;
    }

    private static Measured median(double... values) {
        return Measured.median(values, new Seed(1).child("median", values.length));
    }

    /// The decodings of a channel at which the error can be reached.
    List<Decoding> at(double theta, double error) {
        return decodings.stream()
                .filter(one -> one.theta() == theta
                        && Double.isFinite(one.logCount(error).standardError()))
                .toList();
    }

    List<Fall> of(Measure measure) {
        return collapses.stream().filter(one -> one.cell().measure() == measure).toList();
    }

    List<Table> tables() {
        return List.of(
                new Table(
                        "speciation",
                        "Fidelity above which the centre is unstable",
                        List.of("D", "pairs", "norms", "Λ", "criterion", "closed form", "followed", "displacements"),
                        lines(breakings, TransitionMeasurements::line)),
                new Table(
                        "collapse",
                        "Fidelity at which the median weight of the right pattern passes ½",
                        List.of("patterns", "ln K/D", "D", "K", "θ_½", "θ_C, D → ∞", "C(θ_½) − ln K/D", "ln D/D"),
                        lines(collapses, TransitionMeasurements::line)),
                new Table(
                        "decoding",
                        "Number of patterns at which a cue is decoded wrongly with probability ε",
                        List.of("θ", "D", "ln K, ε = ½", "curve", "ln K, ε = 0.085", "curve "),
                        lines(decodings, TransitionMeasurements::line)));
    }

    private static <T> List<List<Table.Entry>> lines(List<T> found, Function<T, List<Table.Entry>> line) {
        return found.stream().map(line).toList();
    }

    private static List<Table.Entry> line(Breaking at) {
        boolean equal = at.cell().measure() == Measure.EQUAL_NORMS;
        return List.of(
                new Table.Whole(at.cell().dimension()),
                new Table.Whole(at.cell().count()),
                new Table.Text(equal ? "equal" : "unequal"),
                number(at.eigenvalue()),
                new Table.Text(at.criterion().title()),
                equal ? number(at.criterion().fidelity(at.eigenvalue())) : new Table.Text("–"),
                number(at.followed()),
                number(at.grown()));
    }

    private static List<Table.Entry> line(Fall at) {
        return List.of(
                new Table.Text(at.cell().measure() == Measure.SIGN_COLLAPSE ? "±1" : "normal"),
                number(at.cell().level()),
                new Table.Whole(at.cell().dimension()),
                new Table.Whole(at.cell().patterns()),
                new Table.Real(at.fidelity()),
                number(at.theory()),
                number(at.capacity() - at.alpha()),
                number(Math.log(at.cell().dimension()) / at.cell().dimension()));
    }

    private static List<Table.Entry> line(Decoding at) {
        return List.of(
                number(at.theta()),
                new Table.Whole(at.dimension()),
                new Table.Real(at.logCount(0.5)),
                number(at.curve(0.5)),
                new Table.Real(at.logCount(BLOCK_ERROR)),
                number(at.curve(BLOCK_ERROR)));
    }

    private static Table.Entry number(double value) {
        return new Table.Real(Measured.exactly(value));
    }
}
