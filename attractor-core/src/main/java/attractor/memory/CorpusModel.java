package attractor.memory;

import attractor.pattern.Patterns;

/// A model that, beside the patterns which it stores, knows a corpus: many patterns that were not stored one by
/// one.
///
/// Without a corpus of its own it takes what it knows from the stored patterns, or from its parameters.
public interface CorpusModel extends Model {

    /// This model with a corpus.
    ///
    /// @param corpus at least one pattern, of the dimension of those that will be stored
    /// @return a model of the same kind, whose stores know the corpus
    /// @throws IllegalArgumentException if, as it is set, the model would not look at a corpus
    Model withCorpus(Patterns corpus);
}
