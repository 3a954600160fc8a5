package attractor.server;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs what requests ask for on a few threads, for a limited time.
///
/// What finds no place in the queue is refused, so that the server answers under load; what takes too long is
/// interrupted. Who is refused is told so after a pause: a crowd that asks again at once would otherwise take the
/// processors from those that are served.
final class Computations implements AutoCloseable {

    /// How many wait for each that is computed: with more, those that wait would take several times as long.
    private static final int WAITING = 2;

    /// How long who is refused waits for the answer, and how many may wait; beyond these the answer comes at once.
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final int PAUSING = 1000;

    private final Semaphore pausing = new Semaphore(PAUSING);
    private final ThreadPoolExecutor threads;
    private final Duration limit;

    /// Starts no thread yet.
    ///
    /// @param width how many computations run at once
    /// @param limit how long one may take
    Computations(int width, Duration limit) {
        this.limit = limit;
        threads = new ThreadPoolExecutor(
                width,
                width,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING * width),
                work -> Thread.ofPlatform().daemon().name("attractor-request").unstarted(work));
        threads.allowCoreThreadTimeOut(true);
    }

    /// {@return what the computation gives}
    ///
    /// @throws Refusal if the queue is full
    /// @throws Problem 422 if it took too long
    <T> T run(Callable<T> computation) {
        Future<T> future;
        try {
            future = threads.submit(computation);
        } catch (RejectedExecutionException e) {
            throw new Refusal(e);
        }
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | CancellationException e) {
            future.cancel(true);
            throw new Problem(
                    422,
                    "this took longer than " + limit.toMillis() / 1000.0
                            + " s and was stopped; ask for fewer steps or memories, or use `attractor recall`",
                    e);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Problem(503, "the server is stopping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /// How many are computed now.
    int running() {
        return threads.getActiveCount();
    }

    /// Lets one who was refused wait. A request may be large, so its [#run(Callable)] has to be over by then.
    void pause() {
        if (!pausing.tryAcquire()) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pausing.release();
        }
    }

    /// There was no place; who is refused is told so after a [#pause()].
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Refusal(RejectedExecutionException cause) {
            super("the server computes as much as it can; try again in a second", cause);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
