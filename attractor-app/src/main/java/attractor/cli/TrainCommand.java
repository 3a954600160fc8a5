package attractor.cli;

import attractor.cli.terminal.ProgressDisplay;
import attractor.data.BadInputException;
import attractor.memory.TrainableModel;
import attractor.memory.Training;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor train`.
@CommandLine.Command(
        name = "train",
        customSynopsis =
                "attractor train MODEL [name=value...] --patterns P.npy -o W.safetensors [--resume] [--curve L.csv] [--json]",
        footer = {
            "  attractor train trained-diffusion network.width=64 optimiser.steps=50 --patterns P.npy -o W.safetensors",
            "  attractor train trained-diffusion network.width=64 optimiser.steps=80 --patterns P.npy -o W.safetensors"
                    + " --resume"
        })
final class TrainCommand extends Command {

    private static final double NANOS = 1e9;

    @Parameters(index = "0", paramLabel = "MODEL", description = "a model whose memory is trained")
    String model = "";

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = "parameters of the model; `attractor models MODEL` lists them")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nMemory:%n", order = 1)
    PatternOptions given = new PatternOptions();

    @ArgGroup(validate = false, heading = "%nTraining:%n", order = 2)
    Course course = new Course();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The options of the training itself.
    static final class Course {

        @Option(
                names = {"-o", "--output"},
                paramLabel = "W.safetensors",
                description = "the checkpoint: weights, and all that is needed to go on")
        Optional<Path> out = Optional.empty();

        @Option(
                names = "--resume",
                description = "go on where the checkpoint ends, or begin if there is none; more optimiser.steps make a"
                        + " finished training longer")
        boolean resume;

        @Option(
                names = "--every",
                paramLabel = "SECONDS",
                description = "write the checkpoint this often while training (default 10)")
        double every = 10;

        @Option(names = "--curve", paramLabel = "L.csv", description = "write the loss before every step")
        Optional<Path> curve = Optional.empty();
    }

    TrainCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        ModelChoice choice = ModelChoice.of(model, Settings.parse(settings));
        choice.as(TrainableModel.class, "is not trained step by step");
        Path out = course.out.orElseThrow(
                () -> new IllegalArgumentException("nowhere to write the weights: give -o W.safetensors"));
        Path patterns = given.patterns.orElseThrow(
                () -> new IllegalArgumentException("nothing to learn: give --patterns P.npy, one pattern a row"));
        if (ArrayPort.isDash(out)) {
            throw new IllegalArgumentException(
                    "the checkpoint cannot go to standard output, as it is written again and again; name a file");
        }
        if (!(course.every > 0)) {
            throw new IllegalArgumentException("--every is " + course.every + "; it must be above 0 seconds");
        }
        ArrayPort port = new ArrayPort(session(), given.trust());
        port.requireWritable(out);
        course.curve.ifPresent(port::requireWritable);
        compute.apply();
        Patterns xi = StoredMemory.patterns(choice, given, patterns, port.read(patterns));
        if (xi.count() == 0) {
            throw new BadInputException(patterns + " holds 0 patterns; a network needs at least one to learn from");
        }
        if (!(StoredMemory.informed(choice, given, port) instanceof TrainableModel trainable)) {
            throw new IllegalArgumentException(
                    "model " + choice.id() + " is not trained step by step beside a corpus; drop --corpus");
        }
        Seed seed = compute.seed().child("store", 0);
        Path file = session().path(out);
        boolean resumes = course.resume && Files.exists(file);
        long start = System.nanoTime();
        try (Training training = resumes ? trainable.resume(file, xi, seed) : trainable.begin(xi, seed)) {
            long before = training.done();
            learn(training, file);
            double seconds = (System.nanoTime() - start) / NANOS;
            double[] losses = training.losses();
            course.curve.ifPresent(path -> port.write(path, csv(losses)));
            report(choice, new Outcome(out, xi, before, losses, seconds));
        }
        return ExitCode.OK;
    }

    /// Trains to the end. Whatever stops the program leaves the last checkpoint, and an interrupt a fresh one.
    private void learn(Training training, Path file) {
        long saved = System.nanoTime();
        try (ProgressDisplay progress = progress("train", "steps")) {
            while (training.done() < training.total()) {
                if (Thread.interrupted()) {
                    training.save(file);
                    throw new CancellationException("interrupted");
                }
                training.advance();
                progress.report(training.done(), training.total());
                if (System.nanoTime() - saved > course.every * NANOS) {
                    training.save(file);
                    saved = System.nanoTime();
                }
            }
        }
        training.save(file);
    }

    private static String csv(double... losses) {
        StringBuilder csv = new StringBuilder("step,loss\n");
        for (int k = 0; k < losses.length; k++) {
            csv.append(k).append(',').append(losses[k]).append('\n');
        }
        return csv.toString();
    }

    /// What came of a training.
    ///
    /// @param out where the checkpoint is
    /// @param xi what was learned
    /// @param before steps that an earlier run had made
    /// @param losses before every step
    /// @param seconds that this run took
    // A view: records of this type are not compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Outcome(Path out, Patterns xi, long before, double[] losses, double seconds) {

        /// The mean loss of the last tenth of all steps.
        double loss() {
            return mean(losses.length - Math.max(1, losses.length / 10), losses.length);
        }

        private double mean(int from, int to) {
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += losses[k];
            }
            return sum / (to - from);
        }

        /// The means of up to a hundred blocks of steps.
        List<Map<String, Object>> curve() {
            int blocks = Math.min(100, losses.length);
            return IntStream.range(0, blocks)
                    .mapToObj(b -> {
                        int from = (int) ((long) losses.length * b / blocks);
                        int to = (int) ((long) losses.length * (b + 1) / blocks);
                        Map<String, Object> point = new LinkedHashMap<>();
                        point.put("steps", to);
                        point.put("loss", mean(from, to));
                        return point;
                    })
                    .toList();
        }
    }

    private void report(ModelChoice choice, Outcome outcome) {
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("model", choice.id());
            tree.put("parameters", choice.tree());
            tree.put("patterns", outcome.xi().count());
            tree.put("dimension", outcome.xi().dimension());
            tree.put("seed", compute.seed);
            tree.put("steps", outcome.losses().length);
            tree.put("resumedAt", outcome.before());
            tree.put("loss", outcome.loss());
            tree.put("curve", outcome.curve());
            tree.put("output", outcome.out().toString());
            tree.put("seconds", outcome.seconds());
            printJson(tree);
            return;
        }
        print(ModelChoice.label(model, settings) + " learned " + outcome.xi().count() + " patterns in "
                + outcome.losses().length + " steps"
                + (outcome.before() > 0 ? " (" + outcome.before() + " of them before)" : "")
                + String.format(Locale.ROOT, ", loss %.4g in the last tenth; written to ", outcome.loss())
                + outcome.out() + "\n");
        hint("recall from it with `attractor recall " + choice.id() + " --weights " + outcome.out() + " --cues C.npy`");
    }
}
