package attractor.bench.limit;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.memory.Workers;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What the machine can do at most, measured in the JVM that recalls: reading memory, float32 multiply-adds, XOR
/// with popcount. Every thread does its own part at the same time.
///
/// Reading passes over 256 MiB, more than a cache holds, or over 16 KiB a thread, which the nearest one holds,
/// again and again; multiply-adds stay in registers; XOR and popcount pass over 64 KiB a thread, again and again.
public final class Limits implements Workload {

    private static final int FLOATS = 1 << 26;
    private static final int NEAR_FLOATS = 1 << 12;
    private static final int NEAR_PASSES = 1 << 16;
    private static final int ROUNDS = 1 << 24;
    private static final int WORDS = 1 << 13;
    private static final int PASSES = 1 << 14;
    private static final long CUE = 0x5555;

    /// The workload, as a service.
    public Limits() {}

    @Override
    public String id() {
        return "limits";
    }

    @Override
    public String title() {
        return "limits of this machine in this JVM";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("read", "reading 256 MiB of float32"),
                Case.usual("near", "reading 16 KiB of float32 a thread"),
                Case.usual("fma", "float32 multiply-adds in registers"),
                Case.usual("popcount", "XOR and popcount of 64 KiB a thread"));
    }

    /// The loops that this JVM can run.
    static Loops loops() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorLoops()
                : new ScalarLoops();
    }

    @Override
    public Trial<Double> prepare(String name, Setting setting) {
        Loops loops = loops();
        Workers workers = Workers.shared();
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("loops", loops.title());
        return switch (name) {
            case "read" -> read(loops, workers, setting.scaled(FLOATS), sizes);
            case "near" -> near(loops, workers, setting.scaled(NEAR_PASSES), sizes);
            case "fma" -> multiplyAdd(loops, workers, setting.scaled(ROUNDS), sizes);
            default -> popcount(loops, workers, setting.scaled(PASSES), sizes);
        };
    }

    private static Trial<Double> read(Loops loops, Workers workers, int n, Map<String, Object> sizes) {
        int part = Math.max(64, n / workers.threads() & -64);
        List<MemorySegment> parts = twos(part, workers.threads());
        double total = (double) part * parts.size();
        return new Trial<>(
                () -> onEach(workers, t -> loops.sum(parts.get(t))),
                // Sums of twos stay exact in float32.
                sum -> Finding.RIGHT.doing("read_GBs", 4e-9 * total).requiring(sum == 2 * total, "the sum is " + sum),
                sizes);
    }

    private static Trial<Double> near(Loops loops, Workers workers, int passes, Map<String, Object> sizes) {
        List<MemorySegment> parts = twos(NEAR_FLOATS, workers.threads());
        double total = (double) NEAR_FLOATS * parts.size() * passes;
        return new Trial<>(
                () -> onEach(workers, t -> {
                    double sum = 0;
                    for (int pass = 0; pass < passes; pass++) {
                        sum += loops.sum(parts.get(t));
                    }
                    return sum;
                }),
                sum -> Finding.RIGHT.doing("near_GBs", 4e-9 * total).requiring(sum == 2 * total, "the sum is " + sum),
                sizes);
    }

    /// So many twos for each thread.
    private static List<MemorySegment> twos(int count, int threads) {
        List<MemorySegment> parts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            MemorySegment numbers = aligned((long) count * Float.BYTES);
            for (int i = 0; i < count; i++) {
                numbers.setAtIndex(ValueLayout.JAVA_FLOAT, i, 2);
            }
            parts.add(numbers);
        }
        return parts;
    }

    private static MemorySegment aligned(long bytes) {
        return Arena.ofAuto().allocate(bytes, 64);
    }

    private static Trial<Double> multiplyAdd(Loops loops, Workers workers, int rounds, Map<String, Object> sizes) {
        double operations = (double) rounds * loops.operations() * workers.threads();
        return new Trial<>(
                () -> onEach(workers, t -> loops.multiplyAdd(rounds)),
                sum -> Finding.RIGHT.doing("fma_f32_GFLOPs", 1e-9 * operations).requiring(sum > 0, "the sum is " + sum),
                sizes);
    }

    private static Trial<Double> popcount(Loops loops, Workers workers, int passes, Map<String, Object> sizes) {
        List<MemorySegment> words = new ArrayList<>();
        for (int t = 0; t < workers.threads(); t++) {
            MemorySegment own = aligned((long) WORDS * Long.BYTES);
            for (int i = 0; i < WORDS; i++) {
                own.setAtIndex(ValueLayout.JAVA_LONG, i, i * 0x9E3779B97F4A7C15L);
            }
            words.add(own);
        }
        double expected = (double) new ScalarLoops().differingBits(words.getFirst(), CUE, passes) * workers.threads();
        return new Trial<>(
                () -> onEach(workers, t -> loops.differingBits(words.get(t), CUE, passes)),
                bits -> Finding.RIGHT
                        .doing("xor_popcnt_Tbit_s", 64e-12 * WORDS * passes * workers.threads())
                        .requiring(bits == expected, bits + " bits were counted where " + expected + " differ"),
                sizes);
    }

    /// The sum of what each thread returns for its number.
    private static double onEach(Workers workers, IntToDoubleFunction part) {
        double[] parts = new double[workers.threads()];
        workers.forEach(parts.length, t -> parts[t] = part.applyAsDouble(t));
        return Arrays.stream(parts).sum();
    }
}
