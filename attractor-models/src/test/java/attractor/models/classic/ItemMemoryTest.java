package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.match.Similarity;
import attractor.memory.Model;
import attractor.models.dense.DenseExponential;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.BitFlips;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.symbolic.CleanedUp;
import attractor.symbolic.CleanedUp.Arrival;
import attractor.symbolic.HolographicReduced;
import attractor.symbolic.ItemMemory;
import attractor.symbolic.ItemMemory.Items;
import attractor.symbolic.MultiplyAddPermute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Item memories over models of the catalogue.
final class ItemMemoryTest {

    private static final Seed SEED = new Seed(1);
    private static final MultiplyAddPermute MAP = new MultiplyAddPermute();

    private static Items<String> named(Patterns patterns, Similarity similarity) {
        return new Items<>(
                patterns,
                IntStream.range(0, patterns.count())
                        .mapToObj(mu -> "item " + mu)
                        .toList(),
                similarity);
    }

    /// Unbinds the first role of 5 pairs whose fillers are the items 0 to 4.
    private static Spins unbound(SpinPatterns items, Seed seed) {
        SpinPatterns roles = MAP.items(5, items.dimension(), seed);
        List<Spins> keys = new ArrayList<>();
        List<Spins> fillers = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            keys.add(roles.get(k));
            fillers.add(items.get(k));
        }
        return MAP.unbind(MAP.structure(keys, fillers), roles.get(0));
    }

    // overlap 0.375 of D = 1024 is 12 standard deviations above chance; false alarm below 1e-20
    @Test
    void anyModelOfTheCatalogueCleansUp() {
        SpinPatterns items = MAP.items(100, 1024, SEED);
        for (Model model :
                List.of(new NearestPattern(), new NearestPattern(Similarity.OVERLAP), new DenseExponential(0.2))) {
            ItemMemory<String> memory = ItemMemory.of(model, named(items, MAP.similarity()), SEED);
            Spins noisy = unbound(items, new Seed(2));
            CleanedUp<String> answer = memory.cleanUp(noisy, SEED);
            assertThat(answer.payload()).isEqualTo("item 0");
            assertThat(answer.index()).isZero();
            assertThat(answer.arrival()).isEqualTo(Arrival.ITEM);
            assertThat(answer.pattern()).isEqualTo(items.get(0));
            assertThat(answer.similarity()).isEqualTo(noisy.overlap(items.get(0)) / 1024.0);
        }
    }

    // K/D = 1: a stored pattern is stable with probability (1 − Q(1))^64, below 1e-4
    @Test
    void anOverloadedNetworkEndsBetweenTheItems() {
        SpinPatterns items = MAP.items(64, 64, SEED);
        ItemMemory<String> memory = ItemMemory.of(new Hopfield(), named(items, MAP.similarity()), SEED);
        CleanedUp<String> answer = memory.cleanUp(items.get(0), SEED);
        assertThat(answer.arrival()).isEqualTo(Arrival.BETWEEN);
        int[] m = new int[64];
        items.overlaps((Spins) answer.pattern(), m);
        assertThat(m[answer.index()]).isEqualTo(IntStream.of(m).max().orElseThrow());
    }

    @Test
    void keysOfOneDimensionLeadToItemsOfAnother() {
        SpinPatterns keys = MAP.items(50, 256, new Seed(3));
        SpinPatterns items = MAP.items(50, 100, new Seed(4));
        ItemMemory<String> memory = ItemMemory.of(new NearestPattern(), keys, named(items, MAP.similarity()), SEED);
        Spins noisy = (Spins) new BitFlips(0.2).apply(keys.get(7), new Seed(5).generator());
        CleanedUp<String> answer = memory.cleanUp(noisy, SEED);
        assertThat(answer.payload()).isEqualTo("item 7");
        assertThat(answer.pattern()).isEqualTo(items.get(7));
        assertThat(answer.similarity()).isEqualTo(noisy.overlap(keys.get(7)) / 256.0);
        assertThat(memory.dimension()).isEqualTo(256);
    }

    @Test
    void manyVectorsAreCleanedUpAsOneByOne() {
        SpinPatterns items = MAP.items(2000, 512, SEED);
        ItemMemory<String> memory =
                ItemMemory.of(new NearestPattern(Similarity.OVERLAP), named(items, MAP.similarity()), SEED);
        List<Spins> noisy = IntStream.range(0, 70)
                .mapToObj(c -> unbound(items, new Seed(10 + c)))
                .toList();
        List<CleanedUp<String>> all = memory.cleanUpAll(SpinPatterns.of(noisy), SEED);
        for (int c = 0; c < noisy.size(); c++) {
            assertThat(all.get(c)).isEqualTo(memory.cleanUp(noisy.get(c), SEED));
        }
    }

    // cosine 1/√(2·3) of 512 components is 9 standard deviations above chance; false alarm 1e-17
    @Test
    void realItemsAreCleanedUpToWhereTheModelEnds() {
        var reduced = new HolographicReduced();
        var items = reduced.items(100, 512, SEED);
        List<Reals> roles =
                List.of(reduced.draw(512, new Seed(2)), reduced.draw(512, new Seed(3)), reduced.draw(512, new Seed(4)));
        Reals noisy = reduced.unbind(
                reduced.structure(roles, List.of(items.get(0), items.get(1), items.get(2))), roles.get(1));
        ItemMemory<String> nearest =
                ItemMemory.of(new NearestPattern(reduced.similarity()), named(items, reduced.similarity()), SEED);
        assertThat(nearest.cleanUp(noisy, SEED).payload()).isEqualTo("item 1");
        assertThat(nearest.cleanUp(noisy, SEED).arrival()).isEqualTo(Arrival.ITEM);
        ItemMemory<String> soft = ItemMemory.of(new ModernHopfield(), named(items, reduced.similarity()), SEED);
        assertThat(soft.cleanUp(noisy, SEED).pattern().dimension()).isEqualTo(512);
    }

    @Test
    void ofEqualItemsTheFirstAnswers() {
        Spins item = MAP.draw(64, SEED);
        ItemMemory<String> memory = ItemMemory.of(
                new NearestPattern(), named(SpinPatterns.of(item.negate(), item, item), MAP.similarity()), SEED);
        assertThat(memory.cleanUp(item, SEED).payload()).isEqualTo("item 1");
        assertThat(memory.count()).isEqualTo(3);
    }

    @Test
    void missingItemsAndPayloadsAreNamed() {
        assertThatThrownBy(() -> named(SpinPatterns.empty(64), MAP.similarity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no item");
        assertThatThrownBy(() -> new Items<>(MAP.items(3, 64, SEED), List.of("a"), MAP.similarity()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 items but 1 payloads");
    }
}
