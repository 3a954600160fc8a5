package attractor.kernel;

import java.util.Optional;

/// The kernels in plain Java: they serve everywhere, and their bits are the definition for all others.
final class ScalarProvider implements Provider {

    private final RealKernels reals = new ScalarReals();
    private final PackedKernels packed = new ScalarPacked();
    private final FieldKernels fields = new ScalarFields();
    private final ReducedKernels reduced = new ScalarReduced();
    private final BankKernels banks = new ScalarBanks();

    @Override
    public String title() {
        return "scalar";
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
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
    public FieldKernels fields() {
        return fields;
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
