package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Claims as a tree for JSON: reference.json.
final class Claims {

    private Claims() {}

    /// The claims that were put to the test.
    static List<Claim> tested(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                .toList();
    }

    static Map<String, Object> tree(List<Claim> claims) {
        List<Object> list = new ArrayList<>();
        for (Claim claim : tested(claims)) {
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
            list.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claims", list);
        tree.put("not_run", claims.size() - list.size());
        return tree;
    }
}
