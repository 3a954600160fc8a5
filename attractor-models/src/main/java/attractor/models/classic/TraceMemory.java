package attractor.models.classic;

import attractor.match.LinearMap;
import attractor.match.Scorer;
import attractor.match.Similarity;
import attractor.match.Weighing;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Stepping;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import attractor.pattern.Spins;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The traces of [Minerva2], and the echo that a probe evokes.
///
/// A recall makes 1 + deferred echoes. It ends as a fixed point when the answer equals the probe of the last echo,
/// read out in the same form, else at the limit on steps.
public final class TraceMemory implements Memory, Stepping, Weighing {

    private static final double TIE = 1e-12;

    private final Minerva2 model;
    private final Alphabet stored;
    private final Patterns traces;
    private final Scorer scorer;

    TraceMemory(Minerva2 model, Alphabet stored, Patterns traces) {
        this.model = model;
        this.stored = stored;
        this.traces = traces;
        this.scorer = (model.normalisation() == Minerva2.Normalisation.COSINE ? Similarity.COSINE : Similarity.HINTZMAN)
                .over(traces);
    }

    /// {@return the traces as they were encoded}
    public Patterns traces() {
        return traces;
    }

    @Override
    public int dimension() {
        return traces.dimension();
    }

    /// The similarities S_μ.
    @Override
    public double[] scores(Pattern x) {
        new LinearMap(traces, traces).requireCue(x);
        double[] s = new double[traces.count()];
        scorer.score(x, s);
        for (int mu = 0; mu < s.length; mu++) {
            s[mu] = Double.isNaN(s[mu]) ? 0 : s[mu];
        }
        return s;
    }

    /// The activations A_μ.
    @Override
    public double[] weights(Pattern x) {
        double[] a = scores(x);
        for (int mu = 0; mu < a.length; mu++) {
            a[mu] = Math.copySign(Math.pow(Math.abs(a[mu]), model.power()), a[mu]);
        }
        return a;
    }

    /// {@return the echo intensity I = Σ_μ A_μ: how familiar the probe is}
    ///
    /// @param probe of the memory's dimension
    public double echoIntensity(Pattern probe) {
        return Arrays.stream(weights(probe)).sum();
    }

    /// The echo content C.
    ///
    /// @param probe of the memory's dimension
    /// @return a new array of length D
    public double[] echoContent(Pattern probe) {
        double[] content = new double[dimension()];
        traces.superpose(weights(probe), content);
        return content;
    }

    @Override
    public Pattern step(Pattern state, RandomGenerator rng) {
        return echoes(state, 0, Observer.NONE).pattern();
    }

    @Override
    public Recall recall(Pattern cue, RandomGenerator rng, Observer observer) {
        return echoes(cue, model.deferred(), observer);
    }

    private Recall echoes(Pattern cue, int deferred, Observer observer) {
        new LinearMap(traces, traces).requireCue(cue);
        observer.visit(0, () -> cue);
        if (traces.count() == 0) {
            return new Recall(cue, 1, Outcome.FIXED_POINT);
        }
        Pattern probe = cue;
        Pattern read = cue;
        Pattern before = cue;
        for (int t = 1; t <= 1 + deferred; t++) {
            double[] activation = weights(probe);
            double[] content = new double[dimension()];
            traces.superpose(activation, content);
            double greatest = Arrays.stream(content).map(Math::abs).max().orElse(0);
            Pattern echo = Reals.of(Arrays.stream(content)
                    .map(c -> greatest == 0 ? 0 : c / greatest)
                    .toArray());
            before = read;
            read = model.echo() == Minerva2.Echo.GRADED ? echo : signs(content, activation, cue);
            Pattern shown = read;
            observer.visit(t, () -> shown);
            probe = echo;
        }
        boolean fixed = Arrays.equals(before.toArray(), read.toArray());
        return new Recall(read, 1 + deferred, fixed ? Outcome.FIXED_POINT : Outcome.STEP_LIMIT);
    }

    private Pattern signs(double[] content, double[] activation, Pattern cue) {
        double threshold = TIE * Arrays.stream(activation).map(Math::abs).sum();
        double[] signs = new double[content.length];
        for (int i = 0; i < signs.length; i++) {
            boolean tie = Math.abs(content[i]) <= threshold;
            signs[i] = tie ? (stored == Alphabet.SPINS ? cue.at(i) : 0) : Math.signum(content[i]);
        }
        return stored == Alphabet.SPINS ? Spins.signs(signs, 1) : Reals.of(signs);
    }
}
