package attractor.server;

import attractor.server.job.EventLog;
import attractor.server.job.EventLog.Event;
import attractor.server.job.Job;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// Server-Sent Events: what happens to the jobs, to any number of listeners up to a limit.
///
///     id: 17
///     event: progress | waiting | running | done | stopped | failed
///     data: {"id": "jmi9x2k40-1", "state": "running", ...}
///
/// All listeners read from one bounded log, each at its own pace; `Last-Event-ID` repeats what was missed, as far
/// as it is kept. A listener that stops reading is let go. Every few seconds a comment shows whether it is still
/// there.
final class EventStreams {

    /// How many may listen at once.
    static final int MOST = 1000;

    /// After these nothing is told of a job.
    private static final Set<String> LAST = Set.of("done", "stopped", "failed");

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final EventLog log;
    private final SlowClients clients;
    private final Semaphore places = new Semaphore(MOST);

    EventStreams(EventLog log, SlowClients clients) {
        this.log = log;
        this.clients = clients;
    }

    /// How many listen now.
    int listeners() {
        return MOST - places.availablePermits();
    }

    /// What happens from now on to any job.
    void all(Context answer) {
        stream(answer, new Listener(lastSeen(answer), event -> true, Optional.empty()));
    }

    /// How a job is, and what happens to it until it is over.
    void of(Context answer, Job job) {
        stream(answer, new Listener(lastSeen(answer), event -> event.job().equals(job.id()), Optional.of(job)));
    }

    /// Who listens to what.
    ///
    /// @param seen the id of the last event that the listener knows
    /// @param wanted what it listens to
    /// @param job the one that it listens to; it goes when the job is over
    private record Listener(long seen, Predicate<Event> wanted, Optional<Job> job) {}

    private void stream(Context answer, Listener listener) {
        if (!places.tryAcquire()) {
            throw new Problem(503, "too many pages listen already; close some");
        }
        try (SlowClients.Listening connection = clients.listening(answer.req().getRemotePort())) {
            answer.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
            OutputStream out = answer.res().getOutputStream();
            long seen = listener.seen();
            // How the job is now, unless the listener hears it from the log anyway.
            boolean heard = answer.header("Last-Event-ID") != null
                    && !log.after(seen, listener.wanted(), Duration.ZERO).isEmpty();
            Optional<Event> now = heard ? Optional.empty() : listener.job().map(this::now);
            write(out, connection, now.map(EventStreams::message).orElse(": listening\n\n"));
            boolean over = now.isPresent() && isLast(now.get());
            while (!over && !log.isClosed()) {
                StringBuilder text = new StringBuilder();
                for (Event event : log.after(seen, listener.wanted(), BEAT)) {
                    text.append(message(event));
                    seen = event.id();
                    over = listener.job().isPresent() && isLast(event);
                }
                write(out, connection, text.isEmpty() ? ": still here\n\n" : text.toString());
            }
        } catch (IOException e) {
            // The listener has gone, or was let go because it did not read.
            System.getLogger("attractor.server").log(System.Logger.Level.DEBUG, "a listener has gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private Event now(Job job) {
        Job.State state = job.state();
        String kind = state.isOver() ? state.name().toLowerCase(Locale.ROOT) : "progress";
        return new Event(log.last(), kind, job.id(), job.toTree());
    }

    private static boolean isLast(Event event) {
        return LAST.contains(event.kind());
    }

    /// An id beyond the log is one of an earlier process: all of this log that is still to come is new.
    private long lastSeen(Context answer) {
        String text = answer.header("Last-Event-ID");
        return text != null && text.matches("[0-9]{1,18}") ? Math.min(Long.parseLong(text), log.last()) : log.last();
    }

    private static String message(Event event) {
        return "id: " + event.id() + "\nevent: " + event.kind() + "\ndata: "
                + new String(Wire.bytes(event.data()), StandardCharsets.UTF_8) + "\n\n";
    }

    private static void write(OutputStream out, SlowClients.Listening connection, String text) throws IOException {
        connection.writes();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        connection.wrote();
    }
}
