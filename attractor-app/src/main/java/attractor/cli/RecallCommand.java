package attractor.cli;

import attractor.cli.terminal.ProgressDisplay;
import attractor.data.BadInputException;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.memory.BatchObserver;
import attractor.memory.Clamping;
import attractor.memory.Observer;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Reconstructing;
import attractor.memory.Workers;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor recall`.
@CommandLine.Command(
        name = "recall",
        customSynopsis = "attractor recall MODEL [name=value...] --patterns P.npy --cues C.npy [-o OUT.npy] [options]",
        footer = {
            "  attractor recall dense-exponential beta=0.2 --patterns P.npy --cues C.npy -o OUT.npy",
            "  attractor recall hopfield --patterns P.npy --cues C.npy --mask M.npy --json"
        })
final class RecallCommand extends Command {

    @Parameters(index = "0", paramLabel = "MODEL", description = "a model; `attractor models` lists them")
    String model = "";

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = "parameters of the model; `attractor models MODEL` lists them")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nMemory:%n", order = 1)
    StoreOptions store = new StoreOptions();

    @ArgGroup(validate = false, heading = "%nRecall:%n", order = 2)
    CueOptions cue = new CueOptions();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The options that say what is recalled.
    static final class CueOptions {

        @Option(
                names = "--cues",
                paramLabel = "C.npy",
                description = "what to recall from, one cue a row; - is standard input")
        Optional<Path> cues = Optional.empty();

        @Option(
                names = "--targets",
                paramLabel = "Y.npy",
                description = "the patterns to recall, one for each stored pattern (hetero-association)")
        Optional<Path> targets = Optional.empty();

        @Option(
                names = "--mask",
                paramLabel = "M.npy",
                description =
                        "units that are known and never change: bool or 0/1, one row for all cues or one for" + " each")
        Optional<Path> mask = Optional.empty();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "OUT.npy",
                description = "write the recalled patterns: int8 for spins, else the type of the patterns; - is"
                        + " standard output")
        Optional<Path> out = Optional.empty();

        @Option(
                names = "--provenance",
                paramLabel = "P.csv",
                description = "write for each component of each answer what is expected, how sure it is, and how much"
                        + " of it was made up")
        Optional<Path> provenance = Optional.empty();
    }

    RecallCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        ModelChoice choice = ModelChoice.of(model, Settings.parse(settings));
        Path cues = cue.cues.orElseThrow(
                () -> new IllegalArgumentException("nothing to recall from: give --cues C.npy, one cue a row"));
        ArrayPort port = new ArrayPort(session());
        cue.out.ifPresent(port::requireWritable);
        cue.provenance.ifPresent(port::requireWritable);
        if (output.json && cue.out.filter(ArrayPort::isDash).isPresent()) {
            throw new IllegalArgumentException(
                    "-o - and --json both want standard output; write the patterns to a file");
        }
        if (cue.provenance.filter(ArrayPort::isDash).isPresent()) {
            throw new IllegalArgumentException("--provenance is a file beside the answers; name one instead of -");
        }
        compute.apply();
        StoredMemory stored =
                StoredMemory.of(this, choice, new StoredMemory.Files(store, cue.targets, cues, "cues"), compute.seed());
        if (cue.provenance.isPresent() && !(stored.memory() instanceof Reconstructing)) {
            throw new IllegalArgumentException("model " + choice.id() + " does not say what its answers are made of,"
                    + " so it takes no --provenance; drop it, or choose a model with the ability reconstructing");
        }
        long start = System.nanoTime();
        Recalls recalls = recalls(choice, stored, port);
        double seconds = (System.nanoTime() - start) / 1e9;
        RecallReport report = RecallReport.of(choice, stored, recalls, compute.seed(), seconds);
        Optional<NdArray> answers = cue.out.map(out -> report.array());
        answers.ifPresent(array -> port.write(cue.out.orElseThrow(), array));
        cue.provenance.ifPresent(path -> port.write(path, report.provenance()));
        if (output.json) {
            printJson(report.tree());
        } else if (cue.out.filter(ArrayPort::isDash).isEmpty()) {
            print(report.text(
                    ModelChoice.label(model, settings), paint(), session().width()));
            answers.ifPresent(
                    array -> print("written to " + cue.out.orElseThrow() + ": " + RecallReport.text(array) + "\n"));
            report.hints().forEach(this::hint);
        }
        return ExitCode.OK;
    }

    private Recalls recalls(ModelChoice choice, StoredMemory stored, ArrayPort port) {
        Seed seed = compute.seed().child("recall", 0);
        try (ProgressDisplay progress = progress("recall", "cues")) {
            if (cue.mask.isEmpty()) {
                return stored.memory().recallAll(stored.queries(), seed, progress, BatchObserver.NONE);
            }
            if (!(stored.memory() instanceof Clamping clamping)) {
                throw new IllegalArgumentException("model " + choice.id()
                        + " cannot hold known units fixed, so it takes no --mask; drop it, or choose a model with the"
                        + " ability clamping");
            }
            Patterns cues = stored.queries();
            BitPatterns known = mask(port.read(cue.mask.get()), cues);
            Recall[] recalls = new Recall[cues.count()];
            AtomicLong done = new AtomicLong();
            Workers.shared().forEach(recalls.length, i -> {
                Bits row = known.get(known.count() == 1 ? 0 : i);
                recalls[i] = clamping.recallClamped(
                        cues.get(i), row, seed.child("cue", i).generator(), Observer.NONE);
                progress.report(done.incrementAndGet(), recalls.length);
            });
            return new Recalls(List.of(recalls));
        }
    }

    private BitPatterns mask(NdArray array, Patterns cues) {
        NdArray rows = array.rank() == 1 ? array.reshape(1, Math.toIntExact(array.length())) : array;
        BitPatterns known = PatternArrays.bits(rows);
        if (known.dimension() != cues.dimension()) {
            throw new BadInputException("the mask has dimension " + known.dimension() + " but the cues have "
                    + cues.dimension() + "; give one entry for each unit");
        }
        if (known.count() != 1 && known.count() != cues.count()) {
            throw new BadInputException("the mask has " + known.count() + " rows for " + cues.count()
                    + " cues; give one row for all or one for each");
        }
        return known;
    }
}
