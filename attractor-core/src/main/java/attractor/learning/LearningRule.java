package attractor.learning;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.reference.DefaultAnswer;
import attractor.reference.SlowTwin;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How patterns become couplings.
///
///     W = rule(ξ^1, …, ξ^K)        W: D×D, W_ij acts on unit i (post) from unit j (pre), diagonal as the rule gives it
///
/// A rule is a record with a public no-argument constructor, registered as a service of this type; it is then a
/// choice of every model that takes a rule. It learns a batch, or one pattern at a time. The three properties are
/// what the theory of local rules asks for.
public interface LearningRule {

    /// {@return the couplings after all patterns, in their order}
    ///
    /// @param xi K ≥ 1 patterns of any alphabet
    /// @throws IllegalArgumentException if there is no pattern, the rule does not suit the alphabet, or W would not
    ///     fit into memory
    Couplings learn(Patterns xi);

    /// {@return synapses without experience, for learning one pattern at a time; the same W as the batch up to
    /// rounding}
    ///
    /// @param dimension D ≥ 1
    Synapses begin(int dimension);

    /// {@return Q with W = ΞᵀQΞ, K×K, for rules of that form: lets a memory of K ≪ D patterns recall without
    /// building W}
    ///
    /// @param xi Ξ, K ≥ 1 patterns
    @SlowTwin
    default Optional<double[][]> mixing(SpinPatterns xi) {
        return Optional.empty();
    }

    /// {@return the alphabets that the rule learns; every one unless it says otherwise}
    @DefaultAnswer
    default Set<Alphabet> alphabets() {
        return EnumSet.allOf(Alphabet.class);
    }

    /// {@return whether each pattern adds a term that does not depend on W}
    boolean additive();

    /// {@return whether the couplings stay within fixed bounds however many patterns are learned}
    boolean bounded();

    /// {@return whether the order of the patterns matters}
    boolean orderDependent();
}
