package attractor.golden;

import java.util.HashMap;
import java.util.Map;

/// The evaluators by kind.
final class Evaluators {

    static final Map<String, Evaluator> BY_KIND = byKind();

    private Evaluators() {}

    private static Map<String, Evaluator> byKind() {
        Map<String, Evaluator> evaluators = new HashMap<>();
        evaluators.putAll(CoreEvaluators.BY_KIND);
        evaluators.putAll(TheoryEvaluators.BY_KIND);
        evaluators.putAll(ExponentialCapacityEvaluators.BY_KIND);
        evaluators.putAll(DiffusionEvaluators.BY_KIND);
        evaluators.putAll(DiffusionStatistics.BY_KIND);
        evaluators.putAll(HopfieldEvaluators.BY_KIND);
        evaluators.putAll(SemanticEvaluators.BY_KIND);
        evaluators.putAll(ImageEvaluators.BY_KIND);
        evaluators.putAll(SpinEvaluators.BY_KIND);
        evaluators.putAll(LearningEvaluators.BY_KIND);
        evaluators.putAll(MatchEvaluators.BY_KIND);
        evaluators.putAll(TrainedEvaluators.BY_KIND);
        evaluators.putAll(SymbolicEvaluators.BY_KIND);
        evaluators.putAll(StatisticalEvaluator.BY_KIND);
        return Map.copyOf(evaluators);
    }
}
