package attractor.cli.terminal;

import java.io.PrintStream;

/// Standard output and standard error, with what is known about them.
///
/// Results go to `out`, everything else (progress, warnings, errors) to `err`.
///
/// @param out where results go
/// @param err where everything else goes
/// @param outIsTerminal whether a person sees `out` as it is written
/// @param errIsTerminal whether a person sees `err` as it is written
/// @param outPaint how text on `out` is set off
/// @param errPaint how text on `err` is set off
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Paint outPaint,
        Paint errPaint) {}
