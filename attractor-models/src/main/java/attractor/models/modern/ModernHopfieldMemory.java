package attractor.models.modern;

import attractor.flow.Flow;
import attractor.match.BestMatch;
import attractor.match.Identifying;
import attractor.match.InnerProducts;
import attractor.match.MatchMemory;
import attractor.match.Readout;
import attractor.match.RowScorer;
import attractor.match.Separation;
import attractor.match.Settling;
import attractor.match.SoftMaximum;
import attractor.match.Squares;
import attractor.match.Weighing;
import attractor.memory.BatchObserver;
import attractor.memory.Clamping;
import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Stepping;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.reference.Source;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The memory of [ModernHopfield], with its energy and its gradient flow.
///
///     E(x) = −(1/β) log Σ_μ exp(β ξ^μ·x) + ½|x|² + (1/β) log K + ½ max_μ|ξ^μ|²        DOT
///     E(x) = −(1/β) log (1/K) Σ_μ exp(−½β|x − ξ^μ|²)                                  DISTANCE
///     dx/dt = −∇E(x) = Ξᵀ softmax(…) − x
///
/// Both energies are ≥ 0, and no step raises them. They are formed in float64 with the largest exponent factored
/// out, so any β > 0 is safe. The energy of an empty memory is 0.
///
/// Source: `ramsauer-2021`, Eq. 2 and 3.
@Source(key = "ramsauer-2021", equation = "2")
public final class ModernHopfieldMemory implements Memory, Stepping, Clamping, Energetic, Flow, Weighing, Identifying {

    private final Patterns xi;
    private final double beta;
    private final ModernHopfield.Kernel kernel;
    private final RowScorer scorer;
    private final MatchMemory match;
    private final double greatestSquare;

    ModernHopfieldMemory(Patterns xi, double beta, ModernHopfield.Kernel kernel, Settling settling, Readout readout) {
        this.xi = xi;
        this.beta = beta;
        this.kernel = kernel;
        this.greatestSquare = kernel == ModernHopfield.Kernel.DOT ? Squares.greatest(xi) : 0;
        this.scorer = kernel == ModernHopfield.Kernel.DOT ? InnerProducts.over(xi) : InnerProducts.lessHalfSquares(xi);
        this.match = new MatchMemory(xi, scorer, new Separation.Softmax(beta), settling, readout);
    }

    @Override
    public int dimension() {
        return xi.dimension();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        return match.recall(cue, rng, observer);
    }

    @Override
    public Recall recallClamped(Pattern cue, Bits known, RandomGenerator rng, Observer observer) {
        return match.recallClamped(cue, known, rng, observer);
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return match.step(state, rng);
    }

    @Override
    public double[] scores(Pattern x) {
        return match.scores(x);
    }

    @Override
    public double[] weights(Pattern x) {
        return match.weights(x);
    }

    @Override
    public Optional<BestMatch> identify(Pattern cue) {
        return match.identify(cue);
    }

    @Override
    public Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        return match.recallAll(cues, seed, progress, observer);
    }

    @Override
    public double energy(Pattern x) {
        return energies(List.of(x))[0];
    }

    @Override
    public double[] energies(List<? extends Pattern> states) {
        double[] energies = new double[states.size()];
        if (xi.count() == 0) {
            return energies;
        }
        states.forEach(this::requireDimension);
        double offset = kernel == ModernHopfield.Kernel.DOT ? greatestSquare / 2 : 0;
        double[] soft = SoftMaximum.of(beta, scorer, xi, states);
        for (int i = 0; i < energies.length; i++) {
            energies[i] = halfSquare(states.get(i)) + offset - soft[i];
        }
        return energies;
    }

    private void requireDimension(Pattern state) {
        if (state.dimension() != dimension()) {
            throw new IllegalArgumentException("state has dimension " + state.dimension()
                    + " but the memory stores patterns of dimension " + dimension()
                    + "; pad it or choose an encoding");
        }
    }

    private static double halfSquare(Pattern x) {
        double square = 0;
        for (double component : x.toArray()) {
            square = Math.fma(component, component, square);
        }
        return square / 2;
    }

    @Override
    public void velocity(double t, double[] x, double[] v) {
        match.image(Reals.of(x), v);
        for (int i = 0; i < v.length; i++) {
            v[i] -= x[i];
        }
    }
}
