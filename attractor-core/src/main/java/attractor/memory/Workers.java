package attractor.memory;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A small pool of threads that computes independent pieces.
///
/// Results never depend on the number of threads: piece i must depend on i only. The calling thread works too; a
/// piece that asks for the pool again is computed on its own thread. The system property `attractor.threads` sets
/// the size of the shared pool (default: all processors).
public final class Workers {

    private static volatile Workers shared = new Workers(
            Integer.getInteger("attractor.threads", Runtime.getRuntime().availableProcessors()));

    private static final ThreadLocal<Boolean> WORKING = ThreadLocal.withInitial(() -> false);

    private final int threads;
    private final ExecutorService pool;

    /// A pool of this many threads, the calling one included.
    ///
    /// @param threads at least 1
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads + "; it must be at least 1");
        }
        this.threads = threads;
        this.pool = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("attractor-", 1).factory());
    }

    /// {@return the pool that recalls and sweeps use}
    public static Workers shared() {
        return shared;
    }

    /// Replaces the shared pool by one of this size.
    ///
    /// @param threads at least 1
    public static void useThreads(int threads) {
        shared = new Workers(threads);
    }

    /// {@return the number of threads}
    public int threads() {
        return threads;
    }

    /// Ends a long computation that nobody waits for any more; called between pieces of at most some ten
    /// milliseconds.
    ///
    /// @throws CancellationException if the calling thread was interrupted; it stays interrupted
    public static void checkInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    /// Runs pieces 0..n−1, each once, in any order, and waits for all.
    ///
    /// The first exception of a piece stops the handing out of further pieces and is thrown here.
    ///
    /// @param n the number of pieces
    /// @param piece the work on one index
    /// @throws CancellationException if the calling thread is interrupted; pieces in work are interrupted too
    public void forEach(int n, IntConsumer piece) {
        int helpers = WORKING.get() ? 0 : Math.min(threads, n) - 1;
        Round round = new Round(n, piece, Math.max(0, helpers));
        for (int h = 0; h < helpers; h++) {
            pool.execute(round::help);
        }
        round.work();
        round.await();
    }

    /// One call of `forEach`: the pieces still to hand out, and the first failure.
    private static final class Round {

        private final int n;
        private final IntConsumer piece;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final Set<Thread> helping = ConcurrentHashMap.newKeySet();
        private final CountDownLatch helpersDone;

        Round(int n, IntConsumer piece, int helpers) {
            this.n = n;
            this.piece = piece;
            this.helpersDone = new CountDownLatch(helpers);
        }

        void help() {
            helping.add(Thread.currentThread());
            try {
                work();
            } finally {
                helping.remove(Thread.currentThread());
                helpersDone.countDown();
            }
        }

        void work() {
            boolean outer = WORKING.get();
            WORKING.set(true);
            try {
                for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                    checkInterrupt();
                    piece.accept(i);
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                next.set(n);
            } finally {
                WORKING.set(outer);
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    helpersDone.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    next.set(n);
                    failure.compareAndSet(null, new CancellationException("interrupted"));
                    helping.forEach(Thread::interrupt);
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable first = failure.get();
            if (first instanceof RuntimeException e) {
                throw e;
            }
            if (first instanceof Error e) {
                throw e;
            }
        }
    }
}
