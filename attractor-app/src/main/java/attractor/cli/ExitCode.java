package attractor.cli;

/// How the program ended, for the shell.
enum ExitCode {
    /// It did what was asked.
    OK(0, "done"),
    /// It could not, for a reason of its own.
    FAILURE(1, "failure"),
    /// The command line or the input cannot be used.
    BAD_INPUT(2, "usage or bad input"),
    /// It ran, but published values were not reproduced within their tolerance.
    NOT_REPRODUCED(3, "published values not reproduced"),
    /// A data set is missing; the message says how to get it.
    DATA_MISSING(4, "data set missing"),
    /// Storage is damaged or full.
    STORAGE(5, "storage damaged or full"),
    /// Another process holds the lock.
    LOCKED(6, "locked by another process"),
    /// Interrupted from the keyboard.
    INTERRUPTED(130, "interrupted"),
    /// Asked to end.
    TERMINATED(143, "terminated");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /// The number that the shell sees.
    int number() {
        return number;
    }

    /// What it stands for, in words.
    String meaning() {
        return meaning;
    }
}
