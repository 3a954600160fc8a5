/// How do the kernels use the machine's vector registers?
///
/// In reading order: [VectorProvider], [VectorReals] (which kernel serves a call), [FloatRowLanes] (one cue) with
/// [FloatTree], [FloatCueLanes] (a panel of cues) with [FloatCueScores], [FloatCueWeights] and [FloatCueSums],
/// [FloatExponential], and the same in float64; [MixedLanes] (float32 rows, a cue in float64), [RowSums] (weighted
/// sums); [VectorPacked] (likewise for bits), [PackedScan] (one cue), [PackedTile] (a panel) with [Leaders];
/// [VectorFields]; [VectorBanks]; [VectorTiles] and [NormalLanes] (random rows, sixteen side by side). Every result
/// has the bits of the scalar twin in `attractor.kernel`: sixteen logical lanes are one register of 512 bits or two
/// of 256. Depends on `attractor.kernel` and on the incubating module `jdk.incubator.vector`, which need not be
/// there at run time. Exported to nobody.
///
///     RealKernels kernels = Kernels.provider().reals(); // these, where they can serve
package attractor.kernel.vector;
