package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Claims as a tree for JSON (reference.json) and as a table in plain text.
public final class Claims {

    private static final int ITEM = 44;
    private static final int VALUE = 24;
    private static final int RULE = 18;

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
    /// is followed by the expected one.
    public static String text(List<Claim> claims) {
        StringBuilder text = new StringBuilder(row("item", "published", "here", "tolerance") + "verdict\n");
        for (Claim claim : tested(claims)) {
            text.append(row(
                    claim.item(),
                    claim.comparison().published(),
                    claim.comparison().here(),
                    claim.comparison().tolerance()));
            text.append(claim.verdict().words());
            if (!claim.comparison().reason().isEmpty()) {
                text.append(": ").append(claim.comparison().reason());
            } else if (claim.verdict() != claim.expected()) {
                text.append(" (expected ").append(claim.expected().words()).append(')');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String row(String item, String published, String here, String rule) {
        return " " + pad(item, ITEM) + pad(published, VALUE) + pad(here, VALUE) + pad(rule, RULE);
    }

    private static String pad(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return text + " ".repeat(Math.max(2, width - length));
    }

    /// How many verdicts of each kind, in one line.
    public static String summary(List<Claim> claims) {
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
