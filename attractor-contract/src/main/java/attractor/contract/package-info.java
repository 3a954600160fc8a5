/// What must hold for every model and every learning rule, ours or a stranger's?
///
/// In reading order: [ModelContract], the JUnit suite to extend; [Clause], one sentence of the contract with its
/// check; [Clauses], all of them; [Subject], a model with patterns to try it on; [Twins], how many fast paths were
/// compared with their slow twins. Likewise for rules: [RuleContract], [RuleClause], [RuleClauses], [RuleSubject],
/// and [Matrices], how many couplings were compared. Depends on `attractor.memory`, `attractor.learning`,
/// `attractor.pattern`, `attractor.parameter`, `attractor.spin`, JUnit and AssertJ.
///
///     final class MyModelContractTest extends ModelContract {
///         protected Stream<Catalogue.Entry> models() { return Stream.of(Catalogue.byId("my-model")); }
///     }
package attractor.contract;
