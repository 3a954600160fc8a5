/// What does Ambrogioni (2023) state about diffusion models as associative memories, and is it so?
///
/// [CorrelationTable] (Table 1), with every [ClassicVariant] of the classical network; [ErrorCurves] and
/// [Capacities] (Figure 2), made of [ErrorCell]s in an [ErrorGrid], each with all [Decoder]s, as [CapacityCurves]
/// with [TrainedDots]; [Equivalence] (Equation 5); [FlowFields] (Figure 1). What they share: [Draw], patterns and
/// their noisy versions. Depends on `attractor.experiment`, `attractor.figure` and the models.
///
/// ```java
/// List<CorrelationTable.Cell> cells = new CorrelationTable().cells(Profile.SMOKE);
/// ```
package attractor.lab.ambrogioni;
