package attractor.cli.terminal;

import attractor.memory.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Shows on standard error how far a long computation has come.
///
///     recall  ██████████████░░░░░░  412/520 cues  79 %   3.1 cues/s   ETA 0:35
///
/// On a terminal one line is drawn again ten times a second, and wiped at the end; elsewhere a plain line is
/// printed every five seconds. Nothing is shown for what is over within half a second. The clock of the display
/// runs on its own thread, so reports cost almost nothing.
public final class ProgressDisplay implements Progress, AutoCloseable {

    private static final long FIRST = 500_000_000L;
    private static final long ON_TERMINAL = 100_000_000L;
    private static final long ELSEWHERE = 5_000_000_000L;
    private static final int BAR = 20;
    private static final String WIPE = "\r\u001B[2K";

    private final PrintStream err;
    private final boolean isTerminal;
    private final String name;
    private final String unit;
    private final LongSupplier clock;
    private final long start;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final Thread ticker;
    private boolean drawn;
    private volatile boolean closed;

    /// Starts a display.
    ///
    /// @param terminal whose standard error shows it
    /// @param name what is computed
    /// @param unit what is counted, in the plural
    public ProgressDisplay(Terminal terminal, String name, String unit) {
        this(terminal.err(), terminal.errIsTerminal(), name, unit, System::nanoTime);
        ticker.start();
    }

    /// A display that shows nothing.
    ///
    /// @return the display
    public static ProgressDisplay hidden() {
        return new ProgressDisplay(new PrintStream(OutputStream.nullOutputStream()), false, "", "", () -> 0);
    }

    /// A display with its own clock, whose ticker the caller plays.
    ProgressDisplay(PrintStream err, boolean isTerminal, String name, String unit, LongSupplier clock) {
        this.err = err;
        this.isTerminal = isTerminal;
        this.name = name;
        this.unit = unit;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.ticker = Thread.ofPlatform().daemon().name("progress").unstarted(this::tick);
    }

    @Override
    public void report(long finished, long all) {
        total.set(all);
        done.accumulateAndGet(finished, Math::max);
    }

    private void tick() {
        try {
            Thread.sleep(FIRST / 1_000_000);
            while (!closed) {
                draw();
                Thread.sleep((isTerminal ? ON_TERMINAL : ELSEWHERE) / 1_000_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Shows the present state, if there is any to show.
    synchronized void draw() {
        if (closed || total.get() == 0) {
            return;
        }
        if (isTerminal) {
            err.print(WIPE + line());
        } else {
            err.println(line());
        }
        err.flush();
        drawn = true;
    }

    private String line() {
        long finished = done.get();
        long all = total.get();
        double seconds = (clock.getAsLong() - start) / 1e9;
        double rate = finished / Math.max(seconds, 1e-9);
        StringBuilder line = new StringBuilder(name);
        if (all < 0) {
            return line.append("  ")
                    .append(finished)
                    .append(' ')
                    .append(unit)
                    .append("   ")
                    .append(duration(seconds))
                    .toString();
        }
        if (isTerminal) {
            int full = (int) (BAR * finished / all);
            line.append("  ").append("█".repeat(full)).append("░".repeat(BAR - full));
        }
        line.append(String.format(
                Locale.ROOT, "  %d/%d %s  %d %%", finished, all, unit, Math.floorDiv(100 * finished, all)));
        if (finished > 0) {
            line.append(String.format(Locale.ROOT, "   %.3g %s/s", rate, unit));
            line.append("   ETA ").append(duration((all - finished) / rate));
        }
        return line.toString();
    }

    /// A time as hours, minutes and seconds.
    ///
    /// @param seconds at least 0
    /// @return such as `0:35` or `2:05:09`
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        String minutes =
                String.format(Locale.ROOT, whole >= 3600 ? "%02d:%02d" : "%d:%02d", whole / 60 % 60, whole % 60);
        return whole >= 3600 ? whole / 3600 + ":" + minutes : minutes;
    }

    /// Ends the display and wipes its line.
    @Override
    public void close() {
        closed = true;
        ticker.interrupt();
        synchronized (this) {
            if (isTerminal && drawn) {
                err.print(WIPE);
                err.flush();
                drawn = false;
            }
        }
    }
}
