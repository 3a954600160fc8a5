package attractor.cli;

import attractor.experiment.rule.RuleExplainer;
import attractor.experiment.rule.RuleExplanation;
import attractor.experiment.rule.RuleQuestion;
import attractor.learning.LearningRule;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Parameters;

/// `attractor explain`.
@CommandLine.Command(
        name = "explain",
        customSynopsis = {
            "attractor explain RULE [name=value...] [dimension=D] [delta=P] [epsilon=P] [coding=F]",
            "       [count=K] [sets=S] [--json]"
        },
        footer = {
            "  attractor explain activity-product",
            "  attractor explain covariance mean=given activity=0.3 --json"
        })
final class ExplainCommand extends Command {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RULE",
            description = "a learning rule; without one they are listed")
    Optional<String> rule = Optional.empty();

    @Parameters(
            index = "1..*",
            paramLabel = "name=value",
            description = {
                "parameters of the rule, and where it is explained:",
                "dimension  D, number of units (default 256)",
                "delta      noise of a cue, in [0, 0.5) (default 0.1)",
                "epsilon    accepted probability of failure (default 0.05)",
                "coding     f of sparse 0/1 patterns with k winners; 0 (default) for balanced +-1 patterns",
                "count      K of the simulation; 0 (default) for as many as are predicted",
                "sets       random pattern sets of the simulation (default 40)"
            })
    List<String> settings = List.of();

    @ArgGroup(validate = false, heading = "%nComputation:%n", order = 3)
    ComputeOptions compute = new ComputeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n", order = 4)
    JsonOption output = new JsonOption();

    ExplainCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        Registered<LearningRule> rules =
                new Registered<>("learning rule", LearningRule.class, ServiceLoader.load(LearningRule.class));
        if (rule.isEmpty()) {
            return new RecipeList(this, "rule").show(rules.all(), output.json);
        }
        Recipe<RuleQuestion> questions = Recipe.of(RuleQuestion.class);
        List<String> asked =
                questions.parameters().stream().map(Parameter::name).toList();
        Map<String, String> where = new LinkedHashMap<>();
        Map<String, String> own = new LinkedHashMap<>();
        Settings.parse(settings).forEach((name, value) -> (asked.contains(name) ? where : own).put(name, value));
        RuleQuestion question = questions.parse(where);
        LearningRule chosen = rules.parse(rule.get(), own);
        compute.apply();
        RuleExplanation explanation = new RuleExplainer(chosen, question).explain(compute.seed());
        if (output.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("rule", rule.get());
            tree.put("parameters", own);
            tree.put("question", questions.toTree(question));
            tree.put("seed", compute.seed);
            tree.putAll(explanation.toTree());
            printJson(tree);
        } else {
            print(paint().strong(ModelChoice.label(rule.get(), settings)) + "\n\n" + explanation.toText());
        }
        return ExitCode.OK;
    }
}
