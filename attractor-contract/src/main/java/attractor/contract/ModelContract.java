package attractor.contract;

import attractor.memory.Catalogue;
import attractor.memory.Model;
import attractor.reference.DefaultAnswer;
import java.util.Map;
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

    /// {@return the models, by id, whose defaults take too long to store, with the settings to check them with}
    @DefaultAnswer
    protected Map<String, Model> settings() {
        return Map.of();
    }

    private Subject subject(Catalogue.Entry entry) {
        Model model = settings().get(entry.id());
        return model == null ? Subject.of(entry) : Subject.of(entry, model);
    }

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
                                DynamicTest.dynamicTest(clause.sentence(), () -> clause.verify(subject(entry))))));
    }
}
