package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Overlaps of a panel of spins against one cue at a time.
final class PanelOverlapsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 130})
    void aPanelOfSpinsHasTheOverlapsOfSingleCues(int cues) {
        SpinPatterns xi = new RandomSpins().draw(501, 131, new Seed(1));
        SpinPatterns drawn = new RandomSpins().draw(cues, 131, new Seed(2));
        List<Pattern> x =
                new ArrayList<>(IntStream.range(0, cues).mapToObj(drawn::get).toList());
        compare(xi, x);
        x.set(cues / 2, Reals.of(x.get(cues / 2).toArray()));
        compare(xi, x);
    }

    private static void compare(SpinPatterns xi, List<Pattern> x) {
        int from = 7;
        int count = 490;
        double[] s = new double[x.size() * count];
        PanelOverlaps.of(xi, x).score(from, count, s);
        double[] m = new double[xi.count()];
        for (int c = 0; c < x.size(); c++) {
            xi.overlaps(x.get(c), m);
            for (int r = 0; r < count; r++) {
                assertThat(s[c * count + r]).isEqualTo(m[from + r]);
            }
        }
    }
}
