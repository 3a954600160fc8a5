package attractor.memory;

/// What the answer to a cue is made of: which part of it was stored, which was made up, and how sure each number
/// is.
///
///     ŷ = Σ_j r_j ŷ_j,   Var(y_i | x) = Σ_j r_j (V_j,ii + (ŷ_j,i − ŷ_i)²),   u_i = Σ_n r_n C_ii/Σ_ii + r_corpus
///
/// The sum runs over the stored cores n and the corpus; ŷ_j and V_j are mean and covariance of a pattern that comes
/// from part j, given the noisy state. A component with u_i = 0 was stored, one with u_i = 1 was made up from the
/// corpus alone; where Σ_ii is 0 nothing had to be made up.
///
/// @param answer ŷ, the posterior mean, D numbers
/// @param responsibilities r, for each stored core, and last for the corpus; sum 1
/// @param variance Var(y_i | x) of each component
/// @param madeUp u_i, the share of each component that was made up, in \[0, 1\]
// Handed to the caller, who may do with it what he wants.
@SuppressWarnings("ArrayRecordComponent")
public record Provenance(double[] answer, double[] responsibilities, double[] variance, double[] madeUp) {}
