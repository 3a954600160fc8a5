package attractor.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The log on standard error, and in a file where one is named.
///
/// The libraries log through `System.Logger`, which ends in `java.util.logging`. Warnings are shown always,
/// information with `-v`, details with `-vv`.
final class Logging {

    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 24;

    private Logging() {}

    /// Directs the log for one command.
    static void start(Session session, CommonOptions options) {
        Logger root = Logger.getLogger("");
        LogManager.getLogManager().reset();
        Level level =
                switch (options.verbose.length) {
                    case 0 -> options.quiet ? Level.SEVERE : Level.WARNING;
                    case 1 -> Level.INFO;
                    default -> Level.FINE;
                };
        add(root, new Screen(session.terminal().err()), level);
        options.logFile.ifPresent(file -> add(root, file(session.path(file)), Level.FINE));
        root.setLevel(options.logFile.isPresent() ? Level.FINE : level);
        // The Java run time has much to say at this level that nobody asked for.
        for (String chatty : new String[] {"jdk", "sun", "java", "javax"}) {
            Logger.getLogger(chatty).setLevel(Level.WARNING);
        }
    }

    private static void add(Logger root, Handler handler, Level level) {
        handler.setLevel(level);
        root.addHandler(handler);
    }

    private static Handler file(Path file) {
        try {
            FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), true);
            handler.setFormatter(new Line());
            handler.setEncoding("UTF-8");
            return handler;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the log file " + file + " cannot be written; name one in a folder that exists and is yours", e);
        }
    }

    /// The message, and where it came from if it is of a fault: the classes of the exception and of its causes, and
    /// their way through the program. Their messages may quote what somebody sent and are left out.
    private static String line(Formatter formatter, LogRecord record) {
        StringBuilder line = new StringBuilder(formatter.formatMessage(record).replaceAll("\\s*\\R\\s*", " "));
        String link = ": ";
        int left = MOST_CAUSES;
        for (Throwable e = record.getThrown(); e != null && left > 0; e = e.getCause()) {
            line.append(link).append(e.getClass().getName());
            Stream.of(e.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> line.append(" < ")
                            .append(frame.getClassName())
                            .append('.')
                            .append(frame.getMethodName())
                            .append(':')
                            .append(frame.getLineNumber()));
            link = "; caused by ";
            left--;
        }
        return line.toString();
    }

    /// One line a record, with its time.
    private static final class Line extends Formatter {
        @Override
        public String format(LogRecord record) {
            return record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " "
                    + record.getLevel().getName() + " " + line(this, record) + "\n";
        }
    }

    /// One line a record, as the program's other messages.
    private static final class Screen extends Handler {

        private final PrintStream err;
        private final Instant start = Instant.now();

        Screen(PrintStream err) {
            this.err = err;
            setFormatter(new Line());
        }

        @Override
        public void publish(LogRecord record) {
            if (isLoggable(record)) {
                double seconds = ChronoUnit.MILLIS.between(start, record.getInstant()) / 1000.0;
                err.println("attractor: " + seconds + " s: " + line(getFormatter(), record));
            }
        }

        @Override
        public void flush() {
            err.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
