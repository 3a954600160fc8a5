package attractor.server;

import attractor.server.document.Tree;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// Reads the body of a request as a JSON object: of the right type, not too large, not too slowly.
///
/// What is too large is refused before it is read where its length is told, and at the limit where it is not; the
/// connection is closed then, because the rest of the body would be taken for the next request.
final class Bodies {

    private static final int CHUNK = 16 << 10;

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
        if (request.req().getContentLengthLong() > limit) {
            throw tooLarge(request);
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
        InputStream in = request.req().getInputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            reading.arrived(count);
            if (body.size() + count > limit) {
                throw tooLarge(request);
            }
            body.write(chunk, 0, count);
        }
    }

    private Problem tooLarge(Context request) {
        request.header("Connection", "close");
        return new Problem(413, "the body is larger than " + (limit >> 20) + " MiB");
    }
}
