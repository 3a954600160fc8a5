/// Will a stored pattern be recalled from a noisy cue, what limits it, and what would help?
///
/// Reading order:
///
/// 1. [attractor.theory.advice.RandomMemory]: patterns of an ensemble, their count, and how noisy cues are.
/// 2. What a noisy cue sees of the other patterns, as a law for the engine of `attractor.theory.rem`:
///   [attractor.theory.advice.LongCue], [attractor.theory.advice.NoisyDistance],
///   [attractor.theory.advice.FlippedCue]; [attractor.theory.advice.MeasuredCues] for given cues and measured
///   components.
/// 3. [attractor.theory.advice.Limits]: thresholds, margins, basin and the limiting channel for D → ∞, of any law.
/// 4. [attractor.theory.advice.FiniteRecall]: the share of cues that are recalled at finite D.
/// 5. [attractor.theory.advice.Advice]: all of it together.
///
/// Depends on `attractor.theory.rem`, `attractor.theory.quantity`, `attractor.theory.special` and
/// `attractor.statistics`. Example:
///
///     var memory = new RandomMemory(RandomPatterns.BINARY, Kernel.DOT, 100, 1000, 0.2);
///     Advice.on(memory, 1).limits().capacity();      // 0.1927 against a load of 0.0691
package attractor.theory.advice;
