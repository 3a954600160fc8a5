/// What can this machine do at most, in this JVM?
///
/// [attractor.bench.limit.Limits] is the workload `limits`: reading memory, multiplying and adding, XOR and
/// popcount. `VectorLoops` measures with the Vector API, `ScalarLoops` where its module is not there. A fraction of
/// the limit says more of a kernel than its time.
///
/// May depend on: `attractor.bench`, `attractor.memory` and the JDK.
///
/// Example:
///
///     ./attractor bench limits --threads 1,2
package attractor.bench.limit;
