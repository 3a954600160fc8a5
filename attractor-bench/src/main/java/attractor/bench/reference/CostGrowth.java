package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Recall;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the cost of a recall grows with the number of patterns: W1 with D = 128 from K = 10³ to 10⁷.
///
/// A run recalls as often as it takes to pass 4·10⁶ patterns, so that short recalls are not timed one by one.
public final class CostGrowth implements Workload {

    private static final Seed SEED = new Seed(1);
    private static final int DIMENSION = 128;
    private static final int ROWS = 4_000_000;

    /// The workload, as a service.
    public CostGrowth() {}

    @Override
    public String id() {
        return "growth";
    }

    @Override
    public String title() {
        return "cost of a modern Hopfield step from 10³ to 10⁷ patterns, D = 128";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("k1000", "K = 10³"),
                Case.usual("k10000", "K = 10⁴"),
                Case.usual("k100000", "K = 10⁵"),
                Case.usual("k1000000", "K = 10⁶"),
                Case.usual("k10000000", "K = 10⁷, 5.1 GB"));
    }

    @Override
    public Trial<Recall> prepare(String name, Setting setting) {
        RealPatterns patterns = ReferenceData.reals(setting.scaled(SoftmaxCase.number(name, 0, 'k')), DIMENSION);
        Memory memory = new ModernHopfield(1, ModernHopfield.Kernel.DOT, 0, 1, Readout.STORED).store(patterns, SEED);
        Pattern cue = ReferenceData.noisy(patterns, new Targets(1, 1, patterns.count()))
                .get(0);
        int recalls = Math.max(1, setting.scaled(ROWS) / patterns.count());
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("K", patterns.count());
        sizes.put("D", DIMENSION);
        sizes.put("recalls", recalls);
        double passed = (double) recalls * patterns.count();
        return new Trial<>(
                () -> {
                    Recall last = memory.recall(cue, SEED.generator());
                    for (int k = 1; k < recalls; k++) {
                        last = memory.recall(cue, SEED.generator());
                    }
                    return last;
                },
                recall -> {
                    double[] expected = new SoftmaxDefinition(patterns, 1).iterate(cue.toArray(), 1);
                    double worst = SoftmaxDefinition.largestDifference(expected, recall.pattern());
                    return Finding.RIGHT
                            .with("maxdiff_vs_definition", worst)
                            .doing("rows_per_s", passed)
                            .doing("GBs_one_pass", 4e-9 * DIMENSION * passed)
                            .requiring(worst < 1e-4, "the answer differs by " + worst + " from the definition");
                },
                sizes);
    }
}
