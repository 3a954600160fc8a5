package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.models.dense.DenseRectified;
import attractor.models.dense.Overlap;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.spin.Asynchronous;
import attractor.spin.FieldForm;
import attractor.spin.TieRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// W5: a dense memory with the rectified third power, D = 784, 1000 patterns, 100 cues with a fifth of their signs
/// wrong, one unit at a time in fixed order until a sweep changes nothing.
///
///     x_i ← sgn Σ_μ F(m_μ | x_i = +1) − F(m_μ | x_i = −1),   F(m) = max(m, 0)³
///
/// Source: `krotov-hopfield-2016`.
public final class DenseAsynchronous implements Workload {

    private static final Seed SEED = new Seed(1);
    private static final int DIMENSION = 784;
    private static final int PATTERNS = 1000;
    private static final int CUES = 100;
    private static final int SWEEPS = 10;

    /// The workload, as a service.
    public DenseAsynchronous() {}

    @Override
    public String id() {
        return "W5";
    }

    @Override
    public String title() {
        return "dense memory, rectified cubic, D = 784, 1000 patterns, 100 cues";
    }

    @Override
    public List<Case> cases() {
        return List.of(Case.usual("converge_100q", "asynchronous in fixed order, 10 sweeps at most"));
    }

    @Override
    public Trial<Recalls> prepare(String name, Setting setting) {
        SpinPatterns patterns = ReferenceData.signs(setting.scaled(PATTERNS), DIMENSION);
        Targets targets = new Targets(CUES, 7, patterns.count());
        SpinPatterns cues = ReferenceData.flipped(patterns, -0.6f, targets);
        Memory memory = new DenseRectified(
                        3,
                        FieldForm.DIFFERENCE,
                        Overlap.SUM,
                        1,
                        new Asynchronous(Asynchronous.Order.SEQUENTIAL, SWEEPS),
                        TieRule.KEEP)
                .store(patterns, SEED);
        SpinAnswers answers = new SpinAnswers(new SpinDefinition(patterns, SpinDefinition.Form.CUBIC), targets);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("D", DIMENSION);
        sizes.put("K", patterns.count());
        sizes.put("queries", CUES);
        return new Trial<>(
                () -> memory.recallAll(cues, SEED, Progress.NONE, BatchObserver.NONE),
                recalls -> {
                    double visits =
                            recalls.answers().stream().mapToInt(Recall::steps).sum() * (double) DIMENSION;
                    return answers.fixedPoints(recalls).doing("Gupdates_s", 1e-9 * visits * patterns.count());
                },
                sizes);
    }
}
