package attractor.lab.hanley;

import attractor.experiment.Illustration;
import attractor.figure.Annotation;
import attractor.figure.Axis;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.lab.hanley.Answer.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Capacity against the number of units, on logarithmic axes.
final class AnswerFigure {

    private static final int[] CEILING = {24, 32, 64, 128, 256, 512, 1024};

    /// Colours and markers are those of the place in the family, whichever are measured.
    private static final List<Family> PLACES = List.of(Family.values());

    private AnswerFigure() {}

    static List<Illustration> of(Map<Family, List<Found>> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Layer> layers = new ArrayList<>();
        List<Sample> ceiling = new ArrayList<>();
        for (int dimension : CEILING) {
            ceiling.add(Sample.of(dimension, Answer.ceiling(dimension)));
        }
        layers.add(Series.of("ceiling of every rule that makes one matrix", Look.DASHED, ceiling));
        found.forEach((memory, list) -> layers.add(Series.of(
                        memory.words(),
                        Look.JOINED,
                        list.stream().map(AnswerFigure::sample).toList())
                .inSlot(PLACES.indexOf(memory))));
        layers.add(new Annotation(ceiling.getLast().x(), ceiling.getLast().y(), "one matrix can do no more"));
        Plot plot = Plot.of(
                        "Patterns that D units recall, whatever the learning rule, and what dense memories hold",
                        Axis.logarithmic("number of units D"),
                        Axis.logarithmic("capacity K (patterns)"),
                        layers)
                .sized(new Size(460, 380));
        return List.of(
                new Illustration(
                        "answer",
                        plot,
                        "Each marker is a measured capacity: the largest number of random patterns of which each comes back without"
                                + " a wrong bit, after one step from a cue with 10 % of its bits flipped, in 95 % of the trials."
                                + " The bars are 95 % intervals. A learning rule, local or not, turns the patterns into one"
                                + " matrix of couplings between pairs of units; the dashed line is proved to lie above every"
                                + " such rule. All of them rise in parallel to it, in proportion to D or slower. Dense memories"
                                + " couple more than two units at a time: they rise as D², D³ or exponentially, steeper than"
                                + " the line, and cross it, those of low order at more units. So no Hebbian rule reaches them; it is the matrix, not the rule, that limits."));
    }

    private static Sample sample(Found one) {
        boolean bars = one.low() > 0 && one.high() < Double.POSITIVE_INFINITY;
        return bars
                ? Sample.within(
                        one.dimension(),
                        one.capacity(),
                        Math.min(one.low(), one.capacity()),
                        Math.max(one.high(), one.capacity()))
                : Sample.of(one.dimension(), one.capacity());
    }
}
