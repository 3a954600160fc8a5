package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.experiment.rem.SoftmaxDescent;
import attractor.experiment.rem.TileBlocks;
import attractor.pattern.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// A memory that is never stored: K = 10⁷ spherical patterns of D = 50 components, drawn again at every step of a
/// descent from the first of them.
///
/// λ = 0.46 lies at the crossover for this size, where descents are slow; ten steps at most. Kept, the patterns
/// would take 2 GB; the line of results says what the process took at its peak. Source: `lucibello-mezard-2024`,
/// figure 1.
public final class HugeMemory implements Workload {

    private static final int PATTERNS = 10_000_000;
    private static final int DIMENSION = 50;
    private static final double SHARPNESS = 0.46;
    private static final int STEPS = 10;
    private static final Path STATUS = Path.of("/proc/self/status");

    /// The workload, as a service.
    public HugeMemory() {}

    @Override
    public String id() {
        return "regenerated";
    }

    @Override
    public String title() {
        return "a descent over 10⁷ patterns that are drawn again at each step, D = 50";
    }

    @Override
    public List<Case> cases() {
        return List.of(Case.usual("k10000000_d50", "λ = 0.46, 10 steps at most"));
    }

    @Override
    public Trial<SoftmaxDescent.End> prepare(String name, Setting setting) {
        TileBlocks xi = TileBlocks.sphere(setting.scaled(PATTERNS), DIMENSION, new Seed(1));
        float[] target = xi.row(0);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("K", xi.count());
        sizes.put("D", DIMENSION);
        sizes.put("lambda", SHARPNESS);
        SoftmaxDescent descent = new SoftmaxDescent(xi, STEPS);
        return new Trial<>(
                () -> descent.from(target, target, SHARPNESS),
                end -> {
                    Finding finding = Finding.RIGHT
                            .with("steps", end.steps())
                            .with("distance", end.distance())
                            .with("reason", end.reason().name().toLowerCase(Locale.ROOT))
                            .doing("Gnumbers_s", 1e-9 * xi.count() * DIMENSION * end.steps());
                    OptionalLong peak = peakMebibytes();
                    return peak.isPresent() ? finding.with("peak_MiB", peak.getAsLong()) : finding;
                },
                sizes);
    }

    /// What the process has taken at most, where the system says it.
    private static OptionalLong peakMebibytes() {
        try {
            return Files.isReadable(STATUS)
                    ? Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
