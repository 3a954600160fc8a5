package attractor.server;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;

/// Lets go of clients that send or read slower than any honest one does, looking once a second.
///
/// A connection is closed when no request is being answered and no complete header has come for a while. A body has
/// its own deadline, which begins with the first read and ends with the last byte: long answers are never cut by
/// it. What a listener is told has one too: a connection that takes nothing for so long is closed.
final class SlowClients implements Connection.Listener, AutoCloseable {

    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();
    private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Listening> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("attractor-slow-clients").unstarted(work));
    private final Limits limits;
    private final Future<?> looking;

    /// What was seen of a connection: how many requests it had sent, and since when no more came.
    ///
    /// @param requests how many requests it had sent
    /// @param since the time of the first look with that count
    private record Seen(long requests, long since) {}

    /// Starts to look.
    ///
    /// @param limits the deadlines
    SlowClients(Limits limits) {
        this.limits = limits;
        looking = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /// A body that is being read by the calling thread; it is interrupted if the body comes too slowly.
    ///
    /// @return closed when the body is complete
    Reading reading() {
        Reading reading = new Reading(Thread.currentThread());
        readings.add(reading);
        return reading;
    }

    /// A connection that listens to events, on which no further request is expected; it is closed if it does not
    /// take what it is told.
    ///
    /// @param port the client's
    /// @return closed when nothing more is told
    Listening listening(int port) {
        Listening listening = new Listening(port);
        listeners.put(port, listening);
        return listening;
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Seen(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
    }

    private void look() {
        long now = System.nanoTime();
        connections.replaceAll((connection, seen) -> look(connection, seen, now));
        readings.forEach(reading -> reading.look(now));
    }

    private Seen look(Connection connection, Seen seen, long now) {
        long requests = connection.getMessagesIn();
        Listening listening = listeners.get(port(connection));
        if (listening != null) {
            if (listening.isStuck(now)) {
                connection.getEndPoint().close();
            }
            return new Seen(requests, now);
        }
        if (requests != seen.requests() || requests != connection.getMessagesOut()) {
            return new Seen(requests, now);
        }
        if (isOver(limits.header(), now - seen.since())) {
            connection.getEndPoint().close();
        }
        return seen;
    }

    private static int port(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress client
                ? client.getPort()
                : -1;
    }

    private static boolean isOver(Duration limit, long nanos) {
        return nanos > limit.toNanos();
    }

    /// A connection on which events are told.
    final class Listening implements AutoCloseable {
        private final int port;
        private final AtomicLong writingSince = new AtomicLong();

        private Listening(int port) {
            this.port = port;
        }

        /// A message is about to be written.
        void writes() {
            writingSince.set(System.nanoTime() | 1);
        }

        /// The message is written.
        void wrote() {
            writingSince.set(0);
        }

        private boolean isStuck(long now) {
            long since = writingSince.get();
            return since != 0 && isOver(limits.patience(), now - since);
        }

        @Override
        public void close() {
            listeners.remove(port, this);
        }
    }

    /// The arrival of one body.
    final class Reading implements AutoCloseable {
        private final long since = System.nanoTime();
        private final AtomicLong bytes = new AtomicLong();
        private final Thread reader;
        private boolean slow;
        private boolean over;

        private Reading(Thread reader) {
            this.reader = reader;
        }

        void arrived(int count) {
            bytes.addAndGet(count);
        }

        /// Whether the body was given up because it came too slowly.
        synchronized boolean isTooSlow() {
            return slow;
        }

        private synchronized void look(long now) {
            boolean late = isOver(limits.patience(), now - since);
            if (!over && late && bytes.get() < Limits.SLOWEST_BODY * TimeUnit.NANOSECONDS.toSeconds(now - since)) {
                slow = true;
                reader.interrupt();
            }
        }

        /// From here on the thread is interrupted no more, and forgets that it was.
        @Override
        public synchronized void close() {
            over = true;
            readings.remove(this);
            if (slow) {
                Thread.interrupted();
            }
        }
    }
}
