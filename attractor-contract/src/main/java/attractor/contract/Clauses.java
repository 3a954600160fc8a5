package attractor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.memory.BatchObserver;
import attractor.memory.CapacityBounds;
import attractor.memory.Catalogue;
import attractor.memory.Clamping;
import attractor.memory.Energetic;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Stepping;
import attractor.memory.Workers;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// All clauses of the contract.
public final class Clauses {

    private static final Set<String> RESERVED =
            Set.of("dimension", "delta", "epsilon", "noise", "ensemble", "dynamics", "success", "active");

    private Clauses() {}

    /// {@return the clauses: first what the recipe says of itself, then what memories do, then abilities and bad
    /// input}
    public static List<Clause> all() {
        return List.of(
                new Clause("everyParameterIsDescribedAndNoReservedNameIsUsed", Clauses::parametersAreDescribed),
                new Clause("writtenAndReadBackTheRecordIsEqual", Clauses::roundTrip),
                new Clause("numbersOutOfRangeAreRefusedByName", Clauses::rangesAreEnforced),
                new Clause("aMemoryOfNoPatternsRecallsTheCue", Clauses::emptyMemory),
                new Clause("aSinglePatternIsRecalledFromItself", Clauses::singlePattern),
                new Clause("theSameSeedGivesTheSameAnswer", Clauses::deterministic),
                new Clause("aBatchGivesTheAnswersOfSingleRecallsForAnyNumberOfThreads", Clauses::batch),
                new Clause("aBatchOfAnySizeGivesTheBitsOfSingleRecallsInEveryAlphabet", Clauses::batches),
                new Clause("theObserverSeesTheCueFirstAndTheAnswerLast", Clauses::observed),
                new Clause("aFixedPointStaysUnderOneStep", Clauses::fixedPoint),
                new Clause("theEnergyIsFiniteAndNoHigherAtTheEnd", Clauses::energy),
                new Clause("clampedComponentsKeepTheCue", Clauses::clamped),
                new Clause("pairsNeedEqualCounts", Clauses::pairs),
                new Clause("theCapacityLawGrowsWithTheDimension", Clauses::capacityLaw),
                new Clause("theCapacityIsGuaranteedBelowItsCeiling", Clauses::capacityBounds),
                new Clause("aCueOfAnotherDimensionIsRefusedWithBothNumbers", Clauses::dimensionMismatch));
    }

    private static void parametersAreDescribed(Subject subject) {
        assertThat(subject.entry().id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(subject.entry().title()).isNotBlank();
        for (Parameter parameter : subject.entry().recipe().parameters()) {
            assertThat(parameter.doc()).as("doc of " + parameter.name()).isNotBlank();
            assertThat(RESERVED).as("reserved names").doesNotContain(parameter.name());
        }
        assertThat(subject.entry().recipe().schema()).containsKey("properties");
    }

    private static void roundTrip(Subject subject) {
        roundTrip(subject.entry().recipe());
    }

    private static <T> void roundTrip(Recipe<T> recipe) {
        T defaults = recipe.defaults();
        assertThat(recipe.fromTree(recipe.toTree(defaults))).isEqualTo(defaults);
        assertThat(recipe.parse(Map.of())).isEqualTo(defaults);
        assertThat(recipe.toFlags(defaults)).isEmpty();
        for (Parameter parameter : recipe.parameters()) {
            for (String choice : parameter.choices()) {
                if (parameter.onlyWith().isEmpty()) {
                    T chosen = tryParse(recipe, Map.of(parameter.name(), choice));
                    assertThat(recipe.parse(recipe.toFlags(chosen))).isEqualTo(chosen);
                }
            }
        }
    }

    /// A choice may need another setting beside it; then the defaults stand in for it.
    private static <T> T tryParse(Recipe<T> recipe, Map<String, String> flags) {
        try {
            return recipe.parse(flags);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            return recipe.defaults();
        }
    }

    private static void rangesAreEnforced(Subject subject) {
        Catalogue.Entry entry = subject.entry();
        for (Parameter parameter : entry.recipe().parameters()) {
            boolean number = parameter.kind() == Parameter.Kind.REAL || parameter.kind() == Parameter.Kind.INTEGER;
            if (number && parameter.onlyWith().isEmpty()) {
                if (Double.isFinite(parameter.min())) {
                    refuse(entry, parameter, Math.floor(parameter.min()) - 1);
                }
                if (Double.isFinite(parameter.max()) && parameter.max() < Integer.MAX_VALUE) {
                    refuse(entry, parameter, Math.ceil(parameter.max()) + 1);
                }
            }
        }
    }

    private static void refuse(Catalogue.Entry entry, Parameter parameter, double value) {
        String text = parameter.kind() == Parameter.Kind.INTEGER ? Long.toString((long) value) : Double.toString(value);
        assertThatThrownBy(() -> entry.recipe().parse(Map.of(parameter.name(), text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(parameter.name());
    }

    private static void emptyMemory(Subject subject) {
        Memory memory = subject.model().store(subject.patterns(0, 1), new Seed(1));
        Pattern cue = subject.patterns(1, 2).get(0);
        assertThat(memory.dimension()).isEqualTo(Subject.DIMENSION);
        assertThat(memory.recall(cue, new Seed(3).generator()).pattern().toArray())
                .isEqualTo(cue.toArray());
    }

    private static void singlePattern(Subject subject) {
        Patterns one = subject.patterns(1, 4);
        Memory memory = subject.model().store(one, new Seed(5));
        Pattern answer = memory.recall(one.get(0), new Seed(6).generator()).pattern();
        assertThat(cosine(answer.toArray(), one.get(0).toArray())).isGreaterThan(0.99);
    }

    private static void deterministic(Subject subject) {
        Pattern cue = subject.patterns(1, 7).get(0);
        Recall first = subject.memory().recall(cue, new Seed(8).generator());
        Recall second = subject.memory().recall(cue, new Seed(8).generator());
        assertThat(second).isEqualTo(first);
    }

    private static void batch(Subject subject) {
        Memory memory = subject.memory();
        Patterns cues = subject.patterns(9, 10);
        Recalls parallel = memory.recallAll(cues, new Seed(11), Progress.NONE, BatchObserver.NONE);
        int threads = Workers.shared().threads();
        try {
            Workers.useThreads(threads == 1 ? 3 : 1);
            assertThat(memory.recallAll(cues, new Seed(11), Progress.NONE, BatchObserver.NONE))
                    .isEqualTo(parallel);
        } finally {
            Workers.useThreads(threads);
        }
        for (int i = 0; i < cues.count(); i++) {
            assertThat(parallel.get(i))
                    .isEqualTo(memory.recall(
                            cues.get(i), new Seed(11).child("cue", i).generator()));
        }
    }

    private static void batches(Subject subject) {
        for (Alphabet alphabet : subject.model().alphabets()) {
            Subject other = new Subject(subject.entry(), subject.model(), alphabet);
            if (alphabet == Alphabet.REALS) {
                for (Precision precision : Precision.values()) {
                    compareBatches(other, patterns -> RealPatterns.of(precision, Subject.DIMENSION, flat(patterns)));
                }
            } else {
                compareBatches(other, UnaryOperator.identity());
            }
        }
    }

    private static void compareBatches(Subject subject, UnaryOperator<Patterns> form) {
        Memory memory = store(subject.model(), form.apply(subject.patterns(3, 1)));
        Twins.compareBatches(memory, form.apply(subject.patterns(65, 10)));
        Twins.compareObservers(memory, form.apply(subject.patterns(5, 10)));
        if (memory instanceof Energetic energetic) {
            Twins.compareEnergies(energetic, form.apply(subject.patterns(65, 10)));
        }
    }

    /// Stores the patterns, or their signs where a model of reals takes −1, 0 and +1 only.
    private static Memory store(Model model, Patterns patterns) {
        try {
            return model.store(patterns, new Seed(2));
        } catch (IllegalArgumentException e) {
            double[] signs = Arrays.stream(flat(patterns)).map(Math::signum).toArray();
            return model.store(RealPatterns.of(patterns.dimension(), signs), new Seed(2));
        }
    }

    private static double[] flat(Patterns patterns) {
        return IntStream.range(0, patterns.count())
                .mapToObj(mu -> patterns.get(mu).toArray())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static void observed(Subject subject) {
        Memory memory = subject.memory();
        Pattern cue = subject.patterns(1, 12).get(0);
        List<double[]> seen = new ArrayList<>();
        List<Integer> steps = new ArrayList<>();
        Observer observer = (step, state) -> {
            steps.add(step);
            seen.add(state.get().toArray());
        };
        Recall recall = memory.recall(cue, new Seed(13).generator(), observer);
        assertThat(seen).isNotEmpty();
        assertThat(seen.getFirst()).isEqualTo(cue.toArray());
        assertThat(seen.getLast()).isEqualTo(recall.pattern().toArray());
        assertThat(steps.getFirst()).isZero();
        assertThat(steps).isSorted();
        assertThat(recall).isEqualTo(memory.recall(cue, new Seed(13).generator()));
    }

    private static void fixedPoint(Subject subject) {
        if (!(subject.memory() instanceof Stepping)) {
            return;
        }
        Memory memory = subject.memory();
        for (int i = 0; i < 5; i++) {
            Recall recall = memory.recall(subject.patterns(1, 20 + i).get(0), new Seed(14).generator());
            if (recall.outcome() == Outcome.FIXED_POINT && recall.steps() > 1) {
                double[] next = ((Stepping) memory)
                        .step(recall.pattern(), new Seed(15).generator())
                        .toArray();
                assertThat(distance(next, recall.pattern().toArray())).isLessThan(1e-2);
            }
        }
    }

    private static void energy(Subject subject) {
        Memory memory = subject.memory();
        if (memory instanceof Energetic energetic) {
            for (int i = 0; i < 5; i++) {
                Pattern cue = subject.patterns(1, 30 + i).get(0);
                double before = energetic.energy(cue);
                double after = energetic.energy(
                        memory.recall(cue, new Seed(16).generator()).pattern());
                assertThat(before).isFinite();
                assertThat(after).isFinite();
                assertThat(after).isLessThanOrEqualTo(before + 1e-9 * (1 + Math.abs(before)));
            }
        }
    }

    private static void clamped(Subject subject) {
        if (subject.memory() instanceof Clamping clamping) {
            int[] known = new int[Subject.DIMENSION];
            for (int i = 0; i < known.length; i += 2) {
                known[i] = 1;
            }
            Pattern cue = subject.patterns(1, 17).get(0);
            Pattern answer = clamping.recallClamped(cue, Bits.of(known), new Seed(18).generator(), Observer.NONE)
                    .pattern();
            for (int i = 0; i < known.length; i += 2) {
                assertThat(answer.at(i)).isEqualTo(cue.at(i));
            }
            assertThatThrownBy(
                            () -> clamping.recallClamped(cue, Bits.of(1, 0), new Seed(18).generator(), Observer.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void pairs(Subject subject) {
        if (subject.model() instanceof HeteroModel model) {
            Patterns keys = subject.patterns(3, 19);
            Patterns values = subject.patterns(3, 40, 20);
            Memory memory = model.store(keys, values, new Seed(21), Progress.NONE);
            assertThat(memory.outputDimension()).isEqualTo(40);
            assertThat(memory.recall(keys.get(0), new Seed(22).generator())
                            .pattern()
                            .dimension())
                    .isEqualTo(40);
            assertThatThrownBy(() -> model.store(keys, subject.patterns(2, 23), new Seed(21), Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("3")
                    .hasMessageContaining("2");
        }
    }

    private static void capacityLaw(Subject subject) {
        if (subject.model() instanceof HasCapacityLaw law) {
            assertThat(law.capacityLaw()).isNotBlank();
            OptionalDouble small = law.capacity(100, 0.1, 0.05);
            OptionalDouble large = law.capacity(200, 0.1, 0.05);
            if (small.isPresent() && large.isPresent()) {
                assertThat(large.getAsDouble()).isGreaterThan(small.getAsDouble());
            }
        }
    }

    private static void capacityBounds(Subject subject) {
        if (subject.model() instanceof HasCapacityBounds bounded) {
            for (double delta : new double[] {0, 0.1, 0.3}) {
                CapacityBounds bounds = bounded.capacityBounds(100, delta, 0.05);
                bounds.guarantee().ifPresent(bound -> assertThat(bound.law()).isNotBlank());
                bounds.ceiling().ifPresent(bound -> assertThat(bound.law()).isNotBlank());
                if (bounds.guarantee().isPresent() && bounds.ceiling().isPresent()) {
                    assertThat(bounds.guarantee().get().count())
                            .isLessThanOrEqualTo(bounds.ceiling().get().count());
                }
            }
        }
    }

    private static void dimensionMismatch(Subject subject) {
        Memory memory = subject.memory();
        Pattern cue = subject.patterns(1, 33, 24).get(0);
        assertThatThrownBy(() -> memory.recall(cue, new Seed(25).generator()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("33")
                .hasMessageContaining(Integer.toString(Subject.DIMENSION));
    }

    private static double cosine(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += x[i] * y[i];
            xx += x[i] * x[i];
            yy += y[i] * y[i];
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double distance(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }
        return Math.sqrt(sum);
    }
}
