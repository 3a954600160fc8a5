package attractor.kernel;

import java.util.Optional;

/// One implementation of all kernels.
///
/// Providers differ in speed only: each must give the bits of the scalar one, which defines them. Found by
/// [java.util.ServiceLoader], so the public constructor has no parameters. See [Kernels] for the choice.
public interface Provider {

    /// {@return the word that names it in the property `attractor.kernels`, such as `vector`}
    String title();

    /// {@return what it runs on, in a few words, such as `512-bit registers, 16 float lanes`}
    String description();

    /// {@return why it cannot serve on this machine; empty where it can}
    Optional<String> obstacle();

    /// {@return kernels on float32 and float64}
    RealKernels reals();

    /// {@return kernels on packed spins and bits}
    PackedKernels packed();

    /// {@return sums over patterns with the signs of packed columns}
    FieldKernels fields();

    /// {@return kernels on rows in reduced storage}
    ReducedKernels reduced();

    /// {@return softmax retrieval in banks of small memories}
    BankKernels banks();
}
