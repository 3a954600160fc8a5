package attractor.architecture.picture;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// A directed graph of named nodes: who uses whom.
record Graph(SortedSet<String> nodes, SortedSet<Edge> edges) {
    /// The first uses the second.
    record Edge(String from, String to) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            return Comparator.comparing(Edge::from).thenComparing(Edge::to).compare(this, other);
        }
    }

    /// The same graph seen from further away: nodes with one new name become one node.
    Graph merged(UnaryOperator<String> name) {
        var merged = new Graph(new TreeSet<>(), new TreeSet<>());
        nodes.forEach(node -> merged.nodes.add(name.apply(node)));
        for (Edge edge : edges) {
            String from = name.apply(edge.from);
            String to = name.apply(edge.to);
            if (!from.equals(to)) {
                merged.edges.add(new Edge(from, to));
            }
        }
        return merged;
    }

    /// The part between some of the nodes.
    Graph among(Set<String> kept) {
        var part = new Graph(new TreeSet<>(nodes), new TreeSet<>(edges));
        part.nodes.retainAll(kept);
        part.edges.removeIf(edge -> !kept.contains(edge.from) || !kept.contains(edge.to));
        return part;
    }

    /// Without the edges that a longer way implies.
    Graph reduced() {
        var reduced = new Graph(nodes, new TreeSet<>(edges));
        for (Edge edge : edges) {
            reduced.edges.remove(edge);
            if (!reduced.reaches(edge.from, edge.to)) {
                reduced.edges.add(edge);
            }
        }
        return reduced;
    }

    private boolean reaches(String from, String to) {
        var seen = new HashSet<String>();
        var next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            String node = next.remove();
            if (node.equals(to)) {
                return true;
            }
            if (seen.add(node)) {
                edges.stream().filter(edge -> edge.from.equals(node)).forEach(edge -> next.add(edge.to));
            }
        }
        return false;
    }

    /// For each node the length of the longest way down from it; what uses nothing is 0.
    Map<String, Integer> heights() {
        var heights = new HashMap<String, Integer>();
        nodes.forEach(node -> height(node, heights, new LinkedHashSet<>()));
        return heights;
    }

    private int height(String node, Map<String, Integer> heights, SequencedSet<String> path) {
        if (heights.containsKey(node)) {
            return heights.get(node);
        }
        if (!path.add(node)) {
            throw new IllegalStateException(
                    "'" + node + "' uses itself by way of " + path + "; the picture needs packages without cycles");
        }
        int height = 0;
        for (Edge edge : edges) {
            if (edge.from.equals(node)) {
                height = Math.max(height, 1 + height(edge.to, heights, path));
            }
        }
        path.remove(node);
        heights.put(node, height);
        return height;
    }
}
