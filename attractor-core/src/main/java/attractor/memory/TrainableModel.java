package attractor.memory;

import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.nio.file.Path;

/// A model whose memory is a network that learns step by step, and whose learning can be kept and gone on with.
///
/// [#store] is all of it at once: begin, every step, and the memory at the end.
public interface TrainableModel extends Model {

    /// Begins to learn; no step is made yet.
    ///
    /// @param xi K ≥ 1 patterns in an alphabet that the model accepts
    /// @param seed the seed of the first weights and of every step
    /// @return the training, to be closed
    /// @throws IllegalArgumentException if the patterns do not suit the model
    /// @throws MissingLibraryException if the native library that trains is not there
    Training begin(Patterns xi, Seed seed);

    /// {@return a model of this kind that learns a few patterns in a fraction of a second, to see that it works}
    TrainableModel trial();

    /// Goes on where a checkpoint ends: the same steps, to the bit, as if there had been no break.
    ///
    /// @param checkpoint a file that [Training#save] wrote
    /// @param xi the patterns that the training began with
    /// @param seed the seed that it began with
    /// @return the training, to be closed
    /// @throws IllegalArgumentException if the file is damaged, or belongs to another model, other patterns or
    ///     another seed; only the number of steps may differ
    /// @throws MissingLibraryException if the native library that trains is not there
    Training resume(Path checkpoint, Patterns xi, Seed seed);

    /// The memory whose weights lie in a checkpoint.
    ///
    /// What was learned is as in the file; settings of recall that differ from their defaults replace those of the
    /// file.
    ///
    /// @param checkpoint a file that [Training#save] wrote
    /// @return the memory
    /// @throws IllegalArgumentException if the file is damaged or of another model
    Memory load(Path checkpoint);
}
