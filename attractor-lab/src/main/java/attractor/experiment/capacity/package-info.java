/// How many patterns can a model hold?
///
/// In reading order: [CapacityQuestion], what counts as holding; [Success], [Noise], [Averaging], [Dynamics];
/// [SearchLimits], how far and how carefully to look; [CapacitySearch], the search; [CapacityEstimate], the answer
/// with its interval and every trial that was made; [CapacitySurvey], the whole curve of failures with every single
/// recall ([SurveyedSet]), for later questions. Works on any model. Depends on `attractor.memory`,
/// `attractor.pattern`, `attractor.parameter` and `attractor.statistics`.
///
/// ```java
/// var question = new CapacityQuestion(100, 0.1, 0.05);
/// var answer = new CapacitySearch(model, question, SearchLimits.USUAL).estimate(new Seed(1), Progress.NONE);
/// ```
package attractor.experiment.capacity;
