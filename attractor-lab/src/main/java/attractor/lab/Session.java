package attractor.lab;

import attractor.data.StorageException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process at work on a run folder: it holds the lock, writes finished cells, forces them to disk every second,
/// and ends in order when the process is asked to stop.
///
/// On SIGINT or SIGTERM no further cell begins. Cells in work have one second to finish; then they are interrupted,
/// and after one more second they are abandoned. So the state is on disk within three seconds. Where another thread
/// asks for the end by a [StopRequest], signals are the business of the program around it.
final class Session implements AutoCloseable {

    private static final long GRACE_MILLIS = 1000;

    private final RunFolder folder;
    private final RunLog log;
    private final CellLog cells;
    private final Consumer<Session> onStop;
    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::shutDown, "attractor-stop");
    private final Thread forcing;
    private final CountDownLatch computed = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private RunStatus status;
    private boolean ended;
    private volatile boolean stopping;

    /// Who ends a session before its time.
    enum EndedBy {
        /// SIGINT or SIGTERM.
        SIGNAL,
        /// Another thread.
        REQUEST
    }

    /// Takes the lock and begins.
    ///
    /// @param endedBy whether signals are listened to
    /// @param onStop is called when a signal has stopped the session and its state is on disk
    Session(RunFolder folder, RunStatus status, EndedBy endedBy, Consumer<Session> onStop) throws IOException {
        this.folder = folder;
        this.status = status;
        this.onStop = onStop;
        this.log = RunLog.open(folder.log());
        CellLog opened;
        try {
            opened = CellLog.open(folder.cells());
            status.write(folder);
        } catch (IOException | RuntimeException e) {
            log.close();
            throw e;
        }
        this.cells = opened;
        this.forcing = Thread.ofPlatform().daemon().name("attractor-force").start(this::forceEverySecond);
        if (endedBy == EndedBy.SIGNAL) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    RunFolder folder() {
        return folder;
    }

    RunLog log() {
        return log;
    }

    /// Whether no further cell may begin.
    boolean isStopping() {
        return stopping;
    }

    /// Writes a finished cell, unless the session is stopping and the cell was interrupted.
    void append(CellLog.Line line) {
        RuntimeException broken = failure.get();
        if (broken != null) {
            throw broken;
        }
        if (!(stopping && Thread.currentThread().isInterrupted())) {
            cells.append(line);
        }
    }

    private void forceEverySecond() {
        try {
            while (true) {
                Thread.sleep(1000);
                cells.force();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StorageException e) {
            failure.compareAndSet(null, e);
        }
    }

    /// Says that no cell is in work any more.
    void computed() {
        computed.countDown();
    }

    private void shutDown() {
        stopping = true;
        try {
            if (!computed.await(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                runner.interrupt();
                boolean quiet = computed.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
                log.note(quiet ? "cells in work were interrupted" : "cells in work were abandoned");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (end(RunStatus.State.INTERRUPTED)) {
            onStop.accept(this);
        }
    }

    /// Ends the session in this state; false if it had ended before.
    synchronized boolean end(RunStatus.State state) {
        if (ended) {
            return false;
        }
        ended = true;
        forcing.interrupt();
        try (log) {
            cells.close();
            status = status.now(state);
            status.write(folder);
            log.note("state " + state);
        } catch (IOException e) {
            throw new StorageException("cannot write the state of the run " + folder.path(), e);
        }
        return true;
    }

    /// Ends the session as failed if nothing ended it before, and gives the shutdown hook back.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            stopping = true; // the process is ending: the hook itself writes the state
            return;
        }
        end(RunStatus.State.FAILED);
    }
}
