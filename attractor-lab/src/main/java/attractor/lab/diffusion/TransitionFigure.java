package attractor.lab.diffusion;

import attractor.experiment.Illustration;
import attractor.experiment.Measured;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Reference;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.diffusion.TransitionMeasurements.Decoding;
import attractor.lab.diffusion.TransitionMeasurements.Fall;
import attractor.lab.diffusion.Transitions.Measure;
import attractor.models.diffusion.Speciation;
import attractor.theory.rem.NoisyCue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The figure of [Transitions]: theory as lines, measurements as points.
final class TransitionFigure {

    private static final double ALPHA = 0.15;

    private TransitionFigure() {}

    static List<Illustration> of(TransitionMeasurements found) {
        List<Figure> panels = new ArrayList<>();
        if (!found.breakings().isEmpty()) {
            panels.add(speciation(found));
        }
        if (found.of(Measure.SIGN_COLLAPSE).stream().anyMatch(TransitionFigure::isShown)) {
            panels.add(weights(found));
        }
        if (!found.collapses().isEmpty()) {
            panels.add(collapse(found));
        }
        if (!found.decodings().isEmpty()) {
            panels.add(decoding(found));
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "transitions",
                        new Panels("Transitions of a recall by diffusion", 2, panels),
                        "Lines: theory. Points: exact scores of drawn patterns; filled points of (c) lie closer to the"
                                + " line the larger K is. In (d) K counts the patterns at which a cue is decoded wrongly"
                                + " with the stated probability, every sign pattern being a competitor."));
    }

    private static Figure speciation(TransitionMeasurements found) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (Speciation criterion : Speciation.values()) {
            layers.add(curve(criterion.title(), Look.LINE, 0.08, 110, criterion::fidelity)
                    .inSlot(slot));
            List<Sample> grown = found.breakings().stream()
                    .filter(at -> at.criterion() == criterion && at.cell().measure() == Measure.EQUAL_NORMS)
                    .map(at -> Sample.of(at.eigenvalue(), at.grown()))
                    .toList();
            if (!grown.isEmpty()) {
                layers.add(Series.of("displacements grow", Look.MARKERS, grown).inSlot(slot));
            }
            slot++;
        }
        layers.add(curve("large D: θ² Λ = 1", Look.DASHED, 1, 110, eigenvalue -> 1 / Math.sqrt(eigenvalue)));
        return Plot.of(
                "Speciation: the centre is unstable above",
                Axis.logarithmic("largest eigenvalue Λ").between(0.08, 110),
                Axis.linear("fidelity θ").between(0, 1),
                layers);
    }

    private static Series curve(String name, Look look, double from, double to, DoubleUnaryOperator f) {
        int points = 120;
        return Series.of(
                name,
                look,
                IntStream.rangeClosed(0, points)
                        .mapToDouble(k -> from * Math.pow(to / from, k / (double) points))
                        .mapToObj(x -> Sample.of(x, f.applyAsDouble(x)))
                        .toList());
    }

    private static boolean isShown(Fall at) {
        return at.cell().level() == ALPHA;
    }

    private static Figure weights(TransitionMeasurements found) {
        List<Layer> layers = new ArrayList<>();
        found.of(Measure.SIGN_COLLAPSE).stream()
                .filter(TransitionFigure::isShown)
                .forEach(at -> {
                    List<Sample> samples = new ArrayList<>();
                    for (double theta : Transitions.THETAS) {
                        samples.add(sample(theta, at.weight(theta)));
                    }
                    layers.add(Series.of(
                            "D = " + at.cell().dimension() + ", K = "
                                    + at.cell().patterns(),
                            Look.JOINED,
                            samples));
                });
        layers.add(Reference.vertical(TransitionMeasurements.collapse(Measure.SIGN_COLLAPSE, ALPHA), "θ_C"));
        return Plot.of(
                "Collapse at ln K/D = 0.15, ±1 patterns",
                Axis.linear("fidelity θ"),
                Axis.linear("median weight of the right pattern").between(0, 1),
                layers);
    }

    private static Figure collapse(TransitionMeasurements found) {
        List<Layer> layers = new ArrayList<>();
        for (Measure measure : List.of(Measure.SIGN_COLLAPSE, Measure.GAUSSIAN_COLLAPSE)) {
            int slot = measure == Measure.SIGN_COLLAPSE ? 0 : 1;
            String name = measure == Measure.SIGN_COLLAPSE ? "±1" : "normal";
            double most = measure == Measure.SIGN_COLLAPSE ? 0.68 : 1.1;
            List<Sample> theory = IntStream.rangeClosed(1, 100)
                    .mapToDouble(k -> most * k / 100)
                    .mapToObj(alpha -> Sample.of(alpha, TransitionMeasurements.collapse(measure, alpha)))
                    .toList();
            layers.add(Series.of(name + ": C(θ_C) = ln K/D", Look.LINE, theory).inSlot(slot));
            series(layers, found.of(measure), slot, name);
        }
        return Plot.of(
                "Collapse: the channel's capacity",
                Axis.linear("load ln K/D").from(0),
                Axis.linear("fidelity θ").between(0, 1),
                layers);
    }

    /// The largest sets filled, the others open.
    private static void series(List<Layer> layers, List<Fall> falls, int slot, String name) {
        double large = 1e4;
        List<Sample> filled = samples(
                falls.stream().filter(at -> at.cell().patterns() > large).toList());
        List<Sample> open = samples(
                falls.stream().filter(at -> at.cell().patterns() <= large).toList());
        if (!open.isEmpty()) {
            layers.add(Series.of(name + ", K < 10⁴", Look.OPEN_MARKERS, open).inSlot(slot));
        }
        if (!filled.isEmpty()) {
            layers.add(Series.of(name + ", K ≈ e¹⁰", Look.MARKERS, filled).inSlot(slot));
        }
    }

    private static List<Sample> samples(List<Fall> falls) {
        return falls.stream().map(at -> sample(at.alpha(), at.fidelity())).toList();
    }

    private static Figure decoding(TransitionMeasurements found) {
        List<Layer> layers = new ArrayList<>();
        int slot = 0;
        for (double theta : Transitions.CHANNELS) {
            List<Decoding> own = found.at(theta, 0.5);
            if (!own.isEmpty()) {
                half(layers, own, slot);
            }
            slot++;
        }
        List<Decoding> paper = found.at(TransitionMeasurements.PAPER_THETA, TransitionMeasurements.BLOCK_ERROR);
        if (!paper.isEmpty()) {
            double error = TransitionMeasurements.BLOCK_ERROR;
            layers.add(Series.of(
                            "θ = 0.68, ε = 0.085",
                            Look.OPEN_MARKERS,
                            paper.stream()
                                    .map(at -> sample(at.dimension(), at.logCount(error)))
                                    .toList())
                    .inSlot(3));
            layers.add(Series.of("curve, ε = 0.085", Look.LINE, curve(paper, error))
                    .inSlot(3));
        }
        return Plot.of(
                "Decoding at finite D, and the finite-length curve",
                Axis.linear("dimension D"),
                Axis.linear("ln K"),
                layers);
    }

    private static void half(List<Layer> layers, List<Decoding> own, int slot) {
        double theta = own.getFirst().theta();
        layers.add(Series.of(
                        "θ = " + theta + ", ε = ½",
                        Look.MARKERS,
                        own.stream()
                                .map(at -> sample(at.dimension(), at.logCount(0.5)))
                                .toList())
                .inSlot(slot));
        layers.add(Series.of("D C + ½ ln D", Look.LINE, curve(own, 0.5)).inSlot(slot));
    }

    private static List<Sample> curve(List<Decoding> own, double error) {
        NoisyCue channel = new NoisyCue(own.getFirst().theta());
        return IntStream.rangeClosed(own.getFirst().dimension(), own.getLast().dimension())
                .mapToObj(d -> Sample.of(d, channel.logCount(d, error)))
                .toList();
    }

    private static Sample sample(double x, Measured y) {
        return Double.isFinite(y.standardError())
                ? Sample.withError(x, y.value(), y.standardError())
                : Sample.of(x, y.value());
    }
}
