/// Will this memory recall its patterns, and does a trial agree with the theory?
///
/// In reading order: [attractor.experiment.advisor.AdviceQuestion] and [attractor.experiment.advisor.RandomAdvice],
/// random patterns; [attractor.experiment.advisor.DataQuestion], [attractor.experiment.advisor.Preparation],
/// [attractor.experiment.advisor.Likeness] (what of the theory's assumptions holds) and
/// [attractor.experiment.advisor.DataAdvice], patterns of the user; [attractor.experiment.advisor.NoisyCues] and
/// [attractor.experiment.advisor.RecallTrial], the trial with `modern-hopfield`;
/// [attractor.experiment.advisor.Sentence], words with their numbers. Depends on `attractor.theory.advice`, core
/// and `attractor.statistics`; finds the model in the catalogue. Example:
///
///     var question = new AdviceQuestion(RandomPatterns.SPHERICAL, Kernel.DOT, 40, 1000, 0.5, 0.4);
///     RandomAdvice.on(question).sentences().forEach(sentence -> IO.println(sentence.text()));
package attractor.experiment.advisor;
