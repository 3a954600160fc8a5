package attractor.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.match.BestMatch;
import attractor.match.Search;
import attractor.pattern.BitFlips;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GrowingItemMemoryTest {

    private static final MultiplyAddPermute MAP = new MultiplyAddPermute();

    @Test
    void answersAreThoseOfASearchOverAllItemsAtEverySize() {
        int dimension = 20;
        var memory = new GrowingItemMemory<Spins, String>(MAP, dimension);
        SpinPatterns items = MAP.items(100, dimension, new Seed(1));
        List<Spins> cues = new ArrayList<>();
        for (int c = 0; c < 30; c++) {
            cues.add(MAP.draw(dimension, new Seed(50 + c)));
        }
        for (int mu = 0; mu < items.count(); mu++) {
            assertThat(memory.add(items.get(mu), "item " + mu)).isEqualTo(mu);
            SpinPatterns all = items.rows(0, mu + 1);
            List<BestMatch> expected = new Search(all, MAP.similarity().over(all)).best(cues);
            List<CleanedUp<String>> answers = memory.cleanUpAll(cues);
            for (int c = 0; c < cues.size(); c++) {
                assertThat(answers.get(c).index()).isEqualTo(expected.get(c).index());
                assertThat(answers.get(c).similarity())
                        .isEqualTo(expected.get(c).score());
                assertThat(answers.get(c).payload())
                        .isEqualTo("item " + expected.get(c).index());
                assertThat(answers.get(c).pattern())
                        .isEqualTo(items.get(expected.get(c).index()));
            }
        }
        assertThat(memory.count()).isEqualTo(100);
    }

    @Test
    void whatIsLearntLaterIsFound() {
        var memory = new GrowingItemMemory<Spins, String>(MAP, 512);
        Spins cat = MAP.draw(512, new Seed(1));
        Spins dog = MAP.draw(512, new Seed(2));
        memory.add(cat, "cat");
        Spins noisy = (Spins) new BitFlips(0.2).apply(dog, new Seed(3).generator());
        assertThat(memory.cleanUp(noisy).payload()).isEqualTo("cat");
        memory.add(dog, "dog");
        // overlap 0.6 against chance: more than 13 standard deviations, false alarm 1e-40
        assertThat(memory.cleanUp(noisy).payload()).isEqualTo("dog");
        assertThat(memory.cleanUpAll(List.of())).isEmpty();
    }

    @Test
    void ofEqualItemsTheFirstAnswers() {
        var memory = new GrowingItemMemory<Spins, Integer>(MAP, 64);
        Spins item = MAP.draw(64, new Seed(1));
        for (int mu = 0; mu < 7; mu++) {
            memory.add(item, mu);
        }
        assertThat(memory.cleanUp(item).payload()).isZero();
    }

    @Test
    void anEmptyMemoryAndAWrongDimensionAreNamed() {
        var memory = new GrowingItemMemory<Spins, String>(MAP, 64);
        assertThatThrownBy(() -> memory.cleanUp(MAP.draw(64, new Seed(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("add one first");
        assertThatThrownBy(() -> memory.add(MAP.draw(65, new Seed(1)), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dimension 65")
                .hasMessageContaining("D = 64");
        assertThatThrownBy(() -> new GrowingItemMemory<Spins, String>(MAP, 0)).hasMessageContaining("at least 1");
    }
}
