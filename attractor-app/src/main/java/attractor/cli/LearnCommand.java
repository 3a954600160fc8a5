package attractor.cli;

import attractor.data.DType;
import attractor.data.Encoding;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.data.Trust;
import attractor.learning.Biased;
import attractor.learning.LearningRule;
import attractor.parameter.Names;
import attractor.pattern.Patterns;
import attractor.spin.Couplings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor learn`.
@CommandLine.Command(
        name = "learn",
        customSynopsis = "attractor learn RULE [name=value...] --patterns P.npy -o W.npy",
        footer = {
            "  attractor learn storkey --patterns P.npy -o W.npy",
            "  attractor learn pseudo-inverse --patterns P.npy -o W.npy --json"
        })
final class LearnCommand extends Command {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "a learning rule; without one they are listed")
    Optional<String> rule = Optional.empty();

    @Parameters(index = "1..*", paramLabel = "name=value", description = "parameters of the rule")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nFiles:%n", order = 1)
    FileOptions files = new FileOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The options that name the files.
    static final class FileOptions {

        @Option(names = "--patterns", paramLabel = "P.npy", description = "the patterns to learn, one a row, in order")
        Optional<Path> patterns = Optional.empty();

        @Option(
                names = "--trust",
                description = "read compressed files without limits on what they unpack to; for files of your own")
        boolean trust;

        @Option(
                names = "--binarise",
                paramLabel = "THRESHOLD",
                description = "turn every number above the threshold into +1 and every other into -1")
        Optional<Double> threshold = Optional.empty();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "W.npy",
                description = "write the couplings: float64, D x D, W[i, j] acts on unit i from unit j")
        Optional<Path> out = Optional.empty();

        @Option(
                names = "--bias",
                paramLabel = "B.npy",
                description = "write the bias of every unit, for rules that have one (bcpnn)")
        Optional<Path> bias = Optional.empty();
    }

    LearnCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Registered<LearningRule> rules =
                new Registered<>("learning rule", LearningRule.class, ServiceLoader.load(LearningRule.class));
        if (rule.isEmpty()) {
            return new RecipeList(this, "rule").show(rules.all(), output.json);
        }
        LearningRule chosen = rules.parse(rule.get(), Settings.parse(settings));
        Path patterns = files.patterns.orElseThrow(
                () -> new IllegalArgumentException("nothing to learn: give --patterns P.npy, one pattern a row"));
        Path out = files.out.orElseThrow(
                () -> new IllegalArgumentException("nowhere to write the couplings: give -o W.npy"));
        ArrayPort port = new ArrayPort(session(), files.trust ? Trust.UNLIMITED : Trust.LIMITED);
        port.requireWritable(out);
        if (output.json && ArrayPort.isDash(out)) {
            throw new IllegalArgumentException(
                    "-o - and --json both want standard output; write the couplings to a file");
        }
        files.bias.ifPresent(path -> {
            if (!(chosen instanceof Biased)) {
                throw new IllegalArgumentException(
                        "the rule " + rule.get() + " has no bias, so there is nothing to write to --bias; drop it");
            }
            port.requireWritable(path);
        });
        Patterns xi = patterns(port, patterns);
        Couplings couplings = chosen.learn(xi);
        port.write(out, matrix(couplings));
        if (chosen instanceof Biased biased && files.bias.isPresent()) {
            port.write(files.bias.get(), NdArray.float64(biased.bias(xi), xi.dimension()));
        }
        report(chosen, out, xi, couplings);
        return ExitCode.OK;
    }

    private Patterns patterns(ArrayPort port, Path path) {
        NdArray rows = port.read(path);
        return files.threshold
                .map(threshold -> (Patterns) new Encoding.Threshold(threshold).encode(rows))
                .orElseGet(() -> PatternArrays.patterns(
                        rows,
                        rows.type() == DType.BOOL
                                ? attractor.pattern.Alphabet.SPINS
                                : PatternArrays.smallestAlphabet(rows)));
    }

    private static NdArray matrix(Couplings couplings) {
        int dimension = couplings.dimension();
        double[] numbers = new double[Math.multiplyExact(dimension, dimension)];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                numbers[i * dimension + j] = couplings.at(i, j);
            }
        }
        return NdArray.float64(numbers, dimension, dimension);
    }

    private void report(LearningRule chosen, Path out, Patterns xi, Couplings couplings) {
        String id = Names.kebab(chosen.getClass());
        int dimension = couplings.dimension();
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("rule", id);
            tree.put("patterns", xi.count());
            tree.put("dimension", dimension);
            tree.put("symmetric", couplings.symmetric());
            tree.put("additive", chosen.additive());
            tree.put("bounded", chosen.bounded());
            tree.put("orderDependent", chosen.orderDependent());
            tree.put("output", out.toString());
            files.bias.ifPresent(path -> tree.put("bias", path.toString()));
            printJson(tree);
        } else if (!ArrayPort.isDash(out)) {
            print(id + " learned " + xi.count() + " patterns; written to " + out + ": float64, " + dimension + " x "
                    + dimension + (couplings.symmetric() ? ", symmetric" : ", not symmetric") + "\n");
            if (chosen instanceof Biased && files.bias.isEmpty()) {
                hint("the rule " + id + " has a bias beside its couplings; write it with --bias B.npy");
            }
            hint("recall from them with `attractor recall MODEL --weights " + out + " --cues C.npy`");
        }
    }
}
