package attractor.memory;

import attractor.pattern.Patterns;
import attractor.pattern.Seed;

/// A model that can also associate each key with another pattern, its value.
public interface HeteroModel extends Model {

    /// Stores pairs.
    ///
    /// @param keys K patterns that cues resemble
    /// @param values K patterns to recall, of any dimension
    /// @param seed the seed
    /// @param progress hears how far the work is
    /// @return the memory
    /// @throws IllegalArgumentException if the counts differ or the patterns do not suit the model
    Memory store(Patterns keys, Patterns values, Seed seed, Progress progress);
}
