package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.models.classic.Hopfield;
import attractor.models.dense.DenseRectified;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.spin.SpinMemory;
import attractor.spin.Synchronous;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Ten correlated images of 128×128 (experiment F of the specification).
final class ImageEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of("images128", ((ByKey) ImageEvaluators::images).evaluator());

    private static final int SIDE = 128;
    private static final Seed SEED = new Seed(0);
    private static final SpinPatterns IMAGES = SpinPatterns.of(
            IntStream.range(0, 10).mapToObj(ImageEvaluators::image).toList());

    private ImageEvaluators() {}

    private static Spins image(int index) {
        int[] signs = new int[SIDE * SIDE];
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                signs[r * SIDE + c] = isBlack(index, (c - 63.5) / 64, (r - 63.5) / 64) ? 1 : -1;
            }
        }
        return Spins.of(signs);
    }

    private static boolean isBlack(int index, double u, double v) {
        double a = Math.abs(u);
        double b = Math.abs(v);
        double larger = Math.max(a, b);
        double q = u * u + v * v;
        return switch (index) {
            case 0 -> q < .25;
            case 1 -> q > .16 && q < .36;
            case 2 -> larger < .45;
            case 3 -> a + b < .6;
            case 4 -> (a < .15 && b < .6) || (b < .15 && a < .6);
            case 5 -> (Math.abs(u - v) < .2 || Math.abs(u + v) < .2) && larger < .55;
            case 6 -> v > -.5 && v < .5 && a < (v + .5) * .5;
            case 7 -> larger > .4 && larger < .6;
            case 8 -> u * u / .49 + v * v / .09 < 1;
            case 9 -> v * v / .49 + u * u / .09 < 1;
            default -> throw new IllegalArgumentException("image " + index + " does not exist; there are 0..9");
        };
    }

    private static Object images(GoldenCase golden, String key) throws NotCovered {
        SpinMemory hopfield = stored(new Hopfield());
        Spins stepped =
                (Spins) hopfield.step(IMAGES.get(golden.input().get("image").asInt()), SEED.generator());
        return switch (key) {
            case "black_pixels" ->
                IntStream.range(0, 10)
                        .map(mu -> Bits.fromSpins(IMAGES.get(mu)).ones())
                        .toArray();
            case "overlaps" ->
                List.copyOf(IntStream.range(0, 10)
                        .mapToObj(mu -> overlaps(IMAGES.get(mu)))
                        .toList());
            case "hopfield_one_sync_step_black" -> Bits.fromSpins(stepped).ones();
            case "overlap_with_each" -> overlaps(stepped);
            case "rect15_exact" -> {
                Pattern[] ends = ends(stored(new DenseRectified(15)));
                yield (int) IntStream.range(0, 10)
                        .filter(mu -> ends[mu].equals(IMAGES.get(mu)))
                        .count();
            }
            case "hopfield_distinct_end_states_from_the_ten_patterns" -> {
                Set<Pattern> distinct = new HashSet<>(Arrays.asList(ends(hopfield)));
                yield distinct.size();
            }
            default -> throw new NotCovered(key);
        };
    }

    private static SpinMemory stored(attractor.memory.Model model) {
        return ((SpinMemory) model.store(IMAGES, SEED)).with(new Synchronous());
    }

    private static int[] overlaps(Spins x) {
        int[] m = new int[IMAGES.count()];
        IMAGES.overlaps(x, m);
        return m;
    }

    private static Pattern[] ends(SpinMemory memory) {
        return IntStream.range(0, 10)
                .mapToObj(mu -> memory.recall(IMAGES.get(mu), SEED.generator()).pattern())
                .toArray(Pattern[]::new);
    }
}
