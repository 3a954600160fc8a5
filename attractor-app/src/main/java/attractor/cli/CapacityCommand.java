package attractor.cli;

import attractor.cli.terminal.ProgressDisplay;
import attractor.experiment.capacity.CapacityEstimate;
import attractor.experiment.capacity.CapacityQuestion;
import attractor.experiment.capacity.CapacitySearch;
import attractor.experiment.capacity.SearchLimits;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor capacity`.
@CommandLine.Command(
        name = "capacity",
        customSynopsis = {
            "attractor capacity MODEL [name=value...] dimension=D delta=P epsilon=P [noise=flip|count|move]",
            "       [ensemble=annealed|quenched] [dynamics=one-step|converged] [success=exact|overlap:0.95]",
            "       [active=K] [--json]"
        },
        footer = {
            "  attractor capacity hopfield dimension=50 delta=0.1 epsilon=0.1 dynamics=one-step",
            "  attractor capacity dense-polynomial n=3 dimension=16 delta=0.1 epsilon=0.2 --json"
        })
final class CapacityCommand extends Command {

    @Parameters(index = "0", paramLabel = "MODEL", description = "a model; `attractor models` lists them")
    String model = "";

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = {
                "parameters of the model, and what is asked:",
                "dimension  D, components of a pattern (default 100)",
                "delta      noise of a cue, in [0, 0.5) (default 0.1)",
                "epsilon    accepted probability of failure (default 0.05)",
                "noise      flip (each component with probability delta), count (exactly that fraction) or move (that"
                        + " fraction of the active units goes elsewhere)",
                "active     active units of sparse patterns, 0 for fair signs (default 0)",
                "ensemble   annealed (random patterns) or quenched (the worst of a fixed set)",
                "dynamics   converged (the model's own) or one-step (one synchronous update)",
                "success    exact, or overlap:0.95"
            })
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nSearch:%n", order = 1)
    Search search = new Search();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    /// The options of the search.
    static final class Search {

        @Option(
                names = "--max-count",
                paramLabel = "K",
                description = "the largest number of patterns to try (default 131072); a search that reaches it is"
                        + " censored")
        int maxCount = SearchLimits.USUAL.maxCount();

        @Option(
                names = "--force",
                description = "search although delta is 0 and units are coupled to themselves: the first crossing")
        boolean force;
    }

    CapacityCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        Recipe<CapacityQuestion> questions = Recipe.of(CapacityQuestion.class);
        List<String> own = questions.parameters().stream().map(Parameter::name).toList();
        Map<String, String> asked = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        Settings.parse(settings).forEach((name, value) -> (own.contains(name) ? asked : parameters).put(name, value));
        ModelChoice choice = ModelChoice.of(model, parameters);
        CapacityQuestion question = questions.parse(asked);
        compute.apply();
        SearchLimits usual = SearchLimits.USUAL;
        SearchLimits limits = new SearchLimits(
                search.maxCount,
                usual.maxTrials(),
                usual.cuesPerSet(),
                usual.resamples(),
                search.force ? SearchLimits.CleanCues.FORCE : SearchLimits.CleanCues.REFUSE);
        CapacityEstimate estimate;
        try (ProgressDisplay progress = progress("capacity", "numbers of patterns tried")) {
            // How many numbers of patterns a search needs is known only at its end.
            estimate = new CapacitySearch(choice.model(), question, limits)
                    .estimate(compute.seed(), (done, total) -> progress.report(done, -1));
        }
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("model", choice.id());
            tree.put("parameters", choice.tree());
            tree.put("question", questions.toTree(question));
            tree.put("seed", compute.seed);
            tree.putAll(estimate.toTree());
            printJson(tree);
        } else {
            print(paint().strong(ModelChoice.label(model, settings)) + "\n" + estimate.toText());
            if (estimate.isCensored()) {
                hint("the search stopped at --max-count " + search.maxCount + "; raise it to find the capacity itself");
            }
        }
        return ExitCode.OK;
    }
}
