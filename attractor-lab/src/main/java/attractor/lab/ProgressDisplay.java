package attractor.lab;

import attractor.memory.Workers;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Shows how far runs have come: one line that is drawn again ten times a second on a terminal, else a plain line
/// every five seconds.
///
///     hopfield-1982.merging  Merging of two memories   profile paper  seed 1  threads 2
///      ███████████████████████░░░░░░  412/520 cells  79 %   3.1 cells/s   ETA 0:35
public final class ProgressDisplay implements RunListener {

    private static final int BAR = 30;
    private static final int MEBIBYTE_SHIFT = 20;

    private final PrintStream out;
    private final Style style;
    private final AtomicReference<@Nullable RunProgress> latest = new AtomicReference<>();
    private @Nullable Thread ticker;

    /// How progress is shown.
    public enum Style {
        /// One line, drawn again and again; for terminals.
        ANSI,
        /// Plain lines; for files and pipes.
        LINES,
        /// Only what must be said: how to resume.
        QUIET
    }

    /// A display on a stream, usually standard error.
    public ProgressDisplay(PrintStream out, Style style) {
        this.out = out;
        this.style = style;
    }

    @Override
    public synchronized void begins(RunFolder folder, RunProgress progress) {
        latest.set(progress);
        if (style == Style.QUIET) {
            return;
        }
        out.println(progress.protocol() + "  " + progress.title() + "   profile "
                + progress.profile().id() + "  seed " + progress.seed() + "  threads "
                + Workers.shared().threads()
                + (progress.cached() > 0 ? "  " + progress.cached() + " cells from an earlier run" : ""));
        ticker = Thread.ofPlatform().daemon().name("attractor-progress").start(this::tick);
    }

    @Override
    public void advances(RunProgress progress) {
        latest.accumulateAndGet(progress, ProgressDisplay::further);
    }

    private static @Nullable RunProgress further(@Nullable RunProgress before, @Nullable RunProgress now) {
        return before != null && now != null && before.done() > now.done() ? before : now;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(style == Style.ANSI ? 100 : 5000);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        RunProgress progress = latest.get();
        if (progress == null || Thread.currentThread().isInterrupted()) {
            return;
        }
        if (style == Style.ANSI) {
            out.print("\r\u001b[2K " + bar(progress.share()) + "  " + line(progress) + "   " + memory());
            out.flush();
        } else {
            out.println(progress.protocol() + "  " + line(progress));
        }
    }

    @Override
    public void ends(FinishedRun run) {
        stop();
        if (style != Style.QUIET) {
            out.println(run.protocol().card().id() + "  " + run.computed() + " cells computed"
                    + (run.repeated() > 0 ? ", " + run.repeated() + " of them again" : "") + "; "
                    + run.folder().path());
        }
    }

    @Override
    public void stopped(RunFolder folder, RunProgress progress) {
        stop();
        out.println("stopped after " + progress.done() + " of " + progress.total()
                + " cells; resume with: ./attractor lab resume " + folder.path());
        out.flush();
    }

    private synchronized void stop() {
        if (ticker != null) {
            ticker.interrupt();
            ticker = null;
            if (style == Style.ANSI) {
                out.print("\r\u001b[2K");
                out.flush();
            }
        }
    }

    private static String bar(double share) {
        int full = (int) Math.round(share * BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private static String line(RunProgress progress) {
        return String.format(
                Locale.ROOT,
                "%d/%d cells  %.0f %%   %.1f cells/s   ETA %s",
                progress.done(),
                progress.total(),
                100 * progress.share(),
                progress.cellsPerSecond(),
                clock(progress.toGo()));
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        // Free before total: a heap that grows in between cannot make the difference negative.
        long free = runtime.freeMemory();
        return ((runtime.totalMemory() - free) >> MEBIBYTE_SHIFT) + " of " + (runtime.maxMemory() >> MEBIBYTE_SHIFT)
                + " MiB   Ctrl-C is safe";
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }
}
