package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.pattern.SpinPatterns;
import attractor.pattern.SplitMix64;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Generators and packed patterns.
final class CoreEvaluators {

    static final Map<String, Evaluator> BY_KIND =
            Map.of("splitmix64", CoreEvaluators::splitMix, "popcount", ((ByKey) CoreEvaluators::popcount).evaluator());

    private CoreEvaluators() {}

    /// Physics golden files have a generator of the same name with other conventions; they say `draw`.
    private static Optional<String> splitMix(GoldenCase golden) throws NotCovered {
        if (golden.input().has("draw")) {
            throw new NotCovered("generator conventions of the physics file");
        }
        return ((ByKey) CoreEvaluators::splitMixKey).evaluator().difference(golden);
    }

    private static Object splitMixKey(GoldenCase golden, String key) throws NotCovered {
        long seed = golden.input().get("seed").asLong();
        SplitMix64 rng = new SplitMix64(seed);
        return switch (key) {
            case "first4_unsigned" ->
                unsigned(LongStream.generate(rng::nextLong).limit(4).toArray());
            case "signs16_seed_plus_1" -> {
                SplitMix64 next = new SplitMix64(seed + 1);
                yield IntStream.generate(next::sign).limit(16).toArray();
            }
            case "uniform_seed_plus_2" -> {
                SplitMix64 next = new SplitMix64(seed + 2);
                int count = golden.expected().get(key).size();
                yield IntStream.range(0, count).mapToDouble(k -> next.uniform()).toArray();
            }
            case "uniform_seed_plus_2_top53" -> Long.toString((long) (new SplitMix64(seed + 2).uniform() * 0x1.0p53));
            case "perm10_seed_plus_3" -> new SplitMix64(seed + 3).permutation(10);
            default -> throw new NotCovered(key);
        };
    }

    private static Object popcount(GoldenCase golden, String key) throws NotCovered {
        int count = golden.input().get("K").asInt();
        int dimension = golden.input().get("D").asInt();
        SpinPatterns patterns = new SplitMix64(golden.input().get("seed").asLong()).patterns(count, dimension);
        return switch (key) {
            case "words_unsigned" ->
                IntStream.range(0, count)
                        .mapToObj(mu -> unsigned(patterns.get(mu).toWords()))
                        .toList();
            case "overlap" -> patterns.get(0).overlap(patterns.get(1));
            case "hamming" -> patterns.get(0).hamming(patterns.get(1));
            default -> throw new NotCovered(key);
        };
    }

    private static List<String> unsigned(long[] words) {
        return Arrays.stream(words).mapToObj(Long::toUnsignedString).toList();
    }
}
