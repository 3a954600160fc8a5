package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Claims as a tree for JSON (reference.json) and as a table in plain text.
public final class Claims {

    private Claims() {}

    /// The claims that were put to the test.
    public static List<Claim> tested(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                .toList();
    }

    /// The tested claims, and the number of the others.
    public static Map<String, Object> tree(List<Claim> claims) {
        List<Object> list = new ArrayList<>();
        for (Claim claim : tested(claims)) {
            list.add(tree(claim));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claims", list);
        tree.put("not_run", claims.size() - list.size());
        return tree;
    }

    /// One claim.
    public static Map<String, Object> tree(Claim claim) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", claim.item());
        tree.put("where", claim.where());
        tree.put("published", claim.comparison().published());
        tree.put("here", claim.comparison().here());
        tree.put("tolerance", claim.comparison().tolerance());
        tree.put("verdict", claim.verdict().words());
        tree.put("reason", claim.comparison().reason());
        tree.put("expected", claim.expected().words());
        tree.put("because", claim.because());
        return tree;
    }

    /// The tested claims as a table: item, published, here, tolerance, verdict; a verdict that is not as expected
    /// is followed by the expected one, and one that is, but falls short of the paper, by these words.
    ///
    /// Every column is as wide as its longest entry. Nothing if no claim was tested.
    public static String text(List<Claim> claims) {
        if (tested(claims).isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("item", "published", "here", "tolerance", "verdict"));
        for (Claim claim : tested(claims)) {
            rows.add(List.of(
                    claim.item(),
                    claim.comparison().published(),
                    claim.comparison().here(),
                    claim.comparison().tolerance(),
                    verdict(claim)));
        }
        int[] widths = new int[5];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length - 1; column++) {
                String entry = row.get(column);
                text.append(column == 0 ? " " : "  ").append(entry).append(" ".repeat(widths[column] - length(entry)));
            }
            text.append("  ").append(row.getLast()).append('\n');
        }
        return text.toString();
    }

    private static String verdict(Claim claim) {
        String words = claim.verdict().words();
        if (!claim.comparison().reason().isEmpty()) {
            return words + ": " + claim.comparison().reason();
        }
        if (claim.verdict() != claim.expected()) {
            return words + " (expected " + claim.expected().words() + ")";
        }
        return claim.verdict() == Verdict.REPRODUCED ? words : words + ", as expected";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// How many verdicts of each kind, in one line; or that there is none.
    public static String summary(List<Claim> claims) {
        if (tested(claims).isEmpty()) {
            return "no claim was tested";
        }
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count =
                    claims.stream().filter(claim -> claim.verdict() == verdict).count();
            if (count > 0 && verdict != Verdict.NOT_RUN) {
                parts.add(count + " " + verdict.words());
            }
        }
        long worse = claims.stream().filter(Claim::isWorseThanExpected).count();
        return String.join(", ", parts) + "; " + (worse == 0 ? "none" : worse) + " worse than expected";
    }
}
