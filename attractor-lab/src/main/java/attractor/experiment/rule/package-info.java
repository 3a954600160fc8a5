/// Why does a learning rule store as much as it does?
///
/// In reading order: [RuleQuestion], where it is asked; [RuleExplanation], the answer in sentences, every number of
/// which stands in its tree; [RuleExplainer], which makes it from the rule's expanded coefficients, the theory of
/// capacity and a quick simulation. Works on any learning rule. Depends on `attractor.learning`, `attractor.spin`,
/// `attractor.theory.capacity` and `attractor.experiment`.
///
/// ```java
/// var explanation = new RuleExplainer(new Covariance(), new RuleQuestion()).explain(new Seed(1));
/// ```
package attractor.experiment.rule;
