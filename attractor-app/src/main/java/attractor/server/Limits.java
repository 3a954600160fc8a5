package attractor.server;

import java.time.Duration;

/// How much one client may ask of the server.
///
/// @param body bytes of the largest body
/// @param computing how long one answer may be computed
/// @param header how long the header of a request may take to arrive; also how long a connection stays without one
/// @param patience after which a body must have come at [#SLOWEST_BODY] on the average
/// @param width how many answers are computed at once, for all clients together
record Limits(long body, Duration computing, Duration header, Duration patience, int width) {

    /// Bytes a second below which a body is too slow.
    static final long SLOWEST_BODY = 1000;

    /// Bytes of the largest set of headers.
    static final int HEADERS = 16 << 10;

    /// What the playground is started with.
    static final Limits STANDARD = new Limits(
            32L << 20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Runtime.getRuntime().availableProcessors());
}
