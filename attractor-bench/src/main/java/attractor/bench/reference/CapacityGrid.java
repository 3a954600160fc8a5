package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Workers;
import attractor.models.diffusion.Diffusion;
import attractor.models.diffusion.MemoryBank;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.VariancePreserving;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.SplitMix64;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// W6: the capacity grid of the diffusion paper, D = 4..20 by K = 1..60, 140 memories a cell, one cue each.
///
///     x = θ ξ^1 + √(1−θ²) ε,  θ = 0.68: exact diffusion in 300 Euler steps, 150 softmax retrievals at β = 5, classical
///     synchronous updates; then the fraction of wrong signs
///
/// Cells go to threads. A retrieval that has come to a fixed point is not repeated. Two products of K·D
/// multiply-adds and K exponentials a step. Source: `ambrogioni-2023`, Figure 2.
public final class CapacityGrid implements Workload {

    private static final double THETA = 0.68;
    private static final double BETA = 5;
    private static final int EULER_STEPS = 300;
    private static final int UPDATES = 150;
    private static final int CLASSIC_STEPS = 100;
    private static final int SAMPLES = 140;
    private static final int LEAST = 4;
    private static final int DIMENSIONS = 17;
    private static final int COUNTS = 60;

    /// A normal number as twelve uniform ones, which every language adds to the same sum.
    private static final int TERMS = 12;

    /// The workload, as a service.
    public CapacityGrid() {}

    @Override
    public String id() {
        return "W6";
    }

    @Override
    public String title() {
        return "capacity grid of the diffusion paper: exact diffusion, modern and classical Hopfield network";
    }

    @Override
    public List<Case> cases() {
        return List.of(Case.usual("d4_20_n1_60", "D = 4..20, K = 1..60, 140 memories a cell"));
    }

    /// One cell: dimension and count.
    private record Cell(int dimension, int count) {

        SpinPatterns patterns(int sample) {
            return ReferenceData.signs(seed(sample, 0), count, dimension);
        }

        float[] cue(int sample, SpinPatterns patterns) {
            SplitMix64 outputs = ReferenceData.at(seed(sample, 1), 0);
            float[] cue = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                double noise = 0;
                for (int j = 0; j < TERMS; j++) {
                    noise += ReferenceData.uniform(outputs) / 2.0;
                }
                cue[i] = (float) (THETA * patterns.get(0).at(i) + Math.sqrt(1 - THETA * THETA) * noise);
            }
            return cue;
        }

        private long seed(int sample, int part) {
            return 1 + 2 * (sample + (long) SAMPLES * (count + 1000L * dimension)) + part;
        }
    }

    /// The mean errors of a cell: diffusion, modern, classical.
    record Errors(double diffusion, double modern, double classical) {}

    @Override
    public Trial<Errors[]> prepare(String name, Setting setting) {
        List<Cell> cells = new ArrayList<>();
        for (int count = setting.scaled(COUNTS); count >= 1; count--) {
            for (int dimension = LEAST; dimension < LEAST + DIMENSIONS; dimension++) {
                cells.add(new Cell(dimension, count));
            }
        }
        double pairs = cells.stream().mapToDouble(Cell::count).sum() * SAMPLES;
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("cells", cells.size());
        sizes.put("samples", SAMPLES);
        return new Trial<>(
                () -> errors(cells),
                errors -> check(cells, errors).doing("Gpairs_s", 1e-9 * pairs * (EULER_STEPS + UPDATES)),
                sizes);
    }

    private static Errors[] errors(List<Cell> cells) {
        Errors[] errors = new Errors[cells.size()];
        Workers.shared().forEach(errors.length, k -> errors[k] = errors(cells.get(k)));
        return errors;
    }

    private static Errors errors(Cell cell) {
        double[] wrong = new double[3];
        for (int first = 0; first < SAMPLES; first += MemoryBank.MEMORIES) {
            List<SpinPatterns> sets = new ArrayList<>();
            float[] cues = new float[MemoryBank.MEMORIES * cell.dimension()];
            for (int s = 0; s < Math.min(MemoryBank.MEMORIES, SAMPLES - first); s++) {
                SpinPatterns patterns = cell.patterns(first + s);
                sets.add(patterns);
                float[] cue = cell.cue(first + s, patterns);
                for (int i = 0; i < cue.length; i++) {
                    cues[MemoryBank.place(i, s)] = cue[i];
                }
            }
            MemoryBank bank = new MemoryBank(sets);
            float[] x = cues.clone();
            bank.flow(new VariancePreserving(), THETA, EULER_STEPS, x);
            wrong[0] += wrong(x, sets);
            x = cues.clone();
            bank.settle(BETA, UPDATES, x);
            wrong[1] += wrong(x, sets);
            bank.hopfield(CLASSIC_STEPS, cues);
            wrong[2] += wrong(cues, sets);
        }
        double signs = (double) SAMPLES * cell.dimension();
        return new Errors(wrong[0] / signs, wrong[1] / signs, wrong[2] / signs);
    }

    private static int wrong(float[] x, List<SpinPatterns> sets) {
        int wrong = 0;
        for (int s = 0; s < sets.size(); s++) {
            for (int i = 0; i < sets.get(s).dimension(); i++) {
                wrong += x[MemoryBank.place(i, s)] >= 0 == sets.get(s).get(0).at(i) > 0 ? 0 : 1;
            }
        }
        return wrong;
    }

    /// Every 97th cell again, one memory at a time in float64.
    private static Finding check(List<Cell> cells, Errors[] errors) {
        Finding finding = Finding.RIGHT;
        double mean = 0;
        for (int k = 0; k < errors.length; k++) {
            mean += errors[k].diffusion() / errors.length;
            if (k % 97 == 0) {
                Cell cell = cells.get(k);
                double expected = inFloat64(cell);
                double allowed = 2.5 / (SAMPLES * cell.dimension());
                finding = finding.requiring(
                        Math.abs(errors[k].diffusion() - expected) <= allowed,
                        "the error at D = " + cell.dimension() + ", K = " + cell.count() + " is "
                                + errors[k].diffusion() + " but " + expected + " in float64");
            }
        }
        return finding.with("mean_error", mean);
    }

    private static double inFloat64(Cell cell) {
        Seed seed = new Seed(1);
        Diffusion model = new Diffusion(new VariancePreserving(), THETA, new ProbabilityFlow(), Readout.STORED);
        int wrong = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            SpinPatterns patterns = cell.patterns(sample);
            Memory memory = model.store(patterns, seed);
            double[] answer = memory.recall(Reals.ofFloats(cell.cue(sample, patterns)), seed.generator())
                    .pattern()
                    .toArray();
            for (int i = 0; i < answer.length; i++) {
                wrong += answer[i] == patterns.get(0).at(i) ? 0 : 1;
            }
        }
        return (double) wrong / SAMPLES / cell.dimension();
    }
}
