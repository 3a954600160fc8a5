package attractor.contract;

import attractor.learning.LearningRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The contract of learning rules as JUnit tests: extend it and say which rules it covers.
public abstract class RuleContract {

    /// For subclasses.
    protected RuleContract() {}

    /// {@return the rules to check, each with parameters of its own}
    protected abstract Stream<LearningRule> rules();

    /// Says how many couplings were compared.
    @AfterAll
    static void tellComparisons() {
        System.out.println(Matrices.summary());
    }

    /// One container for each rule, one test for each clause.
    @TestFactory
    final Stream<DynamicContainer> everyRuleKeepsTheContract() {
        return rules().map(RuleSubject::new)
                .map(subject -> DynamicContainer.dynamicContainer(
                        subject.name(),
                        RuleClauses.all().stream()
                                .map(clause ->
                                        DynamicTest.dynamicTest(clause.sentence(), () -> clause.verify(subject)))));
    }
}
