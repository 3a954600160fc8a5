package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.match.Readout;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Seed;
import java.util.List;
import java.util.Map;

/// W2: 256 cues, the modern Hopfield network until nothing changes or for 10 steps.
///
///     x ← Ξᵀ softmax(β Ξ x)   until |Δx|₂ ≤ 10⁻⁴        Ξ: K×D, x: D
///
/// The memory stops on the largest change of a component, so its tolerance is 10⁻⁴/√D: it never stops before |Δx|₂
/// is below 10⁻⁴. Two products of K·D multiply-adds a cue and step; the limit is the FMA peak. Source:
/// `ramsauer-2021`, Eq. 3.
public final class SoftmaxBatch implements Workload {

    private static final Seed SEED = new Seed(1);
    private static final double TOLERANCE = 1e-4;
    private static final int STEPS = 10;

    /// The workload, as a service.
    public SoftmaxBatch() {}

    @Override
    public String id() {
        return "W2";
    }

    @Override
    public String title() {
        return "256 cues, modern Hopfield network to convergence (10 steps at most)";
    }

    @Override
    public List<Case> cases() {
        return SoftmaxCase.CASES;
    }

    @Override
    public Trial<Recalls> prepare(String name, Setting setting) {
        SoftmaxCase data = SoftmaxCase.of(name, setting);
        double tolerance = TOLERANCE / Math.sqrt(data.patterns().dimension());
        Memory memory = new ModernHopfield(data.beta(), ModernHopfield.Kernel.DOT, tolerance, STEPS, Readout.STORED)
                .store(data.patterns(), SEED);
        Map<String, Object> sizes = data.sizes();
        sizes.put("tol", TOLERANCE);
        sizes.put("max_steps", STEPS);
        return new Trial<>(
                () -> memory.recallAll(data.cues(), SEED, Progress.NONE, BatchObserver.NONE),
                recalls -> {
                    int total =
                            recalls.answers().stream().mapToInt(Recall::steps).sum();
                    return data.found(recalls)
                            .with(
                                    "steps",
                                    recalls.answers().stream()
                                            .mapToInt(Recall::steps)
                                            .max()
                                            .orElse(0))
                            .with("query_steps", total)
                            .doing("gflops", 4e-9 * data.components() * total);
                },
                sizes);
    }
}
