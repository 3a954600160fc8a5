package attractor.lab.ambrogioni;

import attractor.experiment.Cost;
import attractor.experiment.Rows;
import attractor.memory.Workers;
import attractor.models.diffusion.MemoryBank;
import attractor.models.diffusion.VarianceExploding;
import attractor.models.diffusion.VariancePreserving;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import attractor.pattern.Spins;
import attractor.statistics.Agreement;
import java.util.ArrayList;
import java.util.List;

/// Recalls of all patterns of some sets, by all decoders on the same cues.
///
/// The error of a set is the fraction of signs that are wrong, over all its patterns; sgn(0) = +1.
///
/// @param dimension D
/// @param count K, the number of patterns
/// @param repeats how many pattern sets
public record ErrorCell(
        @Param(symbol = "D", doc = "dimension", min = 1) int dimension,

        @Param(symbol = "K", doc = "number of patterns", min = 1)
        int count,

        @Param(doc = "number of pattern sets", min = 1) int repeats) {

    private static final double SHARPNESS = 5;
    private static final int UPDATES = 150;
    private static final int EULER_STEPS = 300;
    private static final int CLASSIC_STEPS = 100;
    private static final List<Decoder> BANKED =
            List.of(Decoder.PRESERVING, Decoder.EXPLODING, Decoder.MODERN, Decoder.CLASSIC);

    /// Six patterns of dimension 10, 140 sets.
    public ErrorCell() {
        this(10, 6, 140);
    }

    /// What the recalls of this cell take.
    Cost cost() {
        return new Cost((double) count * count * dimension * repeats, 16 << 20);
    }

    /// The errors of all decoders, one row for each set.
    Rows measure(Seed seed) {
        double[][] errors = new double[Decoder.values().length][repeats];
        for (int first = 0; first < repeats; first += MemoryBank.MEMORIES) {
            Workers.checkInterrupt();
            List<Draw> draws = new ArrayList<>();
            for (int r = first; r < Math.min(repeats, first + MemoryBank.MEMORIES); r++) {
                draws.add(Draw.of(count, dimension, seed.child("repeat", r)));
            }
            banked(draws, first, errors);
            for (int s = 0; s < draws.size(); s++) {
                alone(draws.get(s), seed.child("repeat", first + s), first + s, errors);
            }
        }
        Rows rows = Rows.NONE;
        for (Decoder decoder : Decoder.values()) {
            rows = rows.with(decoder.column(), errors[decoder.slot()]);
        }
        return rows;
    }

    /// The decoders that recall in all sets at once.
    private void banked(List<Draw> draws, int first, double[][] errors) {
        MemoryBank bank = new MemoryBank(draws.stream().map(Draw::xi).toList());
        float[] cue = new float[MemoryBank.MEMORIES * dimension];
        for (int mu = 0; mu < count; mu++) {
            for (int s = 0; s < draws.size(); s++) {
                for (int i = 0; i < dimension; i++) {
                    cue[MemoryBank.place(i, s)] = (float) draws.get(s).cues().at(mu, i);
                }
            }
            for (Decoder decoder : BANKED) {
                float[] x = cue.clone();
                switch (decoder) {
                    case PRESERVING -> bank.flow(new VariancePreserving(), Draw.THETA, EULER_STEPS, x);
                    case EXPLODING -> bank.flow(new VarianceExploding(), Draw.THETA, EULER_STEPS, x);
                    case CLASSIC -> bank.hopfield(CLASSIC_STEPS, x);
                    default -> bank.settle(SHARPNESS, UPDATES, x);
                }
                for (int s = 0; s < draws.size(); s++) {
                    errors[decoder.slot()][first + s] +=
                            wrong(x, s, draws.get(s).xi().get(mu)) / total();
                }
            }
        }
    }

    private static int wrong(float[] x, int s, Spins truth) {
        int wrong = 0;
        for (int i = 0; i < truth.dimension(); i++) {
            wrong += x[MemoryBank.place(i, s)] >= 0 == truth.at(i) > 0 ? 0 : 1;
        }
        return wrong;
    }

    private double total() {
        return (double) count * dimension;
    }

    /// The decoders that look at one set.
    private void alone(Draw draw, Seed seed, int set, double[][] errors) {
        double[] truth = draw.truth();
        errors[Decoder.NEAREST.slot()][set] = Agreement.signErrors(nearest(draw), truth);
        errors[Decoder.CLASSIC_KEPT.slot()][set] =
                Agreement.signErrors(ClassicVariant.WITH_DIAGONAL.outputs(draw.xi(), draw.cues(), seed), truth);
    }

    private double[] nearest(Draw draw) {
        double[] answers = new double[count * dimension];
        double[] overlaps = new double[count];
        for (int mu = 0; mu < count; mu++) {
            draw.xi().overlaps(draw.cues().get(mu), overlaps);
            int best = 0;
            for (int nu = 1; nu < count; nu++) {
                best = overlaps[nu] > overlaps[best] ? nu : best;
            }
            System.arraycopy(draw.xi().get(best).toArray(), 0, answers, mu * dimension, dimension);
        }
        return answers;
    }
}
