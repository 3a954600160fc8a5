package attractor.kernel.vector;

import attractor.kernel.BankKernels;
import attractor.kernel.FieldKernels;
import attractor.kernel.Kernels;
import attractor.kernel.PackedKernels;
import attractor.kernel.Provider;
import attractor.kernel.RealKernels;
import attractor.kernel.ReducedKernels;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/// The kernels on the machine's vector registers of 512 or 256 bits, with the bits of the scalar ones.
public final class VectorProvider implements Provider {

    private final int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    private final RealKernels reals = new VectorReals();
    private final PackedKernels packed = new VectorPacked();
    private final FieldKernels fields =
            bits == 512 ? new VectorFields() : Kernels.scalar().fields();
    private final ReducedKernels reduced = new VectorReduced();
    private final BankKernels banks = new VectorBanks();

    /// For [java.util.ServiceLoader].
    public VectorProvider() {}

    @Override
    public String title() {
        return "vector";
    }

    @Override
    public String description() {
        return bits + "-bit registers, " + bits / Float.SIZE + " float lanes";
    }

    @Override
    public Optional<String> obstacle() {
        return bits == 512 || bits == 256
                ? Optional.empty()
                : Optional.of("the vector kernels need registers of 256 or 512 bits, and the JVM offers " + bits);
    }

    /// On 512-bit registers; the narrower ones have no masks, and there the scalar kernels are as good.
    @Override
    public FieldKernels fields() {
        return fields;
    }

    @Override
    public RealKernels reals() {
        return reals;
    }

    @Override
    public PackedKernels packed() {
        return packed;
    }

    @Override
    public ReducedKernels reduced() {
        return reduced;
    }

    @Override
    public BankKernels banks() {
        return banks;
    }
}
