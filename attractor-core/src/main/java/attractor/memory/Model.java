package attractor.memory;

import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.DefaultAnswer;
import java.util.EnumSet;
import java.util.Set;

/// The recipe of a memory: a record of hyper-parameters.
///
/// Found by `ServiceLoader`. The public no-argument constructor gives the defaults, `@Param` describes the record's
/// components, and the record's name in kebab case is the model's id (`DenseExponential` is `dense-exponential`).
/// Components may not use the names of the settings of a capacity estimate: `dimension`, `delta`, `epsilon`,
/// `noise`, `ensemble`, `dynamics`, `success`, `active`.
public interface Model {

    /// Stores patterns.
    ///
    /// @param xi K ≥ 0 patterns in an alphabet that the model accepts; a memory of none recalls every cue as it is
    /// @param seed randomness of storing, such as the training of weights; most models need none
    /// @param progress how far a long training has come
    /// @return the memory
    /// @throws IllegalArgumentException if the patterns do not suit the model
    Memory store(Patterns xi, Seed seed, Progress progress);

    /// Stores patterns without progress.
    ///
    /// @param xi K ≥ 0 patterns in an alphabet that the model accepts
    /// @param seed the seed
    /// @return the memory
    default Memory store(Patterns xi, Seed seed) {
        return store(xi, seed, Progress.NONE);
    }

    /// {@return the alphabets of patterns that this model stores; spins unless it says otherwise}
    @DefaultAnswer
    default Set<Alphabet> alphabets() {
        return EnumSet.of(Alphabet.SPINS);
    }
}
