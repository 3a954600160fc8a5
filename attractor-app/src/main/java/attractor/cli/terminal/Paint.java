package attractor.cli.terminal;

/// The few ways in which text is set off: never by colour alone, so that nothing is lost without it.
public enum Paint {
    /// Text as it is.
    PLAIN,
    /// Text with ANSI escape sequences.
    COLOURED;

    /// The paint for a decision.
    ///
    /// @param coloured whether to colour
    /// @return plain or coloured
    public static Paint of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    /// A heading or name.
    ///
    /// @param text any text
    /// @return the text in bold
    public String strong(String text) {
        return wrap("1", text);
    }

    /// An aside.
    ///
    /// @param text any text
    /// @return the text in a faint shade
    public String faint(String text) {
        return wrap("2", text);
    }

    /// Good news.
    ///
    /// @param text any text
    /// @return the text in blue
    public String good(String text) {
        return wrap("34", text);
    }

    /// Something to look at.
    ///
    /// @param text any text
    /// @return the text in yellow, which terminals show as orange or brown
    public String warning(String text) {
        return wrap("33", text);
    }

    /// Bad news.
    ///
    /// @param text any text
    /// @return the text in bold red
    public String bad(String text) {
        return wrap("1;31", text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
