package attractor.figure.report;

import java.util.List;

/// What there is to say about one run.
///
/// @param title the heading
/// @param lead paragraphs before the first section
/// @param sections the sections in order
public record Report(String title, List<String> lead, List<Section> sections) {
    /// Checks the heading and copies the lists.
    public Report {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        if (title.isBlank()) {
            throw new IllegalArgumentException("a report has no title; give one, it names the page");
        }
    }

    /// {@return all verdicts of the report, in order}
    public List<VerdictRow> verdicts() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Verdicts.class::isInstance)
                .flatMap(block -> ((Block.Verdicts) block).rows().stream())
                .toList();
    }
}
