package attractor.memory;

import java.nio.file.Path;

/// A network that is learning. For one thread.
public interface Training extends AutoCloseable {

    /// {@return the number of steps that were made}
    long done();

    /// {@return the number of steps that shall be made}
    long total();

    /// Makes one step.
    ///
    /// @return the loss before it
    /// @throws IllegalStateException if all steps are made
    double advance();

    /// {@return the losses before each step that was made}
    double[] losses();

    /// {@return the memory with the weights as they are now; later steps do not change it}
    Memory memory();

    /// Writes everything that is needed to go on, completely or not at all.
    ///
    /// @param checkpoint the file; replaced if it exists
    void save(Path checkpoint);

    /// Frees what lies outside the heap.
    @Override
    void close();
}
