package attractor.cli;

import attractor.data.DType;
import attractor.data.DataCorruption;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.data.Trust;
import attractor.pattern.Alphabet;
import attractor.pattern.Corruption;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor data corrupt`.
@CommandLine.Command(
        name = "corrupt",
        customSynopsis = {
            "attractor data corrupt P.npy flip=0.2 --seed S -o C.npy",
            "       attractor data corrupt P.npy CORRUPTION [name=value...] --seed S -o C.npy"
        },
        footer = {
            "  attractor data corrupt P.npy flip=0.2 --seed 1 -o C.npy",
            "  attractor data corrupt P.npy mask-random fraction=0.3 --seed 1 -o C.npy"
        })
final class DataCorruptCommand extends Command {

    /// Short forms: each is one corruption and its one parameter.
    private static final Map<String, String[]> SHORT = Map.of(
            "flip", new String[] {"bit-flips", "probability"},
            "count", new String[] {"exact-flips", "fraction"},
            "theta", new String[] {"theta-mixture", "theta"});

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "P.npy",
            description = "the clean patterns, one a row; - is standard input")
    Optional<Path> patterns = Optional.empty();

    @Parameters(
            index = "1..*",
            paramLabel = "CORRUPTION",
            description =
                    "flip=P flips each component with probability P, count=F exactly the fraction F, theta=T mixes"
                            + " in Gaussian noise; or the name of a corruption with its parameters (without any file: list"
                            + " them)")
    List<String> words = List.of();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 2)
    OutputOptions output = new OutputOptions();

    /// The options that say where to.
    static final class OutputOptions {

        @Option(names = "--seed", paramLabel = "S", description = "the source of all randomness (default 1)")
        long seed = 1;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "C.npy",
                description = "write the cues, one a row; - is standard output")
        Optional<Path> out = Optional.empty();

        @Option(
                names = "--trust",
                description = "read compressed files without limits on what they unpack to; for files of your own")
        boolean trust;

        @Option(names = "--json", description = "print one JSON document")
        boolean json;
    }

    DataCorruptCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Registered<Corruption> corruptions = DataFolder.corruptions();
        if (patterns.isEmpty()) {
            return new RecipeList(this, "corruption").show(corruptions.all(), output.json);
        }
        Corruption corruption = corruption(corruptions);
        Path out =
                output.out.orElseThrow(() -> new IllegalArgumentException("nowhere to write the cues: give -o C.npy"));
        ArrayPort port = new ArrayPort(session(), output.trust ? Trust.UNLIMITED : Trust.LIMITED);
        port.requireWritable(out);
        NdArray rows = port.read(patterns.get());
        Patterns clean = PatternArrays.patterns(rows, PatternArrays.smallestAlphabet(rows));
        NdArray cues = array(corrupted(clean, corruption), rows.type());
        port.write(out, cues);
        new ArrayReport(this, output.json).show(out, cues, Map.of("corruption", String.join(" ", words)));
        return ExitCode.OK;
    }

    private Corruption corruption(Registered<Corruption> corruptions) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "no corruption was named: give one such as flip=0.2; `attractor data corrupt` lists them");
        }
        String first = words.getFirst();
        if (!first.contains("=")) {
            return corruptions.parse(first, Settings.parse(words.subList(1, words.size())));
        }
        Map<String, String> settings = Settings.parse(words);
        if (settings.size() > 1) {
            throw new IllegalArgumentException("several corruptions at once (" + String.join(" ", words)
                    + "): apply one after the other, or name one with its parameters, such as mask-rows fraction=0.5");
        }
        String name = settings.keySet().iterator().next();
        String[] meaning = SHORT.get(name);
        if (meaning == null) {
            throw new IllegalArgumentException("unknown corruption " + name
                    + "=; short forms are flip=, count= and theta=, all others are written by name: "
                    + String.join(", ", corruptions.ids()));
        }
        try {
            return corruptions.parse(meaning[0], Map.of(meaning[1], String.valueOf(settings.get(name))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replaceFirst("^" + meaning[1], name), e);
        }
    }

    private Patterns corrupted(Patterns clean, Corruption corruption) {
        Seed seed = new Seed(output.seed);
        return DataCorruption.set(
                clean.count(),
                mu -> corruption.apply(clean.get(mu), seed.child("corrupt", mu).generator()));
    }

    private static NdArray array(Patterns cues, DType type) {
        boolean keepsType = cues.alphabet() != Alphabet.REALS
                && (type == DType.BOOL || (cues.alphabet() == Alphabet.BITS && type.bytes() == 1));
        return keepsType ? PatternArrays.array(cues, type) : PatternArrays.array(cues);
    }
}
