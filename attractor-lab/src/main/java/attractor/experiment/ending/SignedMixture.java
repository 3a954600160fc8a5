package attractor.experiment.ending;

import java.util.List;

/// A sum of stored patterns, each with a sign, and how much of a state it explains.
///
///     sgn(Σ_k s_k ξ^k), s_k = ±1
///
/// @param terms two or more memories, those of the largest overlap with the state first
/// @param agreement the fraction of units on which the state and the sign of the sum agree, in [0, 1]; a unit
///     on which the sum is zero counts half
public record SignedMixture(List<Term> terms, double agreement) {

    /// One memory of a mixture.
    ///
    /// @param memory its row μ, from 0
    /// @param sign +1 or -1
    public record Term(int memory, int sign) {

        /// Checks the sign.
        public Term {
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("the sign of a term is " + sign + "; it must be 1 or -1");
            }
        }
    }

    /// Copies the terms.
    public SignedMixture {
        terms = List.copyOf(terms);
    }

    /// {@return the mixture in words, such as `A + B − D`}
    ///
    /// @param names of the stored patterns, in their order
    public String words(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            if (text.isEmpty()) {
                text.append(term.sign() < 0 ? "−" : "");
            } else {
                text.append(term.sign() < 0 ? " − " : " + ");
            }
            text.append(names.get(term.memory()));
        }
        return text.toString();
    }
}
