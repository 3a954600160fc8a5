package attractor.cli;

import attractor.cli.terminal.ProgressDisplay;
import attractor.data.BadInputException;
import attractor.data.DType;
import attractor.data.Encoding;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.memory.CorpusModel;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.TrainableModel;
import attractor.pattern.Alphabet;
import attractor.pattern.BitPatterns;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.spin.BiasedModel;
import attractor.spin.CoupledModel;
import attractor.spin.Couplings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A memory made from files, and the vectors to ask it about.
///
/// @param memory holds the patterns or couplings
/// @param queries cues or states, in the alphabet of the memory
/// @param answers what recalls are compared with: the targets, else the patterns; nothing for couplings
/// @param type the element type of the patterns' file, for writing results in the same
record StoredMemory(Memory memory, Patterns queries, Optional<Patterns> answers, DType type) {

    /// The files that were named, and how to read them.
    ///
    /// @param options patterns or weights
    /// @param targets the values of hetero-association
    /// @param queries cues or states
    /// @param word what the queries are called, in the plural
    record Files(StoreOptions options, Optional<Path> targets, Path queries, String word) {

        private PatternOptions given() {
            return options.given;
        }
    }

    /// Reads the files and stores the patterns.
    static StoredMemory of(Command command, ModelChoice choice, Files files, Seed seed) {
        ArrayPort port = new ArrayPort(command.session(), files.given().trust());
        boolean weights = files.options().weights.isPresent();
        if (weights == files.given().patterns.isPresent()) {
            throw new IllegalArgumentException(
                    weights
                            ? "--patterns and --weights are both given; a memory is made from one of them"
                            : "nothing to store: give --patterns P.npy (or --weights, for models with couplings or trained ones)");
        }
        if (weights && files.targets().isPresent()) {
            throw new IllegalArgumentException("--targets are stored with --patterns, not with --weights; drop one");
        }
        if (files.given().corpus.isPresent() && (weights || files.targets().isPresent())) {
            throw new IllegalArgumentException(
                    "--corpus goes with --patterns, and neither with --weights nor with" + " --targets; drop one");
        }
        if (!weights && files.options().bias.isPresent()) {
            throw new IllegalArgumentException(
                    "--bias goes with --weights; patterns bring their own bias, so drop --bias");
        }
        if (weights && choice.model() instanceof TrainableModel model) {
            return trained(command, model, choice, files, port);
        }
        return weights ? coupled(choice, files, port) : stored(command, choice, files, port, seed);
    }

    /// Reads patterns in the smallest alphabet that the model accepts.
    ///
    /// @param choice the model
    /// @param given how to read them
    /// @param path what the file is called in errors
    /// @param rows the file's numbers
    static Patterns patterns(ModelChoice choice, PatternOptions given, Path path, NdArray rows) {
        return patterns(path, rows, alphabet(choice, given, List.of(rows)), given);
    }

    /// The model, with the corpus where one is named. A corpus is read as numbers, or as signs with --binarise.
    static Model informed(ModelChoice choice, PatternOptions given, ArrayPort port) {
        return given.corpus
                .map(path -> {
                    CorpusModel model = choice.as(CorpusModel.class, "knows no corpus, so it takes no --corpus");
                    Alphabet alphabet = given.threshold.isPresent() ? Alphabet.SPINS : Alphabet.REALS;
                    return model.withCorpus(patterns(path, port.read(path), alphabet, given));
                })
                .orElse(choice.model());
    }

    private static StoredMemory trained(
            Command command, TrainableModel model, ModelChoice choice, Files files, ArrayPort port) {
        Path path = files.options().weights.orElseThrow();
        Memory memory = model.load(command.session().path(path));
        NdArray queries = port.read(files.queries());
        Alphabet alphabet = alphabet(choice, files.given(), List.of(queries));
        Patterns asked = patterns(files.queries(), queries, alphabet, files.given());
        requireSameDimension(
                files.word(), asked, memory.dimension(), "the network was trained on patterns of", "dimension");
        return new StoredMemory(memory, asked, Optional.empty(), queries.type());
    }

    private static StoredMemory coupled(ModelChoice choice, Files files, ArrayPort port) {
        CoupledModel model =
                choice.as(CoupledModel.class, "has no couplings and is not trained, so it cannot start from --weights");
        Path path = files.options().weights.orElseThrow();
        Couplings couplings = couplings(path, port.read(path));
        NdArray queries = port.read(files.queries());
        Alphabet alphabet = alphabet(choice, files.given(), List.of(queries));
        Patterns asked = patterns(files.queries(), queries, alphabet, files.given());
        requireSameDimension(files.word(), asked, couplings.dimension(), "the couplings act on", "units");
        Memory memory = files.options()
                .bias
                .map(bias -> choice.as(BiasedModel.class, "has no biases, so it takes no --bias")
                        .withCouplings(couplings, bias(bias, port.read(bias), couplings.dimension())))
                .orElseGet(() -> model.withCouplings(couplings));
        return new StoredMemory(memory, asked, Optional.empty(), queries.type());
    }

    private static double[] bias(Path path, NdArray b, int dimension) {
        if (b.rank() != 1 || b.size(0) != dimension) {
            throw new BadInputException("the biases in " + path + " have shape " + Arrays.toString(b.shape())
                    + "; they need to be " + dimension + " numbers, one for each unit");
        }
        return b.doubles();
    }

    private static Couplings couplings(Path path, NdArray w) {
        if (w.rank() != 2 || w.size(0) != w.size(1) || w.length() == 0) {
            throw new BadInputException("the couplings in " + path + " have shape " + Arrays.toString(w.shape())
                    + "; they need to be a square matrix D x D");
        }
        double[] numbers = w.doubles();
        int dimension = w.size(0);
        double[][] rows = new double[dimension][];
        for (int i = 0; i < dimension; i++) {
            rows[i] = Arrays.copyOfRange(numbers, i * dimension, (i + 1) * dimension);
        }
        return Couplings.of(rows);
    }

    private static StoredMemory stored(Command command, ModelChoice choice, Files files, ArrayPort port, Seed seed) {
        PatternOptions given = files.given();
        Path path = given.patterns.orElseThrow();
        NdArray keys = port.read(path);
        NdArray queries = port.read(files.queries());
        Alphabet alphabet = alphabet(choice, given, List.of(keys, queries));
        Patterns xi = patterns(path, keys, alphabet, given);
        Patterns asked = patterns(files.queries(), queries, alphabet, given);
        requireSameDimension(files.word(), asked, xi.dimension(), "the memory stores patterns of", "dimension");
        try (ProgressDisplay progress = command.progress("store", "pieces")) {
            if (files.targets().isEmpty()) {
                Model model = informed(choice, given, port);
                Memory memory = model.store(xi, seed.child("store", 0), progress);
                return new StoredMemory(memory, asked, Optional.of(xi), keys.type());
            }
            HeteroModel model = choice.as(HeteroModel.class, "does not associate patterns with --targets");
            NdArray values = port.read(files.targets().orElseThrow());
            Alphabet other = alphabet(choice, given, List.of(values));
            Patterns targets = patterns(files.targets().orElseThrow(), values, other, given);
            if (targets.count() != xi.count()) {
                throw new BadInputException(
                        "there are " + targets.count() + " targets for " + xi.count() + " patterns; give one for each");
            }
            Memory memory = model.store(xi, targets, seed.child("store", 0), progress);
            return new StoredMemory(memory, asked, Optional.of(targets), values.type());
        }
    }

    private static void requireSameDimension(String word, Patterns queries, int dimension, String holds, String unit) {
        if (queries.dimension() != dimension) {
            String plain = unit.equals("dimension") ? " dimension " + dimension : " " + dimension + " " + unit;
            throw new BadInputException("the " + word + " have dimension " + queries.dimension() + " but " + holds
                    + plain + "; give " + word + " of dimension " + dimension);
        }
    }

    /// The smallest alphabet that the model accepts and that holds all arrays.
    private static Alphabet alphabet(ModelChoice choice, PatternOptions given, List<NdArray> arrays) {
        List<Alphabet> accepted = choice.model().alphabets().stream().sorted().toList();
        List<Alphabet> twoValued =
                accepted.stream().filter(alphabet -> alphabet != Alphabet.REALS).toList();
        if (given.threshold.isPresent()) {
            if (twoValued.isEmpty()) {
                throw new IllegalArgumentException("model " + choice.id()
                        + " stores real numbers, so there is nothing to binarise; drop --binarise");
            }
            return twoValued.getFirst();
        }
        List<Alphabet> holding = new ArrayList<>(accepted);
        for (NdArray array : arrays) {
            holding.removeIf(alphabet -> !holds(alphabet, array));
        }
        return holding.isEmpty() ? accepted.getFirst() : holding.getFirst();
    }

    private static boolean holds(Alphabet alphabet, NdArray array) {
        return switch (alphabet) {
            case SPINS -> PatternArrays.smallestAlphabet(array) == Alphabet.SPINS;
            case BITS -> array.type() == DType.BOOL || PatternArrays.smallestAlphabet(array) == Alphabet.BITS;
            case REALS -> true;
        };
    }

    private static Patterns patterns(Path path, NdArray rows, Alphabet alphabet, PatternOptions given) {
        try {
            if (given.threshold.isEmpty()) {
                return PatternArrays.patterns(rows, alphabet);
            }
            SpinPatterns spins = new Encoding.Threshold(given.threshold.get()).encode(rows);
            return alphabet == Alphabet.BITS ? BitPatterns.fromSpins(spins) : spins;
        } catch (BadInputException e) {
            String place = ArrayPort.isDash(path) ? "on standard input" : "in " + path;
            throw new BadInputException(place + ", " + e.getMessage(), e);
        }
    }
}
