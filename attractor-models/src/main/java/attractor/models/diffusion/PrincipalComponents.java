package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;

/// The leading principal components of the corpus are stored.
///
///     ξ = A y,   rows of A: the eigenvectors of Σ with the greatest eigenvalues        A: W×D
///
/// @param count W, from 1 to D − 1
public record PrincipalComponents(
        @Param(symbol = "W", doc = "number of principal components that are stored", min = 1)
        int count) implements Core {

    /// Eight components.
    public PrincipalComponents() {
        this(8);
    }

    /// Checks the range.
    public PrincipalComponents {
        Range.atLeast("count", count, 1);
    }
}
