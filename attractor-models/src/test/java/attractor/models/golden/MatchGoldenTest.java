package attractor.models.golden;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.match.BestMatch;
import attractor.match.Distance;
import attractor.match.Identifying;
import attractor.match.PairMatchMemory;
import attractor.match.Readout;
import attractor.match.Separation;
import attractor.match.Similarity;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.models.classic.Activation;
import attractor.models.classic.CorrelationMatrix;
import attractor.models.classic.Minerva2;
import attractor.models.classic.NearestPattern;
import attractor.models.classic.TraceMemory;
import attractor.models.modern.ModernHopfield;
import attractor.models.modern.ModernHopfieldMemory;
import attractor.models.modern.UniversalHopfield;
import attractor.parameter.Recipe;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reference values from two independent programs, written from the specification: golden/match.json.
final class MatchGoldenTest {

    private static final Seed SEED = new Seed(0);

    @TestFactory
    Stream<DynamicTest> everyCaseHasItsReferenceValue() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(getClass().getResourceAsStream("/golden/match.json"), "golden/match.json")) {
            List<DynamicTest> tests = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(file.readAllBytes()).get("cases")) {
                tests.add(DynamicTest.dynamicTest(one.get("id").asString(), () -> check(one)));
            }
            assertThat(tests).hasSize(72);
            return tests.stream();
        }
    }

    private static void check(JsonNode one) {
        JsonNode input = one.get("input");
        Map<String, Object> answers =
                switch (one.get("kind").asString()) {
                    case "splitmix64" -> splitmix64(input);
                    case "popcount" -> popcount(input);
                    case "similarity" -> similarity(input);
                    case "nearest" -> nearest(input);
                    case "cmm" -> cmm(input);
                    case "minerva2" -> minerva2(input);
                    case "uhn" -> uhn(input);
                    case "softmax_iteration" -> softmaxIteration(input);
                    default -> throw new AssertionError(one.get("kind").asString());
                };
        double tolerance = one.get("tol").asDouble();
        one.get("expected").properties().forEach(entry -> {
            assertThat(answers).containsKey(entry.getKey());
            compare(entry.getKey(), answers.get(entry.getKey()), entry.getValue(), tolerance);
        });
    }

    private static void compare(String name, Object got, JsonNode want, double tolerance) {
        switch (got) {
            case double[] numbers -> {
                assertThat(numbers).as(name).hasSize(want.size());
                for (int i = 0; i < numbers.length; i++) {
                    compare(name + "[" + i + "]", numbers[i], want.get(i), tolerance);
                }
            }
            case Object[] parts -> {
                assertThat(parts).as(name).hasSize(want.size());
                for (int i = 0; i < parts.length; i++) {
                    compare(name + "[" + i + "]", parts[i], want.get(i), tolerance);
                }
            }
            case String text -> assertThat(text).as(name).isEqualTo(want.asString());
            case Number number -> {
                double expected = want.isString() ? Double.parseDouble(want.asString()) : want.asDouble();
                if (Double.isNaN(expected)) {
                    assertThat(number.doubleValue()).as(name).isNaN();
                } else {
                    double distance = Math.abs(number.doubleValue() - expected);
                    assertThat(distance)
                            .as("%s: %s, expected %s", name, number, expected)
                            .isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(expected)));
                }
            }
            default -> throw new AssertionError(got);
        }
    }

    private static Map<String, Object> splitmix64(JsonNode input) {
        long seed = input.get("seed").asLong();
        SplitMix64 words = new SplitMix64(seed);
        SplitMix64 signs = new SplitMix64(seed + 1);
        double[] sixteen = new double[16];
        for (int i = 0; i < sixteen.length; i++) {
            sixteen[i] = signs.sign();
        }
        int[] order = new SplitMix64(seed + 3).permutation(10);
        Map<String, Object> answers = new TreeMap<>();
        answers.put(
                "first4_unsigned",
                Stream.generate(() -> Long.toUnsignedString(words.nextLong()))
                        .limit(4)
                        .toArray());
        answers.put("signs16_seed_plus_1", sixteen);
        answers.put("uniform_seed_plus_2", new double[] {new SplitMix64(seed + 2).uniform()});
        answers.put("uniform_seed_plus_2_top53", Long.toString(new SplitMix64(seed + 2).nextLong() >>> 11));
        answers.put("perm10_seed_plus_3", Arrays.stream(order).asDoubleStream().toArray());
        return answers;
    }

    private static Map<String, Object> popcount(JsonNode input) {
        SpinPatterns patterns = new SplitMix64(input.get("seed").asLong())
                .patterns(input.get("K").asInt(), input.get("D").asInt());
        Object[] words = new Object[patterns.count()];
        for (int mu = 0; mu < words.length; mu++) {
            words[mu] = Arrays.stream(patterns.get(mu).toWords())
                    .mapToObj(Long::toUnsignedString)
                    .toArray();
        }
        Map<String, Object> answers = new TreeMap<>();
        answers.put("words_unsigned", words);
        answers.put("overlap", patterns.overlap(0, patterns.get(1)));
        answers.put("hamming", patterns.get(0).hamming(patterns.get(1)));
        return answers;
    }

    private static Map<String, Object> similarity(JsonNode input) {
        Pattern x = vector(input.get("x"));
        Pattern y = vector(input.get("y"));
        Map<String, Object> answers = new TreeMap<>();
        for (Similarity similarity : Similarity.values()) {
            if (!similarity.name().endsWith("_DISTANCE")) {
                answers.put(similarity.name().toLowerCase(Locale.ROOT), similarity.of(x, y));
            }
        }
        for (Distance distance : Distance.values()) {
            answers.put(distance.name().toLowerCase(Locale.ROOT) + "_distance", distance.between(x, y));
        }
        answers.put("squared_error", Distance.SQUARED_EUCLIDEAN.between(x, y));
        return answers;
    }

    private static Map<String, Object> nearest(JsonNode input) {
        Similarity similarity =
                Similarity.valueOf(input.get("similarity").asString().toUpperCase(Locale.ROOT));
        Memory memory = new NearestPattern(similarity).store(patterns(input.get("patterns")), SEED);
        BestMatch best =
                ((Identifying) memory).identify(vector(input.get("cue"))).orElseThrow();
        return Map.of("index", best.index(), "score", best.score(), "margin", best.margin());
    }

    private static Map<String, Object> cmm(JsonNode input) {
        Activation activation = input.get("g").asString().equals("tanh")
                ? new Activation.Tanh(input.get("gain").asDouble())
                : new Activation.Identity();
        CorrelationMatrix model = new CorrelationMatrix(activation, 1);
        Patterns keys = patterns(input.get("patterns"));
        Memory memory = input.has("targets")
                ? model.store(keys, patterns(input.get("targets")), SEED, Progress.NONE)
                : model.store(keys, SEED);
        return Map.of(
                "output",
                memory.recall(vector(input.get("cue")), SEED.generator())
                        .pattern()
                        .toArray());
    }

    private static Map<String, Object> minerva2(JsonNode input) {
        Minerva2 model = Recipe.of(Minerva2.class)
                .parse(Map.of(
                        "normalisation", input.get("normalisation").asString(),
                        "power", input.get("power").asString()));
        TraceMemory memory = model.store(patterns(input.get("traces")), SEED, Progress.NONE);
        Pattern probe = vector(input.get("probe"));
        return Map.of(
                "similarity", memory.scores(probe),
                "activation", memory.weights(probe),
                "echo_intensity", memory.echoIntensity(probe),
                "echo_content", memory.echoContent(probe));
    }

    private static Map<String, Object> uhn(JsonNode input) {
        String beta = input.get("beta").asString();
        Similarity similarity =
                switch (input.get("similarity").asString()) {
                    case "dot" -> Similarity.DOT;
                    case "cosine" -> Similarity.COSINE;
                    case "euclidean" -> Similarity.SQUARED_EUCLIDEAN_DISTANCE;
                    case "manhattan" -> Similarity.MANHATTAN_DISTANCE;
                    case "inv-euclidean" -> Similarity.INVERSE_SQUARED_EUCLIDEAN;
                    case "inv-manhattan" -> Similarity.INVERSE_MANHATTAN;
                    default -> throw new AssertionError(input);
                };
        Separation separation =
                switch (input.get("separation").asString()) {
                    case "softmax" -> new Separation.Softmax(Double.parseDouble(beta));
                    case "max" -> new Separation.Max();
                    case "identity" -> new Separation.Identity();
                    case "poly" -> new Separation.Power(input.get("n").asInt());
                    default -> throw new AssertionError(input);
                };
        PairMatchMemory memory = new UniversalHopfield(similarity, separation, 0, 1, Readout.GRADED)
                .store(patterns(input.get("M")), patterns(input.get("P")), SEED, Progress.NONE);
        Pattern q = vector(input.get("q"));
        return Map.of(
                "scores", memory.scores(q),
                "weights", memory.weights(q),
                "output", memory.recall(q, SEED.generator()).pattern().toArray());
    }

    private static Map<String, Object> softmaxIteration(JsonNode input) {
        ModernHopfieldMemory memory = new ModernHopfield(
                        input.get("beta").asDouble(), ModernHopfield.Kernel.DOT, 0, 100, Readout.STORED)
                .store(patterns(input.get("M")), SEED, Progress.NONE);
        int steps = input.get("steps").asInt();
        Object[] states = new Object[steps];
        double[] energies = new double[steps + 1];
        Pattern state = vector(input.get("state"));
        energies[0] = memory.energy(state);
        for (int t = 0; t < steps; t++) {
            state = memory.step(state, SEED.generator());
            states[t] = state.toArray();
            energies[t + 1] = memory.energy(state);
        }
        return Map.of("states", states, "energies", energies);
    }

    /// Spins where every entry is ±1, else float64.
    private static Pattern vector(JsonNode numbers) {
        double[] values = new double[numbers.size()];
        boolean spins = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.get(i).asDouble();
            spins &= Math.abs(values[i]) == 1;
        }
        return spins ? Spins.signs(values, 1) : Reals.of(values);
    }

    private static Patterns patterns(JsonNode rows) {
        List<Pattern> patterns = new ArrayList<>();
        rows.forEach(row -> patterns.add(vector(row)));
        if (patterns.stream().allMatch(Spins.class::isInstance)) {
            return SpinPatterns.of(patterns.stream().map(Spins.class::cast).toList());
        }
        return RealPatterns.of(patterns.stream().map(Pattern::toArray).toArray(double[][]::new));
    }
}
