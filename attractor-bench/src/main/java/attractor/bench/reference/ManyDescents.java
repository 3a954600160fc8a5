package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.SoftmaxDescent;
import attractor.experiment.rem.TileBlocks;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// W7: memories of e^(0.3·40) = 162754 spherical patterns with D = 40; from the first pattern of each, descents at
/// 20 values of λ from 0.2 to 0.8.
///
///     x ← Ξᵀ softmax(λ Ξ x)   until |Δx|²/D < 10⁻⁸ or the pattern is lost        Ξ: K×D, x: D
///
/// Memory r has the seed 1 + r, in any language, see [attractor.kernel.TileKernels]. Drawing 100 memories is part
/// of the work in one case, where each program uses its own generator; in the other case 5 memories are given.
/// Source: `lucibello-mezard-2024`, figure 1.
public final class ManyDescents implements Workload {

    private static final int DIMENSION = 40;
    private static final int PATTERNS = 162_754;
    private static final int MEMORIES = 100;
    private static final int GIVEN = 5;
    private static final int VALUES = 20;
    private static final String DRAWN_CASE = "n40_alpha0.3";
    private static final String GIVEN_CASE = "n40_alpha0.3_given";

    /// The workload, as a service.
    public ManyDescents() {}

    @Override
    public String id() {
        return "W7";
    }

    @Override
    public String title() {
        return "memories of 162754 spherical patterns, D = 40, descents at 20 values of λ";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual(DRAWN_CASE, "100 memories, drawing them included"),
                Case.usual(GIVEN_CASE, "5 memories, which are given"));
    }

    @Override
    public Trial<List<List<SoftmaxDescent.End>>> prepare(String name, Setting setting) {
        int count = setting.scaled(PATTERNS);
        double[] lambda = sharpness();
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("K", count);
        sizes.put("D", DIMENSION);
        if (name.equals(GIVEN_CASE)) {
            int memories = setting.scaled(GIVEN);
            List<TileBlocks> given = new ArrayList<>();
            for (int r = 0; r < memories; r++) {
                given.add(memory(count, r).in(PatternBlocks.Storage.KEPT));
            }
            sizes.put("memories", memories);
            return new Trial<>(
                    () -> given.stream().map(xi -> descents(xi, lambda)).toList(),
                    ends -> finding(count, lambda, ends),
                    sizes);
        }
        int memories = setting.scaled(MEMORIES);
        sizes.put("memories", memories);
        return new Trial<>(() -> drawn(count, memories, lambda), ends -> finding(count, lambda, ends), sizes);
    }

    private static List<List<SoftmaxDescent.End>> drawn(int count, int memories, double[] lambda) {
        List<List<SoftmaxDescent.End>> ends = new ArrayList<>();
        TileBlocks xi = memory(count, 0).in(PatternBlocks.Storage.KEPT);
        for (int r = 0; r < memories; r++) {
            if (r > 0) {
                xi = xi.drawnAgain(new Seed(1 + r));
            }
            ends.add(descents(xi, lambda));
        }
        return ends;
    }

    private static List<SoftmaxDescent.End> descents(TileBlocks xi, double[] lambda) {
        return new SoftmaxDescent(xi).at(xi.row(0), lambda);
    }

    private static TileBlocks memory(int count, int r) {
        return TileBlocks.sphere(count, DIMENSION, new Seed(1 + r));
    }

    private static double[] sharpness() {
        double[] lambda = new double[VALUES];
        for (int k = 0; k < VALUES; k++) {
            lambda[k] = 0.2 + 0.6 * k / (VALUES - 1);
        }
        return lambda;
    }

    private static Finding finding(int count, double[] lambda, List<List<SoftmaxDescent.End>> ends) {
        long steps = 0;
        Map<String, Object> recalled = new LinkedHashMap<>();
        for (int k = 0; k < VALUES; k++) {
            int kept = 0;
            for (List<SoftmaxDescent.End> memory : ends) {
                steps += memory.get(k).steps();
                kept += memory.get(k).recalled() ? 1 : 0;
            }
            recalled.put(String.format(Locale.ROOT, "%.3f", lambda[k]), (double) kept / ends.size());
        }
        DescentDefinition definition = new DescentDefinition(memory(count, 0));
        double worst = 0;
        for (int k = 0; k < VALUES; k += 4) {
            SoftmaxDescent.End end = ends.getFirst().get(k);
            worst = Math.max(worst, Math.abs(end.distance() - definition.distance(lambda[k], end.steps())));
        }
        return Finding.RIGHT
                .with("retrieved", recalled)
                .with("lambda_steps", steps)
                .with("maxdiff_vs_definition", worst)
                .doing("gflops", 4e-9 * count * DIMENSION * steps)
                .requiring(worst < 1e-3, "a distance differs by " + worst + " from the definition in float64");
    }
}
