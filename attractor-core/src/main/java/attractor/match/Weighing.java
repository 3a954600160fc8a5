package attractor.match;

import attractor.pattern.Pattern;

/// The ability to show how much each stored pattern contributes to a step: what an attention map displays.
public interface Weighing {

    /// The scores s = sim(M, x).
    ///
    /// @param x of the memory's dimension
    /// @return a new array of length K
    double[] scores(Pattern x);

    /// The weights w = sep(sim(M, x)).
    ///
    /// @param x of the memory's dimension
    /// @return a new array of length K
    double[] weights(Pattern x);
}
