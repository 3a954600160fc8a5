package attractor.documentation;

import attractor.reference.Bibliography;
import attractor.theory.Curve;
import attractor.theory.Curves;
import attractor.theory.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/// docs/reference/curves.md from the list behind `attractor theory`.
final class CurveReference {

    private CurveReference() {}

    /// The page.
    static String page() {
        StringBuilder page = new StringBuilder("""
                # Curves

                Written by `./verify --regenerate` from the list behind `./attractor theory`. A curve without a source was derived for
                this program; [papers/theory-of-capacity.md](../papers/theory-of-capacity.md) and, for `rem-finite.*` and `noisy-cue.*`,
                [papers/lucibello-mezard-2024.md](../papers/lucibello-mezard-2024.md) say how. Symbols are those of the
                [glossary](../glossary.md); Q(z) is the probability that a standard normal number exceeds z, and
                (2n−3)!! = 1·3·5⋯(2n−3).

                """);
        List<Curve> curves = Curves.load().all();
        page.append(Markdown.head(List.of("curve", "what it is", "value")));
        for (Curve curve : curves) {
            page.append(Markdown.row(List.of(
                    "[`" + curve.id() + "`](#" + curve.id().replace(".", "") + ")",
                    curve.description().title(),
                    curve.description().value())));
        }
        curves.forEach(curve -> page.append(section(curve)));
        return page.toString();
    }

    private static String section(Curve curve) {
        Curve.Description description = curve.description();
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(curve.id()).append("\n\n");
        section.append(description.title()).append(".\n\n");
        section.append("    ").append(description.equation()).append("\n\n");
        section.append("Value: ").append(description.value()).append(".\n\n");
        if (!curve.parameters().isEmpty()) {
            section.append(Markdown.head(List.of("parameter", "symbol", "default", "range", "what it is")));
            for (Parameter parameter : curve.parameters()) {
                section.append(Markdown.row(List.of(
                        Markdown.code(parameter.name()),
                        parameter.symbol(),
                        Markdown.code(parameter.defaultText()),
                        range(parameter),
                        parameter.doc())));
            }
            section.append('\n');
        }
        section.append("Source: ")
                .append(
                        description.sources().isEmpty()
                                ? "derived here."
                                : description.sources().stream()
                                                .map(key -> Markdown.code(key) + ", "
                                                        + Bibliography.bundled()
                                                                .entry(key)
                                                                .text())
                                                .collect(Collectors.joining("; "))
                                        + ".")
                .append('\n');
        return section.toString();
    }

    private static String range(Parameter parameter) {
        return parameter
                .domain()
                .map(Object::toString)
                .orElseGet(
                        () -> parameter.choices().stream().map(Markdown::code).collect(Collectors.joining(", ")));
    }
}
