package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.memory.Recalls;
import attractor.pattern.SpinPatterns;
import java.util.List;

/// W10: the clean-up memory of a vector symbolic architecture, 10⁴ items of 10⁴ dimensions, 100 noisy cues.
///
///     argmax_μ ξ^μ·x        Ξ: K×D, x: D, 30 % of its signs wrong
public final class ItemCleanUp implements Workload {

    private static final int ITEMS = 10_000;
    private static final int DIMENSION = 10_000;
    private static final int CUES = 100;

    /// The workload, as a service.
    public ItemCleanUp() {}

    @Override
    public String id() {
        return "W10";
    }

    @Override
    public String title() {
        return "clean-up of 100 cues against 10⁴ items of 10⁴ dimensions";
    }

    @Override
    public List<Case> cases() {
        return List.of(Case.usual("k10k_d10k_b100", "K = 10⁴, D = 10⁴, 100 cues"));
    }

    @Override
    public Trial<Recalls> prepare(String name, Setting setting) {
        SpinPatterns items = ReferenceData.signs(setting.scaled(ITEMS), DIMENSION);
        Targets targets = new Targets(CUES, 97, items.count());
        return new SpinSearch(items, ReferenceData.flipped(items, -0.4f, targets), targets).trial();
    }
}
