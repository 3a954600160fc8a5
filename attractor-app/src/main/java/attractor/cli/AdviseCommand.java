package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.data.Encoding;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.data.Trust;
import attractor.experiment.advisor.AdviceQuestion;
import attractor.experiment.advisor.DataAdvice;
import attractor.experiment.advisor.DataQuestion;
import attractor.experiment.advisor.Preparation;
import attractor.experiment.advisor.RandomAdvice;
import attractor.experiment.advisor.Sentence;
import attractor.parameter.Recipe;
import attractor.pattern.Patterns;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor advise`.
@CommandLine.Command(
        name = "advise",
        customSynopsis = {
            "attractor advise ensemble=E dimension=D count=K noise=P beta=B [kernel=dot|distance] [--json]",
            "       attractor advise --patterns P.npy noise=P beta=B [--centre] [--normalise] [--json]"
        },
        footer = {
            "  attractor advise ensemble=binary dimension=100 count=1000 noise=0.2 beta=1",
            "  attractor advise --patterns P.npy noise=0.1 beta=0.2 --json"
        })
final class AdviseCommand extends Command {

    @Parameters(
            index = "0..*",
            paramLabel = "name=value",
            description = {
                "what is asked:",
                "ensemble   spherical, gaussian or binary random patterns (default spherical)",
                "dimension  D, components of a pattern (default 64)",
                "count      K, number of patterns; it may exceed all memory (default 1000)",
                "noise      of a cue (default 0.1): flip probability for binary patterns; for real ones the standard"
                        + " deviation of Gaussian noise in units of a component's root mean square",
                "beta       sharpness of the softmax over the inner products as they are (default 1)",
                "kernel     dot or distance (default dot)",
                "cues       with --patterns: number of cues that are tried (default 200)"
            })
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nYour own patterns:%n", order = 1)
    Own own = new Own();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The options about given patterns.
    static final class Own {

        @Option(
                names = "--patterns",
                paramLabel = "P.npy",
                description = "patterns, one a row, instead of an ensemble; noisy cues of them are also tried; - is"
                        + " standard input")
        Optional<Path> patterns = Optional.empty();

        @Option(
                names = "--binarise",
                paramLabel = "THRESHOLD",
                description = "turn every number above the threshold into +1 and every other into -1")
        Optional<Double> threshold = Optional.empty();

        @Option(names = "--centre", description = "subtract the mean pattern from each")
        boolean centre;

        @Option(names = "--normalise", description = "divide each pattern by its norm, after --centre")
        boolean normalise;

        @Option(
                names = "--trust",
                description = "read compressed files without limits on what they unpack to; for files of your own")
        boolean trust;

        private Set<Preparation> preparation() {
            Set<Preparation> steps = EnumSet.noneOf(Preparation.class);
            if (centre) {
                steps.add(Preparation.CENTRE);
            }
            if (normalise) {
                steps.add(Preparation.NORMALISE);
            }
            return steps;
        }
    }

    AdviseCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Map<String, String> asked = Settings.parse(settings);
        compute.apply();
        if (own.patterns.isPresent()) {
            onData(own.patterns.get(), asked);
        } else {
            onEnsemble(asked);
        }
        return ExitCode.OK;
    }

    private void onEnsemble(Map<String, String> asked) {
        if (own.threshold.isPresent() || !own.preparation().isEmpty()) {
            throw new IllegalArgumentException(
                    "--centre, --normalise and --binarise prepare patterns of a file; add --patterns P.npy, or drop them");
        }
        if (asked.containsKey("cues")) {
            throw new IllegalArgumentException(
                    "cues are tried on patterns of a file; add --patterns P.npy, or drop cues=" + asked.get("cues"));
        }
        Recipe<AdviceQuestion> recipe = Recipe.of(AdviceQuestion.class);
        AdviceQuestion question = recipe.parse(asked);
        show(recipe.toTree(question), RandomAdvice.on(question).sentences());
    }

    private void onData(Path path, Map<String, String> asked) {
        for (String fixed : List.of("ensemble", "dimension", "count")) {
            if (asked.containsKey(fixed)) {
                throw new IllegalArgumentException(fixed + "=" + asked.get(fixed)
                        + " and --patterns are both given, but the file says what it holds; drop one of the two");
            }
        }
        Recipe<DataQuestion> recipe = Recipe.of(DataQuestion.class);
        DataQuestion question = recipe.parse(asked);
        NdArray rows = new ArrayPort(session(), own.trust ? Trust.UNLIMITED : Trust.LIMITED).read(path);
        Patterns read = own.threshold.isPresent()
                ? new Encoding.Threshold(own.threshold.get()).encode(rows)
                : PatternArrays.patterns(rows, PatternArrays.smallestAlphabet(rows));
        Set<Preparation> steps = own.preparation();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("patterns", path.toString());
        tree.put("count", read.count());
        tree.put("dimension", read.dimension());
        tree.put(
                "prepared",
                steps.stream()
                        .map(step -> step.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
        tree.put("seed", compute.seed);
        tree.putAll(recipe.toTree(question));
        DataAdvice advice = DataAdvice.on(
                Preparation.apply(read, steps), question, compute.seed().child("advise", 0));
        show(tree, advice.sentences());
        if (advice.trial().cues() < question.cues()) {
            hint("only " + advice.trial().cues() + " cues were tried, to stay within seconds");
        }
    }

    private void show(Map<String, Object> question, List<Sentence> sentences) {
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("question", question);
            tree.putAll(Sentence.tree(sentences));
            printJson(tree);
            return;
        }
        for (Sentence sentence : sentences) {
            List<String> lines = TextTable.wrap(sentence.text(), session().width() - 12);
            for (int k = 0; k < lines.size(); k++) {
                String head = k == 0 ? sentence.topic() : "";
                String label = paint().strong(head) + " ".repeat(12 - head.length());
                print((k == 0 ? label : " ".repeat(12)) + lines.get(k) + "\n");
            }
        }
    }
}
