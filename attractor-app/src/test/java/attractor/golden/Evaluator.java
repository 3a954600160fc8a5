package attractor.golden;

import java.util.Optional;

/// Computes the cases of one kind with the library and holds them against the expected values.
@FunctionalInterface
interface Evaluator {

    /// What differs, or nothing.
    ///
    /// @throws NotCovered if this case needs something that does not exist
    Optional<String> difference(GoldenCase golden) throws NotCovered;

    /// Says that a case needs something that does not exist.
    final class NotCovered extends Exception {

        private static final long serialVersionUID = 1;

        NotCovered(String what) {
            super(what);
        }
    }

    /// An evaluator that computes each expected key on its own.
    interface ByKey {

        /// The value of one key of `expected`.
        Object compute(GoldenCase golden, String key) throws NotCovered;

        /// As an evaluator of exactly the keys present.
        default Evaluator evaluator() {
            return golden -> {
                for (String key : golden.expected().propertyNames()) {
                    Optional<String> difference = Comparison.difference(
                            key, golden.expected().get(key), compute(golden, key), golden.tolerance());
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
                return Optional.empty();
            };
        }
    }
}
