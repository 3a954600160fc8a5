package attractor.lab;

import attractor.experiment.Card;
import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All there is to say about a protocol before it runs.
///
/// @param card name, title, summary, data
/// @param sources keys and places in the bibliography
/// @param cells number of cells of each profile, by its id
/// @param parameters of a cell, to be overridden
/// @param claims published values and statements that it tests, not run
public record ProtocolPage(
        Card card, List<String> sources, Map<String, Integer> cells, List<Parameter> parameters, List<Claim> claims) {

    /// The page of a protocol.
    static <C extends Record> ProtocolPage of(Protocol<C> protocol) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (Profile profile : Profile.values()) {
            cells.put(profile.id(), protocol.cells(profile).size());
        }
        Class<?> cell = protocol.cells(Profile.SMOKE).getFirst().getClass();
        return new ProtocolPage(
                protocol.card(),
                Protocols.sources(protocol).stream()
                        .map(source -> source.key() + (source.equation().isEmpty() ? "" : ", " + source.equation()))
                        .toList(),
                cells,
                Recipe.of(cell).parameters(),
                protocol.conclude(Profile.PAPER, List.of(), Inputs.SHIPPED).claims());
    }

    /// As a tree for JSON.
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", card.id());
        tree.put("title", card.title());
        tree.put("summary", card.summary());
        tree.put("sources", sources);
        tree.put("data", card.data());
        tree.put("cells", cells);
        List<Object> list = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", parameter.name());
            entry.put("symbol", parameter.symbol());
            entry.put("default", parameter.defaultValue());
            entry.put("range", parameter.range());
            entry.put("doc", parameter.doc());
            list.add(entry);
        }
        tree.put("parameters", list);
        tree.put("claims", claims.stream().map(Claims::tree).toList());
        return tree;
    }

    /// In words.
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(card.id())
                .append("  ")
                .append(card.title())
                .append("\n\n")
                .append(card.summary())
                .append("\n\n");
        text.append("sources     ").append(String.join("; ", sources)).append('\n');
        text.append("data        ")
                .append(card.data().isEmpty() ? "none" : String.join(", ", card.data()))
                .append('\n');
        cells.forEach((profile, count) -> text.append(String.format("%-12s%d cells%n", profile, count)));
        text.append("\nparameters of a cell (name=value or name=a,b,c changes all cells)\n");
        for (Parameter parameter : parameters) {
            text.append(String.format("  %-14s %s %s%n", parameter.name(), parameter.doc(), parameter.range()));
        }
        text.append("\nclaims\n");
        for (Claim claim : claims) {
            text.append("  ")
                    .append(claim.item())
                    .append(": ")
                    .append(claim.comparison().published());
            text.append("   expected ")
                    .append(claim.expected().words())
                    .append(": ")
                    .append(claim.because());
            text.append('\n');
        }
        return text.toString();
    }
}
