package attractor.kernel;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The choice of a provider of kernels, made once when the first kernel is asked for.
///
/// The vector provider where the module `jdk.incubator.vector` is there and the registers fit, else the scalar one;
/// results are the same bits. The system property `attractor.kernels` (`vector` or `scalar`) forces one.
public final class Kernels {

    /// The module that the vector provider needs.
    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private static final Provider SCALAR = new ScalarProvider();
    private static final Choice CHOICE = choose(System.getProperty("attractor.kernels", ""));

    private Kernels() {}

    /// A provider and why it was taken; or, where the property asks for what is not to be had, only why not.
    ///
    /// @param provider the one to use
    /// @param reason one line
    /// @param refusal the complaint about the property, empty if there is none
    record Choice(Provider provider, String reason, Optional<String> refusal) {}

    /// {@return the kernels to use in this process}
    ///
    /// @throws IllegalStateException if the property `attractor.kernels` asks for kernels that cannot serve here
    public static Provider provider() {
        if (CHOICE.refusal().isPresent()) {
            throw new IllegalStateException(CHOICE.refusal().get());
        }
        return CHOICE.provider();
    }

    /// {@return the kernels in plain Java, which define the bits of all others}
    public static Provider scalar() {
        return SCALAR;
    }

    /// {@return one line that says which kernels are in use and why}
    public static String reason() {
        return CHOICE.refusal().orElse(CHOICE.reason());
    }

    /// The choice for a value of the property; the empty value leaves it to the machine.
    static Choice choose(String wish) {
        Choice found = wish.equals("scalar")
                ? new Choice(SCALAR, "scalar: asked for by attractor.kernels", Optional.empty())
                : best(providers());
        if (wish.isEmpty() || wish.equals(found.provider().title())) {
            return found;
        }
        String refusal = wish.equals("vector")
                ? "attractor.kernels=vector cannot be had (" + found.reason() + "); leave the property out"
                : "attractor.kernels is '" + wish + "'; it is vector or scalar, or left out";
        return new Choice(SCALAR, found.reason(), Optional.of(refusal));
    }

    /// The first provider without an obstacle.
    private static Choice best(List<Provider> providers) {
        String reason =
                "scalar: the module " + VECTOR_MODULE + " is not there; start java with --add-modules " + VECTOR_MODULE;
        for (Provider provider : providers) {
            Optional<String> obstacle = provider.obstacle();
            if (obstacle.isEmpty()) {
                return new Choice(provider, provider.title() + ": " + provider.description(), Optional.empty());
            }
            reason = "scalar: " + obstacle.get();
        }
        return new Choice(SCALAR, reason, Optional.empty());
    }

    /// The providers that can be loaded: none without the vector module, whose types they name.
    private static List<Provider> providers() {
        if (ModuleLayer.boot().findModule(VECTOR_MODULE).isEmpty()) {
            return List.of();
        }
        return ServiceLoader.load(Provider.class, Provider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
