package attractor.models;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.contract.RuleContract;
import attractor.learning.ActivityProduct;
import attractor.learning.Covariance;
import attractor.learning.Gated;
import attractor.learning.LearningRule;
import attractor.learning.Oja;
import attractor.learning.Taylor;
import attractor.models.classic.Hopfield;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every learning rule of the catalogue keeps the contract: with its defaults, and in its other forms.
final class LearningRulesContractTest extends RuleContract {

    private static final Recipe<Hopfield> HOPFIELD = Recipe.of(Hopfield.class);

    @Override
    protected Stream<LearningRule> rules() {
        Stream<LearningRule> otherForms = Stream.of(
                new ActivityProduct(ActivityProduct.Scale.SUM),
                new ActivityProduct(ActivityProduct.Scale.PER_PATTERN),
                new Covariance(Covariance.Mean.OVERALL, 0),
                new Covariance(Covariance.Mean.GIVEN, 0.3),
                new Gated(Gated.Gate.POSTSYNAPTIC, 0.3),
                new Oja(Oja.Activity.FREE, 0.01),
                new Taylor("0.1", "0.2", "-0.3", "0.05", "0.07", "1.5"),
                new Taylor("-0.2W", "0", "0.1+0.05W", "0", "0", "1 - tanh(W)^2"));
        return Stream.concat(
                ids().stream().map(id -> HOPFIELD.parse(Map.of("rule", id)).rule()), otherForms);
    }

    private static List<String> ids() {
        return HOPFIELD.parameters().stream()
                .filter(parameter -> parameter.name().equals("rule"))
                .map(Parameter::choices)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allSixteenRulesAreThere() {
        assertThat(ids()).hasSizeGreaterThanOrEqualTo(16).contains("bcpnn", "oja", "taylor", "unlearning");
    }
}
