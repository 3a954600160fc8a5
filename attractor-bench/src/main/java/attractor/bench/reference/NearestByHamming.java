package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.memory.Recalls;
import attractor.pattern.SpinPatterns;
import java.util.List;

/// W3: the nearest of 10⁶ patterns of 1024 bits by Hamming distance, exactly.
///
///     argmin_μ popcount(ξ^μ xor x)        Ξ: K×D, x: D, a quarter of its bits wrong
///
/// One cue is limited by the read bandwidth, 64 cues by the rate of XOR and popcount.
public final class NearestByHamming implements Workload {

    /// The workload, as a service.
    public NearestByHamming() {}

    @Override
    public String id() {
        return "W3";
    }

    @Override
    public String title() {
        return "nearest of 10⁶ patterns by Hamming distance";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("batch1_top1", "K = 10⁶, D = 1024, one cue"),
                Case.usual("batch64_top1", "K = 10⁶, D = 1024, 64 cues"),
                Case.named("batch1_k999983_d1000", "a prime number of patterns, D = 1000, one cue"),
                Case.named("batch64_k999983_d1000", "a prime number of patterns, D = 1000, 64 cues"));
    }

    @Override
    public Trial<Recalls> prepare(String name, Setting setting) {
        boolean odd = name.endsWith("k999983_d1000");
        SpinPatterns patterns = ReferenceData.words(setting.scaled(odd ? 999_983 : 1_000_000), odd ? 1000 : 1024);
        Targets targets = new Targets(name.startsWith("batch64") ? 64 : 1, 15_013, patterns.count());
        return new SpinSearch(patterns, ReferenceData.flipped(patterns, -0.5f, targets), targets).trial();
    }
}
