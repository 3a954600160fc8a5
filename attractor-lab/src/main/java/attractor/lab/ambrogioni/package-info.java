/// What does Ambrogioni (2023) state about diffusion models as associative memories, and is it so?
///
/// [CorrelationTable] (Table 1), with every [ClassicVariant] of the classical network; [ErrorCurves] and
/// [Capacities] (Figure 2), made of [ErrorCell]s in an [ErrorGrid], each with all [Decoder]s, as [CapacityCurves]
/// with [TrainedDots]; [Equivalence] (Equation 5); [FlowFields] (Figure 1); [ReconstructiveRecalls] (Equation 7),
/// with [HeightRecalls], [CorpusRecalls] and [DigitRecalls]. What they share: [Draw], patterns and their noisy
/// versions, and [Descent], a recall under any law. Depends on `attractor.data`, `attractor.experiment`,
/// `attractor.figure` and the models.
///
/// ```java
/// List<CorrelationTable.Cell> cells = new CorrelationTable().cells(Profile.SMOKE);
/// ```
package attractor.lab.ambrogioni;
