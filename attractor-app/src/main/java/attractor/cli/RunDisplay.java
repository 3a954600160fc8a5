package attractor.cli;

import attractor.cli.terminal.ProgressDisplay;
import attractor.cli.terminal.Terminal;
import attractor.lab.FinishedRun;
import attractor.lab.RunFolder;
import attractor.lab.RunListener;
import attractor.lab.RunProgress;
import attractor.memory.Workers;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/// Shows on standard error how far a run has come.
///
///     hopfield-1982.merging  Merging of states            profile paper  seed 1  threads 2
///      n=100  ███████████████████████░░░░░░  412/520 cells  79 %   3.1 cells/s   ETA 0:35
///      cache 96 cells from an earlier run · memory 412 MB of 2.0 GB · Ctrl-C is safe, resumes
///
/// On a terminal the last two lines are drawn again at most ten times a second; elsewhere a plain line comes every
/// five seconds.
final class RunDisplay implements RunListener {

    private static final long ON_TERMINAL = 100_000_000L;
    private static final long ELSEWHERE = 5_000_000_000L;
    private static final int BAR = 30;
    private static final String CLEAR = "\u001B[2K";
    private static final String UP = "\u001B[1A\r";

    private final PrintStream err;
    private final boolean isTerminal;
    private final boolean quiet;
    private long last;
    private boolean drawn;
    private boolean stopped;

    /// A display.
    ///
    /// @param quiet whether only an interruption is told
    RunDisplay(Terminal terminal, boolean quiet) {
        this.err = terminal.err();
        this.isTerminal = terminal.errIsTerminal();
        this.quiet = quiet;
    }

    /// Whether a signal stopped the run and the way to resume it was shown.
    synchronized boolean isStopped() {
        return stopped;
    }

    @Override
    public synchronized void begins(RunFolder folder, RunProgress progress) {
        if (quiet) {
            return;
        }
        err.println(progress.protocol() + "  " + progress.title() + "   profile "
                + progress.profile().id() + "  seed " + progress.seed() + "  threads "
                + Workers.shared().threads());
        last = System.nanoTime();
        draw(progress);
    }

    @Override
    public synchronized void advances(RunProgress progress) {
        long now = System.nanoTime();
        if (!quiet && !stopped && now - last >= (isTerminal ? ON_TERMINAL : ELSEWHERE)) {
            last = now;
            draw(progress);
        }
    }

    @Override
    public synchronized void ends(FinishedRun run) {
        wipe();
    }

    @Override
    public synchronized void stopped(RunFolder folder, RunProgress progress) {
        wipe();
        stopped = true;
        err.println("attractor: stopped with " + progress.done() + " of " + progress.total()
                + " cells on disk; go on with: attractor lab resume " + folder.path());
        err.flush();
    }

    private void draw(RunProgress progress) {
        if (isTerminal) {
            err.print((drawn ? UP : "") + CLEAR + line(progress) + "\n" + CLEAR + memory(progress) + "\r");
            drawn = true;
        } else {
            err.println(line(progress));
        }
        err.flush();
    }

    private void wipe() {
        if (isTerminal && drawn) {
            err.print("\r" + CLEAR + UP + CLEAR);
            err.flush();
            drawn = false;
        }
    }

    private String line(RunProgress progress) {
        StringBuilder line = new StringBuilder(" ");
        Optional.of(progress.cell())
                .filter(cell -> !cell.isEmpty())
                .ifPresent(cell -> line.append(cell.length() > 40 ? cell.substring(0, 39) + "…" : cell)
                        .append("  "));
        if (isTerminal) {
            int full = (int) Math.round(BAR * Math.clamp(progress.share(), 0.0, 1.0));
            line.append("█".repeat(full)).append("░".repeat(BAR - full)).append("  ");
        }
        line.append(String.format(Locale.ROOT, "%d/%d cells  %d %%", progress.done(), progress.total(), (int)
                Math.floor(100 * progress.share())));
        if (progress.cellsPerSecond() > 0) {
            line.append(String.format(Locale.ROOT, "   %.2g cells/s", progress.cellsPerSecond()));
        }
        if (progress.toGo().toMillis() > 0) {
            line.append("   ETA ")
                    .append(ProgressDisplay.duration(progress.toGo().toMillis() / 1000.0));
        }
        return line.toString();
    }

    private static String memory(RunProgress progress) {
        Runtime runtime = Runtime.getRuntime();
        String cache = progress.cached() > 0 ? " cache " + progress.cached() + " cells from an earlier run ·" : "";
        return cache
                + String.format(
                        Locale.ROOT,
                        " memory %d MB of %.1f GB · Ctrl-C is safe, resumes",
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                        runtime.maxMemory() / 0x1p30);
    }
}
