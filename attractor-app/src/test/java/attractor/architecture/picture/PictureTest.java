package attractor.architecture.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.architecture.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PictureTest {
    @Test
    void thePicturesInTheDocumentationAreTheCodes() {
        List<Path> stale = PictureMain.generated().entrySet().stream()
                .filter(file -> !Files.exists(file.getKey())
                        || !Repository.text(file.getKey()).equals(file.getValue()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(stale)
                .as("files that differ from the code; write them anew with ./verify --regenerate")
                .isEmpty();
    }

    @Test
    void theProductIsMeasured() {
        Anatomy anatomy = Anatomy.of(Repository.product());

        assertThat(anatomy.modules())
                .containsEntry("attractor.pattern", "attractor.core")
                .containsEntry("attractor.reference", "attractor.reference");
        assertThat(anatomy.packages().edges()).contains(new Graph.Edge("attractor.memory", "attractor.pattern"));
    }

    @Test
    void anEdgeThatALongerWayImpliesIsLeftOut() {
        assertThat(graph("a>b", "b>c", "a>c", "a>d").reduced().edges())
                .isEqualTo(graph("a>b", "b>c", "a>d").edges());
    }

    @Test
    void theHeightIsTheLongestWayDown() {
        assertThat(graph("a>b", "b>c", "a>c", "d>c").heights()).isEqualTo(Map.of("a", 2, "b", 1, "c", 0, "d", 1));
    }

    @Test
    void aCycleHasNoHeights() {
        assertThatThrownBy(() -> graph("a>b", "b>a").heights())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("uses itself");
    }

    @Test
    void usersStandAboveWhatTheyUseAndNoBoxesOverlap() {
        Graph graph = graph("a>c", "a>d", "b>d", "b>e", "c>f", "d>f", "e>f", "a>f", "g>e");
        var layout =
                new LayeredLayout(graph, name -> new LayeredLayout.Size(60, 20), new LayeredLayout.Spacing(10, 30));

        assertThat(graph.edges())
                .allSatisfy(
                        edge -> assertThat(layout.place(edge.from()).bottom()).isLessThan(layout.place(edge.to()).y));
        for (String one : graph.nodes()) {
            for (String other : graph.nodes()) {
                LayeredLayout.Place first = layout.place(one);
                LayeredLayout.Place second = layout.place(other);
                if (one.compareTo(other) < 0 && first.y == second.y) {
                    assertThat(Math.abs(first.centre() - second.centre())).isGreaterThanOrEqualTo(69.999);
                }
            }
        }
    }

    @Test
    void aChangedDependencyChangesThePictures() {
        var modules = new TreeMap<>(Map.of("attractor.a", "attractor.m", "attractor.b", "attractor.n"));
        Anatomy free = new Anatomy(modules, new Graph(new TreeSet<>(modules.keySet()), new TreeSet<>()));
        Anatomy bound = new Anatomy(
                modules,
                new Graph(
                        new TreeSet<>(modules.keySet()),
                        new TreeSet<>(Set.of(new Graph.Edge("attractor.a", "attractor.b")))));

        assertThat(ModulePicture.svg(bound))
                .isNotEqualTo(ModulePicture.svg(free))
                .contains("attractor.m uses attractor.n.");
        assertThat(DependencyMatrix.svg(bound))
                .isNotEqualTo(DependencyMatrix.svg(free))
                .contains("#0072b2\"/>");
    }

    private static Graph graph(String... edges) {
        var graph = new Graph(new TreeSet<>(), new TreeSet<>());
        for (String edge : edges) {
            List<String> ends = List.of(edge.split(">"));
            graph.nodes().addAll(ends);
            graph.edges().add(new Graph.Edge(ends.getFirst(), ends.getLast()));
        }
        return graph;
    }
}
