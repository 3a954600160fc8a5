package attractor.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// A stream that remembers why writing failed.
///
/// `PrintStream` only says that something failed; but a reader who has seen enough (`attractor … | head`) is no
/// error, and a full disk is one.
public final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private Optional<IOException> failure = Optional.empty();

    /// Writes to another stream.
    ///
    /// @param target where the bytes go
    public StandardOutput(OutputStream target) {
        this.target = target;
    }

    /// The first failure.
    ///
    /// @return what was caught, or nothing
    public Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            target.flush();
        } catch (IOException e) {
            throw remembered(e);
        }
    }

    private IOException remembered(IOException e) {
        if (failure.isEmpty()) {
            failure = Optional.of(e);
        }
        return e;
    }
}
