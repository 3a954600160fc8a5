package attractor.server.job;

import attractor.data.MissingDataException;
import attractor.lab.RunInterruptedException;
import attractor.lab.RunLockedException;
import attractor.lab.StopRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// A work in the queue, on its way, or at its end. Safe for several threads.
public final class Job {

    /// Between two reports of progress to the listeners.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String id;
    private final Work work;
    private final EventLog events;
    private final StopRequest stop = new StopRequest();
    private State state = State.WAITING;
    private Map<String, Object> progress = Map.of();
    private Map<String, Object> result = Map.of();
    private String reason = "";
    private boolean late;
    private long told;

    /// How far a job is.
    public enum State {
        /// In the queue.
        WAITING,
        /// On its way.
        RUNNING,
        /// It has its result.
        DONE,
        /// Ended early because somebody wished so.
        STOPPED,
        /// Ended by an error, which is said.
        FAILED;

        /// {@return whether nothing more will happen}
        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    Job(String id, Work work, EventLog events) {
        this.id = id;
        this.work = work;
        this.events = events;
    }

    /// {@return its name, of no other job of this process or of an earlier one}
    public String id() {
        return id;
    }

    /// {@return what is computed}
    public Work work() {
        return work;
    }

    /// {@return how far it is}
    public synchronized State state() {
        return state;
    }

    /// Wishes it to end; what is over stays as it is.
    void stop() {
        boolean waiting;
        synchronized (this) {
            waiting = state == State.WAITING;
        }
        if (waiting) {
            become(State.STOPPED, "");
        }
        stop.ask();
    }

    /// Ends it because it took too long.
    void stopLate(Duration limit) {
        synchronized (this) {
            late = true;
            reason = "this took longer than " + limit.toSeconds() + " s and was stopped; ask for less";
        }
        stop.ask();
    }

    /// Computes; errors become the state of the job.
    void run() {
        if (!become(State.RUNNING, "")) {
            return;
        }
        try {
            Map<String, Object> found = work.compute(stop, this::advance);
            synchronized (this) {
                result = found;
            }
            become(State.DONE, "");
        } catch (CancellationException | RunInterruptedException e) {
            endEarly();
        } catch (IllegalArgumentException | MissingDataException e) {
            become(State.FAILED, String.valueOf(e.getMessage()));
        } catch (RunLockedException e) {
            become(State.FAILED, "another process is computing this run; wait for it or stop it");
        } catch (IOException | RuntimeException e) {
            log(e);
            become(State.FAILED, "this is a fault of the program; its log says more");
        } catch (OutOfMemoryError e) {
            log(e);
            become(State.FAILED, "this needs more memory than the program has; ask for less");
        } catch (Error e) {
            // Whatever ends the work ends the job: those who listen would wait for ever, and a run could not go on.
            log(e);
            become(State.FAILED, "this is a fault of the program; its log says more");
        }
    }

    private static void log(Throwable e) {
        System.getLogger("attractor.server").log(System.Logger.Level.ERROR, "a job failed", e);
    }

    private void endEarly() {
        boolean tooLate;
        String why;
        synchronized (this) {
            tooLate = late;
            why = reason;
        }
        become(tooLate ? State.FAILED : State.STOPPED, why);
    }

    private void advance(Map<String, Object> now) {
        Map<String, Object> tree;
        synchronized (this) {
            progress = now;
            if (System.nanoTime() - told < PAUSE.toNanos() && told != 0) {
                return;
            }
            told = System.nanoTime();
            tree = toTree();
        }
        events.add("progress", id, tree);
    }

    private boolean become(State next, String why) {
        Map<String, Object> tree;
        synchronized (this) {
            if (state.isOver()) {
                return false;
            }
            state = next;
            reason = why;
            tree = toTree();
        }
        events.add(word(next), id, tree);
        return true;
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// {@return id, state, progress and what it is about, for JSON}
    public synchronized Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("state", word(state));
        tree.put("about", work.about());
        tree.put("progress", progress);
        if (!reason.isEmpty()) {
            tree.put("reason", reason);
        }
        return tree;
    }

    /// {@return the same with the result, if there is one}
    public synchronized Map<String, Object> withResult() {
        Map<String, Object> tree = toTree();
        if (state == State.DONE) {
            tree.put("result", result);
        }
        return tree;
    }
}
