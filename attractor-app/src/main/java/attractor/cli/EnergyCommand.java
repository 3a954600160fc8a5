package attractor.cli;

import attractor.cli.terminal.TextTable;
import attractor.memory.Energetic;
import attractor.pattern.Patterns;
import attractor.spin.SpinMemory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor energy`.
@CommandLine.Command(
        name = "energy",
        customSynopsis = "attractor energy MODEL [name=value...] --patterns P.npy --states S.npy [--json]",
        footer = {
            "  attractor energy dense-exponential beta=0.2 --patterns P.npy --states S.npy",
            "  attractor energy hopfield --patterns P.npy --states S.npy --json"
        })
final class EnergyCommand extends Command {

    @Parameters(index = "0", paramLabel = "MODEL", description = "a model; `attractor models` lists them")
    String model = "";

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = "parameters of the model; `attractor models MODEL` lists them")
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nMemory:%n", order = 1)
    StoreOptions store = new StoreOptions();

    @ArgGroup(validate = false, heading = "%nStates:%n", order = 2)
    StateOption state = new StateOption();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The option that names the states.
    static final class StateOption {
        @Option(names = "--states", paramLabel = "S.npy", description = "the states, one a row; - is standard input")
        Optional<Path> states = Optional.empty();
    }

    EnergyCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        ModelChoice choice = ModelChoice.of(model, Settings.parse(settings));
        Path file = state.states.orElseThrow(
                () -> new IllegalArgumentException("no states were given: add --states S.npy, one state a row"));
        compute.apply();
        StoredMemory stored = StoredMemory.of(
                this, choice, new StoredMemory.Files(store, Optional.empty(), file, "states"), compute.seed());
        if (!(stored.memory() instanceof Energetic energetic)) {
            throw new IllegalArgumentException(without(choice, stored));
        }
        Patterns states = stored.queries();
        double[] energies = energetic.energies(
                IntStream.range(0, states.count()).mapToObj(states::get).toList());
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("model", choice.id());
            tree.put("parameters", choice.tree());
            tree.put("energies", energies);
            printJson(tree);
            return ExitCode.OK;
        }
        TextTable table = new TextTable("state", "energy");
        for (int i = 0; i < energies.length; i++) {
            table.row(String.valueOf(i), String.valueOf(energies[i]));
        }
        print(table.text(paint(), session().width()));
        return ExitCode.OK;
    }

    /// Why there is no energy.
    private String without(ModelChoice choice, StoredMemory stored) {
        if (!(stored.memory() instanceof SpinMemory)) {
            return "model " + choice.id()
                    + " has no energy; choose a model with the ability energetic (attractor models MODEL shows it)";
        }
        return store.weights
                .map(path -> "the couplings in " + path + " are not symmetric, and only symmetric ones have an energy;"
                        + " give (W + Wᵀ)/2, if the difference means nothing")
                .orElse("the energy of model " + choice.id() + " leaves the range of numbers for these patterns;"
                        + " choose overlap=mean, energy=log, or a smaller degree or sharpness");
    }
}
