package attractor.theory;

import java.util.List;

/// Curves that belong together, for example those of one paper or one theory.
///
/// An implementation has a public no-argument constructor and is registered as a service (`provides` in the module
/// declaration and a line in `META-INF/services/attractor.theory.CurveFamily`); its curves are then in [Curves].
public interface CurveFamily {

    /// The curves, in reading order.
    ///
    /// @return at least one curve
    List<Curve> curves();
}
