package attractor.cli;

import java.util.List;
import java.util.function.Function;

/// A word of the command line that does something, or gathers such words.
sealed interface Verb {

    /// The word.
    String name();

    /// What it does, in one line.
    String summary();

    /// A command.
    ///
    /// @param name the word
    /// @param summary what it does, in one line
    /// @param make makes the command; nothing of it is loaded before
    record Leaf(String name, String summary, Function<Session, Command> make) implements Verb {}

    /// Words that belong together.
    ///
    /// @param name the word before them
    /// @param summary what they do, in one line
    /// @param parts the words
    /// @param examples two command lines that can be run as they stand
    record Group(String name, String summary, List<Leaf> parts, List<String> examples) implements Verb {

        /// Copies the lists.
        public Group {
            parts = List.copyOf(parts);
            examples = List.copyOf(examples);
        }
    }
}
