/// What do Lucibello and Mézard (2024) state about memories of e^(αD) patterns, and is it so?
///
/// Theory, with closed forms and the general engine: [PhaseDiagram] (spherical patterns), [GaussianPatterns],
/// [SignPatterns] (±1, ours), [DistanceKernel] (ours), [Basins], [ScaledAttention]. Simulation: [Crossovers]
/// (descents at finite size), [OneStep] (the random energy model itself; [PhasePoint], [FreeEnergies]). What they
/// share: [Law], the ensembles; [SharpnessSweep], thresholds along a range of λ; [PhaseCell], such a line or some
/// simulated memories; [MemoryBlock], these memories, and [SizePoint], what those of one size give, shown and
/// judged by [SizeFigure]. Depends on `attractor.theory.rem`, `attractor.experiment` and `attractor.figure`.
///
/// ```java
/// List<SharpnessSweep> cells = new PhaseDiagram().cells(Profile.SMOKE);
/// ```
package attractor.lab.lucibellomezard;
