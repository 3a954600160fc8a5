package attractor.spin;

/// An interaction whose values at different overlaps may lie too far apart for the range of double.
///
///     F(m) = a·f(m) = a′·f′(m)        f′ fits the overlaps that occur
///
/// Beside (m/D)^n at m = D that at m = D/10 vanishes for n above 300, though it decides all fields where no overlap
/// exceeds D/10. So a walk asks for the f that fits its state; what vanishes then is too small to matter.
public interface WideInteraction extends Interaction {

    /// {@return the same F with another f and a, for states whose overlaps lie between two bounds; of equal ones
    /// one is kept}
    ///
    /// f(m ± 2) is finite for each such overlap m, and f of the most important one and its neighbours does not
    /// vanish where F does not.
    ///
    /// @param least the least overlap
    /// @param greatest the greatest overlap, not below the least
    Interaction fitting(int least, int greatest);
}
