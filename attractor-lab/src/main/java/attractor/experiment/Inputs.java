package attractor.experiment;

import attractor.pattern.Patterns;
import java.util.Optional;

/// The data sets that a protocol may read.
@FunctionalInterface
public interface Inputs {

    /// Inputs without any data set.
    Inputs NONE = name -> Optional.empty();

    /// The patterns of a data set, in its published order, or empty where it is not on this machine.
    ///
    /// @param name the name under which it is listed, such as `mnist`
    Optional<Patterns> patterns(String name);
}
