/// How fast is each kernel, at sizes that fit its registers and at sizes that do not?
///
/// [attractor.jmh.RealRows] times float32 rows, [attractor.jmh.PackedRows] packed spins, [attractor.jmh.Retrieval]
/// a recall over them; each with both providers or sizes as parameters, and each checks its result before it is
/// timed. [attractor.jmh.KernelBenchmarks] runs them and prints what they were measured in.
///
/// May depend on: the core, `attractor.models.modern`, `attractor.bench` and JMH. It is no part of the application.
///
/// Example:
///
///     scripts/kernel-benchmarks RealRows -p dimension=128,785
package attractor.jmh;
