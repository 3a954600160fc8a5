package attractor.contract;

import java.util.function.Consumer;

/// One sentence of the contract and how it is checked.
///
/// @param sentence what must hold, such as `theSameSeedGivesTheSameAnswer`
/// @param check throws an `AssertionError` that says what was seen instead
public record Clause(String sentence, Consumer<Subject> check) {

    /// Checks the sentence on one model.
    ///
    /// @param subject the model under test
    /// @throws AssertionError if it does not hold
    public void verify(Subject subject) {
        check.accept(subject);
    }
}
