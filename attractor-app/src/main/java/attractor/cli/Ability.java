package attractor.cli;

import attractor.memory.Clamping;
import attractor.memory.CorpusModel;
import attractor.memory.Energetic;
import attractor.memory.Generator;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.HeteroModel;
import attractor.memory.Learner;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Reconstructing;
import attractor.memory.Replayer;
import attractor.memory.Stepping;
import attractor.memory.TrainableModel;
import attractor.parameter.Names;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// What a model, or a memory that it makes, can do beyond recall.
enum Ability {
    /// `attractor energy`, and the column of energies in `attractor recall`.
    ENERGETIC(Energetic.class, "gives the energy of a state"),
    /// One-step capacity, and the step button of a display.
    STEPPING(Stepping.class, "makes one synchronous step"),
    /// `attractor recall --mask`.
    CLAMPING(Clamping.class, "holds known units fixed"),
    /// Patterns added and removed one at a time.
    LEARNER(Learner.class, "learns and forgets one pattern at a time"),
    /// Sequences.
    REPLAYER(Replayer.class, "replays sequences"),
    /// Patterns without a cue.
    GENERATOR(Generator.class, "makes patterns without a cue"),
    /// The columns `from memory` and `made up` of `attractor recall`, and its `--provenance`.
    RECONSTRUCTING(Reconstructing.class, "says which part of an answer was stored"),
    /// `--corpus`.
    CORPUS_MODEL(CorpusModel.class, "knows a corpus beside the stored patterns"),
    /// `attractor train`.
    TRAINABLE_MODEL(TrainableModel.class, "is trained step by step, and resumed"),
    /// `attractor recall --targets`.
    HETERO_MODEL(HeteroModel.class, "associates keys with other patterns"),
    /// The column `theory` of `attractor capacity`.
    HAS_CAPACITY_LAW(HasCapacityLaw.class, "states its capacity"),
    /// The columns `at least` and `at most` of `attractor capacity`.
    HAS_CAPACITY_BOUNDS(HasCapacityBounds.class, "states proved bounds of its capacity");

    private static final int DIMENSION = 16;

    private final Class<?> type;
    private final String doc;

    Ability(Class<?> type, String doc) {
        this.type = type;
        this.doc = doc;
    }

    /// The interface in kebab case.
    String id() {
        return Names.kebab(type);
    }

    /// What it means, in words.
    String doc() {
        return doc;
    }

    /// The abilities of a model: it is asked, and so is a memory of two random patterns (of none, if it would have
    /// to be trained).
    static List<Ability> of(Model model) {
        List<Object> asked = new ArrayList<>(List.of(model));
        model.alphabets().stream().sorted().findFirst().ifPresent(alphabet -> {
            Patterns two = twoPatterns(alphabet);
            // A network that has learned nothing can do what a trained one can.
            Memory memory = model.store(model instanceof TrainableModel ? two.select() : two, new Seed(1));
            asked.add(memory);
        });
        return Arrays.stream(values())
                .filter(ability -> asked.stream().anyMatch(ability.type::isInstance))
                .toList();
    }

    private static Patterns twoPatterns(Alphabet alphabet) {
        RandomGenerator rng = new Seed(1).child("abilities", 0).generator();
        int[][] rows = {digits(rng), digits(rng)};
        return switch (alphabet) {
            case SPINS -> SpinPatterns.of(spins(rows[0]), spins(rows[1]));
            case BITS -> BitPatterns.of(List.of(Bits.of(rows[0]), Bits.of(rows[1])));
            case REALS ->
                RealPatterns.of(
                        new double[][] {spins(rows[0]).toArray(), spins(rows[1]).toArray()});
        };
    }

    private static int[] digits(RandomGenerator rng) {
        return IntStream.range(0, DIMENSION).map(i -> rng.nextInt(2)).toArray();
    }

    private static Spins spins(int[] digits) {
        return Bits.of(digits).toSpins();
    }
}
