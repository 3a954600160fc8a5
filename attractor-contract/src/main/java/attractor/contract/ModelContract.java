package attractor.contract;

import attractor.memory.Catalogue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The contract suite as JUnit tests: extend it and say which models it covers.
public abstract class ModelContract {

    /// For subclasses.
    protected ModelContract() {}

    /// {@return the models to check}
    protected abstract Stream<Catalogue.Entry> models();

    /// Says how many fast paths were compared with their slow twins.
    @AfterAll
    static void tellComparisons() {
        System.out.println(Twins.summary());
    }

    /// One container for each model, one test for each clause.
    @TestFactory
    final Stream<DynamicContainer> everyModelKeepsTheContract() {
        return models().map(entry -> DynamicContainer.dynamicContainer(
                entry.id(),
                Clauses.all().stream()
                        .map(clause ->
                                DynamicTest.dynamicTest(clause.sentence(), () -> clause.verify(Subject.of(entry))))));
    }
}
