/// How are the sums over components and patterns formed, so that every path gives the same bits, and how fast?
///
/// In reading order: [Dot] (sixteen lanes, fixed tree), [Superposition] (chunks of rows in order); [FloatRows] and
/// [DoubleRows] (rows in memory), [RealKernels] (what is summed), [FloatRange] (what float32 cannot hold);
/// [BitRows], [BitPanel], [Mismatch], [Nearest] and [PackedKernels] with [PackedShape] (the same for packed rows);
/// [ByteRows], [BfloatRows] and [ReducedKernels] (for rows in reduced storage); [FloatTiles], [NormalPair] and
/// [TileKernels] (random rows, sixteen side by side); [SignColumns], [SignCodes], [BitPlanes] and [FieldKernels]
/// (sums over patterns with signs); [FloatBank] and [BankKernels] (many small memories at once); [Kernels] (which
/// [Provider] does it). Scalar code defines the shapes; faster implementations must agree with it bit for bit.
/// Depends on nothing. Exported to the modules of Attractor only.
///
///     Kernels.provider().reals().overlaps(rows, x, m, 0);
package attractor.kernel;
