package attractor.experiment.capacity;

import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.SelfCoupled;
import attractor.parameter.Names;
import attractor.pattern.Seed;
import attractor.reference.Source;

/// Measures the capacity of any model.
///
/// Doubling and bisection on ln K find where failures become frequent; at each K Wald's sequential test decides
/// between ε/1.5 and 1.5 ε with error rates 0.05. Annealed: a probit regression over all trials gives the estimate,
/// and a bootstrap over pattern sets its interval. Quenched: the patterns of a fixed set are judged one by one,
/// with error rates 0.05/K, and the spread over several sets gives the interval. Trials are made in batches of
/// fixed size from children of the seed, so the answer does not depend on the number of threads.
///
/// Source: `hanley-2025`, Eqs. 1 and 20 (what capacity is); `wald-1945` (the test).
@Source(key = "hanley-2025", equation = "1, 20")
public final class CapacitySearch {

    private final Model model;
    private final CapacityQuestion question;
    private final SearchLimits limits;

    /// A search.
    ///
    /// @throws IllegalArgumentException if δ = 0 and the model couples units to themselves, unless forced
    public CapacitySearch(Model model, CapacityQuestion question, SearchLimits limits) {
        this.model = model;
        this.question = question;
        this.limits = limits;
        if (question.delta() == 0
                && limits.cleanCues() == SearchLimits.CleanCues.REFUSE
                && model instanceof SelfCoupled coupled
                && coupled.hasSelfCoupling()) {
            throw new IllegalArgumentException("delta is 0 and the model " + Names.kebab(model.getClass())
                    + " couples every unit to itself, so that with enough patterns every state is kept and the capacity"
                    + " means nothing; take delta above 0, a model without self-coupling, or force the search");
        }
    }

    /// Searches.
    ///
    /// @param seed same seed, same answer
    /// @param progress counts the numbers of patterns that were tried
    /// @throws IllegalArgumentException if the model cannot be asked so: no single step, or an unsuitable dimension
    public CapacityEstimate estimate(Seed seed, Progress progress) {
        Trial trial = new Trial(model, question);
        Outcome found = question.ensemble() == Averaging.ANNEALED
                ? new AnnealedSearch(trial, question, limits).run(seed, progress)
                : new QuenchedSearch(trial, question, limits).run(seed, progress);
        return new CapacityEstimate(question, found, Laws.of(model, question));
    }
}
