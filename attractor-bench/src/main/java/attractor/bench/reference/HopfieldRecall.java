package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.learning.ActivityProduct;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Stepping;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Units;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.spin.Asynchronous;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinDynamics;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// W4: the classical Hopfield network, D = 4096, 409 patterns, 256 cues with a tenth of their signs wrong.
///
///     x_i ← sgn Σ_{j≠i} W_ij x_j,   W = ΞᵀΞ/D
///
/// Source: `hopfield-1982`.
public final class HopfieldRecall implements Workload {

    private static final Seed SEED = new Seed(1);
    private static final int DIMENSION = 4096;
    private static final int CUES = 256;

    /// The workload, as a service.
    public HopfieldRecall() {}

    @Override
    public String id() {
        return "W4";
    }

    @Override
    public String title() {
        return "classical Hopfield network, D = 4096, 409 patterns, 256 cues";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("store", "patterns to a memory, and the first step of one cue"),
                Case.usual("couplings", "patterns to the matrix W of couplings"),
                Case.usual("sync", "all units at once, to a fixed point, 50 steps at most"),
                Case.usual("async_sweep", "one unit at a time in fixed order, one sweep"));
    }

    @Override
    public Trial<?> prepare(String name, Setting setting) {
        int dimension = Math.max(64, setting.scaled(DIMENSION));
        SpinPatterns patterns = ReferenceData.signs((int) (0.1 * dimension), dimension);
        Targets targets = new Targets(CUES, 1, patterns.count());
        SpinPatterns cues = ReferenceData.flipped(patterns, -0.8f, targets);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("D", dimension);
        sizes.put("K", patterns.count());
        return switch (name) {
            case "store" -> store(patterns, cues, sizes);
            case "couplings" -> couplings(patterns, sizes);
            default -> recall(name, patterns, cues, targets);
        };
    }

    private static Trial<?> store(SpinPatterns patterns, SpinPatterns cues, Map<String, Object> sizes) {
        int[] all = new Targets(patterns.count(), 1, patterns.count()).toArray();
        // A copy of the set each time: what a set keeps after its first use is part of what is timed.
        return new Trial<>(
                () -> ((Stepping) network(new Synchronous(50)).store(patterns.select(all), SEED))
                        .step(cues.get(0), SEED.generator()),
                state -> Finding.RIGHT.requiring(
                        state.dimension() == patterns.dimension(), "the state has another dimension"),
                sizes);
    }

    private static Trial<?> couplings(SpinPatterns patterns, Map<String, Object> sizes) {
        int sum = 0;
        for (int mu = 0; mu < patterns.count(); mu++) {
            sum += patterns.sign(mu, 0) * patterns.sign(mu, 1);
        }
        double expected = (double) sum / patterns.dimension();
        return new Trial<>(
                () -> new ActivityProduct().learn(patterns),
                w -> Finding.RIGHT.requiring(w.at(0, 1) == expected, "W_01 is " + w.at(0, 1) + ", not " + expected),
                sizes);
    }

    private static Trial<?> recall(String name, SpinPatterns patterns, SpinPatterns cues, Targets targets) {
        SpinDynamics dynamics =
                name.equals("sync") ? new Synchronous(50) : new Asynchronous(Asynchronous.Order.SEQUENTIAL, 1);
        Memory memory = network(dynamics).store(patterns, SEED);
        SpinAnswers answers = new SpinAnswers(new SpinDefinition(patterns, SpinDefinition.Form.CLASSICAL), targets);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("D", patterns.dimension());
        sizes.put("K", patterns.count());
        sizes.put("batch", cues.count());
        return new Trial<>(
                () -> memory.recallAll(cues, SEED, Progress.NONE, BatchObserver.NONE),
                recalls -> name.equals("sync") ? answers.fixedPoints(recalls) : answers.sweeps(recalls, cues),
                sizes);
    }

    private static Hopfield network(SpinDynamics dynamics) {
        return new Hopfield(new ActivityProduct(), Units.PLUS_MINUS, 0, SelfCoupling.NONE, dynamics, TieRule.KEEP);
    }
}
