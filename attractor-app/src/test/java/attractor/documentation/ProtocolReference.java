package attractor.documentation;

import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.experiment.Verdict;
import attractor.reference.Bibliography;
import attractor.reference.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// docs/reference/protocols.md, and the table of protocols in the README: what the laboratory claims to reproduce.
final class ProtocolReference {

    private ProtocolReference() {}

    /// The page.
    static String page() {
        StringBuilder page = new StringBuilder("""
                # Protocols and their claims

                Written by `./verify --regenerate` from the protocols. A claim is a published number or statement with the verdict that
                a sound run gives and the reason. The verdicts of a run stand in its `report.html`; `./attractor lab run ID` exits 3
                when one of them is worse than expected. [How to read them](../how-to/reproduce-a-figure.md).

                """);
        Protocols.all()
                .forEach(protocol -> page.append("* [`")
                        .append(protocol.card().id())
                        .append("`](#")
                        .append(protocol.card().id().replace(".", ""))
                        .append("): ")
                        .append(protocol.card().title())
                        .append('\n'));
        Protocols.all().forEach(protocol -> page.append(section(protocol)));
        return page.toString();
    }

    /// The table of the README: protocol, claims by expected verdict, source.
    static String table() {
        StringBuilder table = new StringBuilder(
                Markdown.head(List.of("protocol", "what it measures", "claims, by expected verdict", "source")));
        for (Protocol<?> protocol : Protocols.all()) {
            table.append(Markdown.row(List.of(
                    "[`" + protocol.card().id() + "`](docs/reference/protocols.md#"
                            + protocol.card().id().replace(".", "") + ")",
                    protocol.card().title(),
                    expected(claims(protocol)),
                    Protocols.sources(protocol).stream()
                            .map(source -> Markdown.code(source.key()))
                            .distinct()
                            .collect(Collectors.joining(", ")))));
        }
        return table.toString();
    }

    private static String expected(List<Claim> claims) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count =
                    claims.stream().filter(claim -> claim.expected() == verdict).count();
            if (count > 0) {
                parts.add(count + " " + verdict.words());
            }
        }
        return String.join(", ", parts);
    }

    private static String section(Protocol<?> protocol) {
        StringBuilder section = new StringBuilder();
        section.append("\n## ").append(protocol.card().id()).append("\n\n");
        section.append("**").append(protocol.card().title()).append(".** ");
        section.append(protocol.card().summary()).append("\n\n");
        section.append("* cells: ").append(cells(protocol)).append('\n');
        section.append("* data: ")
                .append(
                        protocol.card().data().isEmpty()
                                ? "none"
                                : protocol.card().data().stream()
                                        .map(Markdown::code)
                                        .collect(Collectors.joining(", ")))
                .append('\n');
        for (Source source : Protocols.sources(protocol)) {
            section.append("* source: ")
                    .append(Markdown.code(source.key()))
                    .append(source.equation().isEmpty() ? "" : ", " + source.equation())
                    .append(": ")
                    .append(Bibliography.bundled().entry(source.key()).text())
                    .append('\n');
        }
        section.append('\n').append(Markdown.head(List.of("claim", "published", "expected", "because", "where")));
        for (Claim claim : claims(protocol)) {
            section.append(Markdown.row(List.of(
                    claim.item(),
                    claim.comparison().published(),
                    claim.expected().words(),
                    claim.because(),
                    claim.where())));
        }
        return section.toString();
    }

    private static String cells(Protocol<?> protocol) {
        List<String> parts = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            parts.add(protocol.cells(profile).size() + " (" + profile.id() + ")");
        }
        return String.join(", ", parts);
    }

    private static <C extends Record> List<Claim> claims(Protocol<C> protocol) {
        return protocol.conclude(Profile.PAPER, List.of(), Inputs.SHIPPED).claims();
    }
}
