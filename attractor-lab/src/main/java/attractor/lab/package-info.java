/// How does an experiment become a run on disk that can be stopped, resumed, compared and read?
///
/// In reading order: [Laboratory], what can be asked for; [RunOptions]; [Run], which computes the cells that are
/// missing; [RunFolder], the files; [CellLog], the finished cells; [RunStatus], the state and origin of a run;
/// [RunListener] with [ProgressDisplay]; [FinishedRun]; [RunDifference]. Depends on `attractor.experiment`,
/// `attractor.memory` (workers), `attractor.parameter` and `attractor.figure`; knows no protocol by name: they are
/// found.
///
/// ```java
/// FinishedRun run = new Laboratory(Inputs.SHIPPED)
///         .run("hopfield-1982.merging", RunOptions.smoke(Path.of("runs")), RunListener.SILENT);
/// ```
package attractor.lab;
