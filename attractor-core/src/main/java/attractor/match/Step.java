package attractor.match;

import attractor.pattern.Pattern;
import java.util.List;

/// One application of x ↦ Pᵀ sep(sim(M, x)) to the states of a panel of cues.
///
/// The bits of a state's image depend on that state only. A step keeps scratch memory from call to call: it belongs
/// to one panel.
@FunctionalInterface
interface Step {

    /// Computes the images.
    ///
    /// @param x the states
    /// @param y receives the components of their images, one array for each state; there may be more arrays
    void apply(List<? extends Pattern> x, double[][] y);
}
