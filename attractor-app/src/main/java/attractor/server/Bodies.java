package attractor.server;

import attractor.server.document.Tree;
import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Reads the body of a request as a JSON object: of the right type, not too large, not too slowly.
///
/// What is too large is refused, and the connection closed, because the rest of the body would be taken for the next
/// request. Before, what arrives within half a second is thrown away, up to a limit: a client that is cut off while it
/// still sends sees a broken connection and not the answer.
final class Bodies {

    private static final int CHUNK = 16 << 10;
    private static final Duration LINGER = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final SlowClients clients;
    private final long limit;

    /// Reads nothing yet.
    ///
    /// @param clients told of every body while it is read
    /// @param limit bytes of the largest body
    Bodies(SlowClients clients, long limit) {
        this.clients = clients;
        this.limit = limit;
    }

    /// {@return the object in the body}
    ///
    /// @throws Problem 400 if it is no JSON object, and as [#bytes(Context)]
    Map<String, Object> object(Context request) {
        return Wire.object(bytes(request));
    }

    /// {@return the body, not yet read as JSON}
    ///
    /// @throws Problem 408 if it comes too slowly, 413 if it is too large, 415 if it is said to be something else
    byte[] bytes(Context request) {
        String type = request.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new Problem(
                    415,
                    "Content-Type is " + (type == null ? "missing" : Tree.quoted(type))
                            + "; it must be application/json: send the header with the body");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (SlowClients.Reading reading = clients.reading()) {
            try {
                read(request, reading, body);
            } catch (IOException e) {
                request.header("Connection", "close");
                throw reading.isTooSlow()
                        ? new Problem(408, "the body came more slowly than 1 kB/s; send it faster", e)
                        : new Problem(400, "the body ended before its end or is not framed as HTTP asks for", e);
            }
        }
        return body.toByteArray();
    }

    private void read(Context request, SlowClients.Reading reading, ByteArrayOutputStream body) throws IOException {
        ServletInputStream in = request.req().getInputStream();
        byte[] chunk = new byte[CHUNK];
        if (request.req().getContentLengthLong() > limit) {
            throw tooLarge(request, in, chunk);
        }
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            reading.arrived(count);
            if (body.size() + count > limit) {
                body.reset();
                throw tooLarge(request, in, chunk);
            }
            body.write(chunk, 0, count);
        }
    }

    /// Takes as much as the limit from who told the length, and a quarter of it more from who did not: with what the
    /// system buffers, less than twice the limit.
    private Problem tooLarge(Context request, ServletInputStream in, byte... chunk) throws IOException {
        request.header("Connection", "close");
        long rest = request.req().getContentLengthLong() > limit ? limit : limit / 4;
        long deadline = System.nanoTime() + LINGER.toNanos();
        while (rest > 0 && !in.isFinished() && System.nanoTime() < deadline) {
            if (in.available() > 0) {
                int count = in.read(chunk);
                if (count < 0) {
                    break;
                }
                rest -= count;
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return new Problem(413, "the body is larger than " + (limit >> 20) + " MiB");
    }
}
