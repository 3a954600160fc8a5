package attractor.contract;

import java.util.function.Consumer;

/// One sentence of the contract of learning rules and how it is checked.
///
/// @param sentence what must hold, such as `oneByOneGivesTheCouplingsOfTheBatch`
/// @param check throws an `AssertionError` that says what was seen instead
public record RuleClause(String sentence, Consumer<RuleSubject> check) {

    /// Checks the sentence on one rule.
    ///
    /// @param subject the rule under test
    /// @throws AssertionError if it does not hold
    public void verify(RuleSubject subject) {
        check.accept(subject);
    }
}
