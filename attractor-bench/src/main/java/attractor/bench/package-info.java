/// How is a reference workload timed, and what is written down of it?
///
/// Types, in reading order:
///
/// 1. [attractor.bench.Workload], a named computation with [attractor.bench.Case]s; [attractor.bench.Workloads]
///   finds them all;
/// 2. [attractor.bench.Setting], how large and with what data; [attractor.bench.Trial], a case whose data are made,
///   ready to be timed; [attractor.bench.Finding], what its answer was found to be;
/// 3. [attractor.bench.Stopwatch] warms up, repeats and takes [attractor.bench.Times]; [attractor.bench.Timing] is
///   one line of results, with the [attractor.bench.Surroundings] it was measured in.
///
/// The names of workloads and cases, the data and the keys of a line are those of the drivers in
/// `benchmarks/peers`, so that lines of several programs stand in one table.
///
/// May depend on: `attractor.memory`, `attractor.kernel` and `attractor.data`. It names no model; those are in
/// `attractor.bench.reference`.
///
/// Example:
///
///     Timing line = new Stopwatch(1, 5).time(Workloads.find("W5"), "converge_100q", Setting.standard());
package attractor.bench;
