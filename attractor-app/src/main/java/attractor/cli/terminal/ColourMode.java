package attractor.cli.terminal;

import java.util.Map;

/// Whether text is coloured.
///
/// The option `--color` decides; with `auto` the variables `NO_COLOR` (any text: no) and `CLICOLOR_FORCE` (anything
/// but 0: yes) do, and after them whether the stream is a terminal that understands colours.
///
/// Source: the conventions of no-color.org and bixense.com/clicolors.
public enum ColourMode {
    /// Where the stream is a terminal.
    AUTO,
    /// Always.
    ALWAYS,
    /// Never.
    NEVER;

    /// The decision for one stream.
    ///
    /// @param environment the environment variables
    /// @param isTerminal whether the stream is a terminal
    /// @return whether to colour
    public boolean colours(Map<String, String> environment, boolean isTerminal) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                String force = environment.getOrDefault("CLICOLOR_FORCE", "");
                if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
                    yield false;
                }
                if (!force.isEmpty() && !force.equals("0")) {
                    yield true;
                }
                yield isTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
            }
        };
    }
}
