package attractor.server.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What happened last, for any number of listeners that each read at their own pace.
///
/// One bounded buffer for all: a listener that is too slow misses events and costs nothing. Safe for several
/// threads.
public final class EventLog implements AutoCloseable {

    private static final int KEPT = 512;

    private final Deque<Event> events = new ArrayDeque<>();
    private long last;
    private boolean closed;

    /// Nothing has happened.
    public EventLog() {}

    /// Something that happened.
    ///
    /// @param id rises by one with every event
    /// @param kind one word
    /// @param job whom it is about
    /// @param data as a tree for JSON
    public record Event(long id, String kind, String job, Map<String, Object> data) {}

    /// Tells all listeners.
    ///
    /// @param kind one word
    /// @param job whom it is about
    /// @param data as a tree for JSON
    public synchronized void add(String kind, String job, Map<String, Object> data) {
        last++;
        events.addLast(new Event(last, kind, job, data));
        if (events.size() > KEPT) {
            events.removeFirst();
        }
        notifyAll();
    }

    /// {@return the id of the last event; 0 before the first}
    public synchronized long last() {
        return last;
    }

    /// {@return whether nothing will happen any more}
    public synchronized boolean isClosed() {
        return closed;
    }

    /// Waits for events.
    ///
    /// @param seen the id of the last event that the listener has
    /// @param wanted which events count
    /// @param patience how long to wait at most
    /// @return the events since, as far as they are kept; none if nothing came in time or the log was closed
    /// @throws InterruptedException if the listener is interrupted
    public synchronized List<Event> after(long seen, Predicate<Event> wanted, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            List<Event> found = events.stream()
                    .filter(event -> event.id() > seen && wanted.test(event))
                    .toList();
            long left = (end - System.nanoTime()) / 1_000_000;
            if (!found.isEmpty() || closed || left <= 0) {
                return found;
            }
            wait(left);
        }
    }

    /// Lets all listeners go.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
