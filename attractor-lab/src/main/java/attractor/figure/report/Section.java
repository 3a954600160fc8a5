package attractor.figure.report;

import java.util.List;

/// A part of a report under a heading.
///
/// @param title the heading
/// @param blocks what stands under it, in order
public record Section(String title, List<Block> blocks) {
    /// Checks the heading and copies the list.
    public Section {
        blocks = List.copyOf(blocks);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a section has no title; give one, it stands in the table of contents");
        }
    }
}
