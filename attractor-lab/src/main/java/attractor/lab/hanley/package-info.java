/// What did Hanley (2025) ask of Hebbian rules and dense memories, and what is the answer?
///
/// [CapacityScaling]: how the capacity of dense memories grows with the dimension ([DenseFamily],
/// [ScalingReference]). [SelfCouplingForms]: the two published updates are not one. [LocalRules]: what every
/// learning rule holds ([RuleFamily], [ReferenceRate]); all three make [OneStepTrials]. [Reconstruction]: images of
/// digits and clothes from noisy and half cues, with the similarity battery and the verdicts on spurious states
/// ([SpuriousStates], [Published], [ReconstructionFigures]). [Theorem]: the one-step theorem of Hebbian rules
/// against simulation, over rules drawn by seed. [Answer]: the capacity of the whole family ([Family]) in one
/// figure. [SymbolicCleanUp]: item memories of vector symbols against the reference and the sizing calculator
/// ([SymbolicTrials], [CleanUpReference], [CleanUpFigures]). Depends on `attractor.experiment`, `attractor.figure`,
/// `attractor.match`, `attractor.learning`, the theory of capacity and the models.
///
/// ```java
/// List<Reconstruction.Cell> cells = new Reconstruction().cells(Profile.SMOKE);
/// ```
package attractor.lab.hanley;
