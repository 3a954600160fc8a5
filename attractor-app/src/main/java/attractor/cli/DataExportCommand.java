package attractor.cli;

import attractor.data.DataExport;
import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.parameter.Names;
import attractor.pattern.Ensemble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor data export`.
@CommandLine.Command(
        name = "export",
        customSynopsis = "attractor data export NAME [name=value...] --count N [--binarise T] -o P.npy",
        footer = {
            "  attractor data export letters --count 7 --binarise 127 -o P.npy",
            "  attractor data export random-spins --count 20 --dimension 256 --seed 1 -o P.npy"
        })
final class DataExportCommand extends Command {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "a data set, or an ensemble of random patterns; `attractor data list` shows both")
    String name = "";

    @Parameters(index = "1..*", paramLabel = "name=value", description = "parameters of the ensemble")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nWhat to export:%n", order = 1)
    Choice choice = new Choice();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 2)
    OutputOptions output = new OutputOptions();

    /// The options that say which patterns.
    static final class Choice {

        @Option(names = "--count", paramLabel = "N", description = "how many patterns")
        Optional<Integer> count = Optional.empty();

        @Option(names = "--split", paramLabel = "PART", description = "the part of the data set (default: the first)")
        Optional<String> split = Optional.empty();

        @Option(names = "--offset", paramLabel = "I", description = "the first image, from 0 (default 0)")
        int offset;

        @Option(
                names = "--binarise",
                paramLabel = "T",
                description = "+1 where the grey level (0..255) is above T, else -1; without it, real numbers from 0 to"
                        + " 1")
        Optional<Double> threshold = Optional.empty();

        @Option(names = "--dimension", paramLabel = "D", description = "the dimension of random patterns")
        Optional<Integer> dimension = Optional.empty();

        @Option(names = "--seed", paramLabel = "S", description = "the source of all randomness (default 1)")
        long seed = 1;
    }

    /// The options that say where to.
    static final class OutputOptions {

        @Option(
                names = {"-o", "--output"},
                paramLabel = "P.npy",
                description = "write the patterns, one a row; - is standard output")
        Optional<Path> out = Optional.empty();

        @Option(names = "--json", description = "print one JSON document")
        boolean json;
    }

    DataExportCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        int count = choice.count.orElseThrow(
                () -> new IllegalArgumentException("how many patterns are wanted: give --count N"));
        Path out = output.out.orElseThrow(
                () -> new IllegalArgumentException("nowhere to write the patterns: give -o P.npy"));
        ArrayPort port = new ArrayPort(session());
        port.requireWritable(out);
        Registered<Ensemble> ensembles = DataFolder.ensembles();
        NdArray patterns = ensembles.has(name) ? drawn(ensembles, count) : images(ensembles, count);
        port.write(out, patterns);
        new ArrayReport(this, output.json).show(out, patterns, Map.of("source", name));
        return ExitCode.OK;
    }

    private NdArray drawn(Registered<Ensemble> ensembles, int count) {
        int dimension = choice.dimension.orElseThrow(
                () -> new IllegalArgumentException("random patterns need a dimension: give --dimension D"));
        if (count < 1) {
            throw new IllegalArgumentException("--count is " + count + "; it must be at least 1");
        }
        Ensemble ensemble = ensembles.parse(name, Settings.parse(settings));
        return PatternArrays.array(ensemble.draw(count, dimension, new attractor.pattern.Seed(choice.seed)));
    }

    private NdArray images(Registered<Ensemble> ensembles, int count) {
        List<String> names =
                new ArrayList<>(DataSets.all().stream().map(DataSet::name).toList());
        if (!names.contains(name)) {
            names.addAll(ensembles.ids());
            throw new IllegalArgumentException("there is no data set or ensemble " + name
                    + "; `attractor data list` shows both." + Names.suggestion(name, names));
        }
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException(
                    "the data set " + name + " has no parameters; drop " + String.join(" ", settings));
        }
        String split =
                choice.split.orElse(DataSets.find(name).splits().getFirst().name());
        OptionalDouble threshold = choice.threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new DataExport(name, split, choice.offset, count, threshold).array(DataFolder.store(session()));
    }
}
