package attractor.figure.report;

import attractor.figure.Figure;
import attractor.figure.Film;
import attractor.figure.Table;
import java.util.List;

/// One piece of a section. All texts are plain: whatever they contain is shown, not interpreted.
public sealed interface Block {
    /// Running text.
    ///
    /// @param text the words
    record Paragraph(String text) implements Block {}

    /// A formula on its own line, in plain Unicode.
    ///
    /// @param text for example `E(x) = −Σ_μ F(ξ^μ·x)`
    record Formula(String text) implements Block {}

    /// Something to be typed or read letter by letter: a command, a citation.
    ///
    /// @param text one or more lines
    record Listing(String text) implements Block {}

    /// Named facts: parameters, versions, seeds.
    ///
    /// @param items in order
    record Facts(List<Fact> items) implements Block {
        /// Copies the list.
        public Facts {
            items = List.copyOf(items);
        }
    }

    /// A named fact.
    ///
    /// @param name what it is
    /// @param value what it says
    record Fact(String name, String value) {}

    /// A table.
    ///
    /// @param table its caption, columns and rows
    record Data(Table table) implements Block {}

    /// A figure with its caption, its description, and its data in a table that can be opened.
    ///
    /// @param figure the figure; its title is the caption's first sentence
    /// @param note more words for the caption; may be empty
    record Chart(Figure figure, String note) implements Block {}

    /// A film with its caption, its shots as files, and what it shows in words.
    ///
    /// The moving picture is part of the page. Readers who asked for less motion see the first shot; everybody can
    /// close the film to stop it, and open its shots one by one.
    ///
    /// @param reel the film
    /// @param note more words for the caption; may be empty
    /// @param shots addresses of the shots as images, relative to the page; may be empty
    record Motion(Film.Reel reel, String note, List<String> shots) implements Block {
        /// Checks that there is an address for each shot, or none.
        public Motion {
            shots = List.copyOf(shots);
            if (!shots.isEmpty() && shots.size() != reel.pixels().size()) {
                throw new IllegalArgumentException("there are " + shots.size() + " addresses for "
                        + reel.pixels().size() + " shots; give one for each, or none");
            }
        }
    }

    /// Published values beside the ones found here.
    ///
    /// @param rows at least one
    record Verdicts(List<VerdictRow> rows) implements Block {
        /// Checks that there are rows.
        public Verdicts {
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("the verdict table has no rows; leave it out or give at least one");
            }
        }
    }
}
