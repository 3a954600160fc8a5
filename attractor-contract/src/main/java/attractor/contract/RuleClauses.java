package attractor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.learning.Biased;
import attractor.learning.LearningRule;
import attractor.learning.Synapses;
import attractor.memory.Workers;
import attractor.parameter.Names;
import attractor.parameter.Parameter;
import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All clauses of the contract of learning rules.
public final class RuleClauses {

    private static final int COUNT = 5;
    private static final int MANY = 2000;

    /// So many units that rules which share out their work do so.
    private static final int LARGE = 800;

    /// Far above rounding, far below what a pattern changes.
    private static final double VISIBLE = 1e-6;

    private RuleClauses() {}

    /// {@return the clauses: what the rule says of itself, how it learns, what its flags promise, bad input}
    public static List<RuleClause> all() {
        return List.of(
                new RuleClause("everyParameterIsDescribedAndReadBack", RuleClauses::recipe),
                new RuleClause("couplingsAreFiniteAndOneForEachPairOfUnits", RuleClauses::finite),
                new RuleClause("oneByOneGivesTheCouplingsOfTheBatch", RuleClauses::oneByOne),
                new RuleClause("couplingsThatWereReadDoNotChangeAfterwards", RuleClauses::snapshot),
                new RuleClause("theSameRuleAndSeedGiveTheSameBitsOnAnyNumberOfThreads", RuleClauses::deterministic),
                new RuleClause("theMixingMatrixMakesTheSameCouplings", RuleClauses::mixing),
                new RuleClause("aBiasIsFiniteAndOneForEachUnit", RuleClauses::bias),
                new RuleClause("additiveMeansThatAPatternAddsTheSameWhateverElseIsLearned", RuleClauses::additive),
                new RuleClause("additiveRulesForget", RuleClauses::forgets),
                new RuleClause("forgettingUndoesLearning", RuleClauses::forgetting),
                new RuleClause("theOrderOfPatternsMattersWhereTheRuleSaysSo", RuleClauses::order),
                new RuleClause("boundedCouplingsStayBoundedHoweverMuchIsLearned", RuleClauses::bounded),
                new RuleClause("noPatternAtAllIsRefused", RuleClauses::noPattern),
                new RuleClause("aPatternOfAnotherDimensionIsRefusedWithBothNumbers", RuleClauses::dimension),
                new RuleClause("anAlphabetThatIsNotLearnedIsRefusedByNameWithAWayOut", RuleClauses::alphabet),
                new RuleClause("whatWasNeverLearnedCannotBeForgotten", RuleClauses::nothingToForget));
    }

    private static void recipe(RuleSubject subject) {
        recipe(subject.rule(), Recipe.of(subject.rule().getClass()));
    }

    private static <T> void recipe(LearningRule rule, Recipe<T> recipe) {
        @SuppressWarnings("unchecked") // the recipe is that of the rule's own class
        T same = (T) rule;
        for (Parameter parameter : recipe.parameters()) {
            assertThat(parameter.doc()).as("doc of " + parameter.name()).isNotBlank();
        }
        assertThat(recipe.parse(Map.of())).isEqualTo(recipe.defaults());
        assertThat(recipe.parse(recipe.toFlags(same))).isEqualTo(rule);
        assertThat(recipe.fromTree(recipe.toTree(same))).isEqualTo(rule);
        for (Parameter parameter : recipe.parameters()) {
            if (parameter.kind() == Parameter.Kind.REAL && Double.isFinite(parameter.min())) {
                String below = Double.toString(Math.floor(parameter.min()) - 1);
                assertThatThrownBy(() -> recipe.parse(Map.of(parameter.name(), below)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(parameter.name());
            }
        }
    }

    private static void finite(RuleSubject subject) {
        for (Alphabet alphabet : subject.alphabets()) {
            double[][] w = subject.batch(subject.patterns(alphabet, COUNT, 1));
            assertThat(w).hasDimensions(RuleSubject.DIMENSION, RuleSubject.DIMENSION);
            assertThat(Matrices.largest(w)).isFinite();
        }
        assertThat(Matrices.largest(
                        subject.rule().begin(RuleSubject.DIMENSION).couplings().toMatrix()))
                .isFinite();
    }

    private static void oneByOne(RuleSubject subject) {
        for (Alphabet alphabet : subject.alphabets()) {
            for (int count : new int[] {1, 2, COUNT, 3 * RuleSubject.DIMENSION}) {
                Patterns xi = subject.patterns(alphabet, count, 2);
                Matrices.compare(
                        subject,
                        subject.experienced(xi).couplings().toMatrix(),
                        subject.batch(xi),
                        count + " patterns one by one and as a batch");
            }
        }
    }

    private static void snapshot(RuleSubject subject) {
        Patterns xi = subject.patterns(subject.alphabet(), COUNT, 3);
        Synapses synapses = subject.experienced(xi.select(0, 1));
        var read = synapses.couplings();
        double[][] before = read.toMatrix();
        synapses.learn(xi.get(2));
        Matrices.compare(subject, read.toMatrix(), before, "couplings before and after further learning");
    }

    private static void deterministic(RuleSubject subject) {
        LearningRule twin = twin(subject.rule(), Recipe.of(subject.rule().getClass()));
        assertThat(twin).isEqualTo(subject.rule());
        for (Alphabet alphabet : subject.alphabets()) {
            Patterns xi = subject.patterns(alphabet, COUNT, 4);
            onOneThreadAndThree(subject.rule(), twin, xi);
            assertThat(subject.experienced(xi).couplings().toMatrix())
                    .isDeepEqualTo(subject.experienced(xi).couplings().toMatrix());
        }
        onOneThreadAndThree(subject.rule(), twin, RuleSubject.patterns(subject.alphabet(), COUNT, LARGE, 4));
    }

    private static void onOneThreadAndThree(LearningRule rule, LearningRule twin, Patterns xi) {
        int threads = Workers.shared().threads();
        try {
            Workers.useThreads(1);
            double[][] one = rule.learn(xi).toMatrix();
            Workers.useThreads(3);
            double[][] three = twin.learn(xi).toMatrix();
            for (int i = 0; i < one.length; i++) {
                // Row by row: what is said of a whole large matrix would fill pages.
                assertThat(three[i])
                        .as("row %s of the couplings of %s units, on one thread and on three", i, one.length)
                        .isEqualTo(one[i]);
            }
        } finally {
            Workers.useThreads(threads);
        }
    }

    /// Another record of the same parameters.
    private static <T> LearningRule twin(LearningRule rule, Recipe<T> recipe) {
        @SuppressWarnings("unchecked") // the recipe is that of the rule's own class
        T same = (T) rule;
        return (LearningRule) recipe.fromTree(recipe.toTree(same));
    }

    private static void mixing(RuleSubject subject) {
        if (!subject.rule().alphabets().contains(Alphabet.SPINS)) {
            return;
        }
        SpinPatterns xi = (SpinPatterns) subject.patterns(Alphabet.SPINS, COUNT, 5);
        subject.rule().mixing(xi).ifPresent(q -> {
            double[][] w = new double[RuleSubject.DIMENSION][RuleSubject.DIMENSION];
            for (int i = 0; i < w.length; i++) {
                for (int j = 0; j < w.length; j++) {
                    for (int mu = 0; mu < COUNT; mu++) {
                        for (int nu = 0; nu < COUNT; nu++) {
                            w[i][j] += xi.sign(mu, i) * q[mu][nu] * xi.sign(nu, j);
                        }
                    }
                }
            }
            Matrices.compare(subject, w, subject.batch(xi), "ΞᵀQΞ and the couplings");
        });
    }

    private static void bias(RuleSubject subject) {
        if (subject.rule() instanceof Biased biased) {
            for (Alphabet alphabet : subject.alphabets()) {
                double[] b = biased.bias(subject.patterns(alphabet, COUNT, 6));
                assertThat(b).hasSize(RuleSubject.DIMENSION);
                for (double value : b) {
                    assertThat(value).isFinite();
                }
            }
        }
    }

    /// W(x, A) − W(y, A) = W(B, x) − W(B, y) for sets A and B of the same size: a factor that depends on the number
    /// of patterns alone cancels.
    private static void additive(RuleSubject subject) {
        if (!subject.rule().additive()) {
            return;
        }
        for (Alphabet alphabet : subject.alphabets()) {
            Patterns all = subject.patterns(alphabet, 8, 7);
            double[][] first =
                    Matrices.difference(subject.batch(all.select(0, 2, 3, 4)), subject.batch(all.select(1, 2, 3, 4)));
            double[][] last =
                    Matrices.difference(subject.batch(all.select(5, 6, 7, 0)), subject.batch(all.select(5, 6, 7, 1)));
            Matrices.compare(subject, first, last, "the first pattern of a set and the last of another exchanged");
        }
        assertThat(subject.rule().orderDependent())
                .as("an additive rule does not depend on the order")
                .isFalse();
    }

    private static void forgets(RuleSubject subject) {
        if (subject.rule().additive()) {
            assertThat(subject.rule().begin(RuleSubject.DIMENSION))
                    .as("what a pattern adds can be taken away")
                    .isInstanceOf(Synapses.Reversible.class);
        }
    }

    private static void forgetting(RuleSubject subject) {
        for (Alphabet alphabet : subject.alphabets()) {
            Patterns xi = subject.patterns(alphabet, COUNT, 8);
            if (subject.experienced(xi) instanceof Synapses.Reversible synapses) {
                synapses.forget(xi.get(1));
                synapses.forget(xi.get(3));
                Matrices.compare(
                        subject,
                        synapses.couplings().toMatrix(),
                        subject.batch(xi.select(0, 2, 4)),
                        "five patterns less two and the other three");
            }
        }
    }

    /// Among small sets and large ones of all alphabets, at least one whose order matters for a rule that says so,
    /// and none for another.
    private static void order(RuleSubject subject) {
        double largest = 0;
        for (Alphabet alphabet : subject.alphabets()) {
            for (int count : new int[] {2, COUNT, 60}) {
                Patterns xi = subject.patterns(alphabet, count, 20);
                int[] reversed =
                        IntStream.range(0, count).map(mu -> count - 1 - mu).toArray();
                double[][] forward = subject.batch(xi);
                double[][] backward = subject.batch(xi.select(reversed));
                if (!subject.rule().orderDependent()) {
                    Matrices.compare(subject, backward, forward, "patterns backwards and forwards");
                }
                largest = Math.max(largest, Matrices.apart(forward, backward));
            }
        }
        if (subject.rule().orderDependent()) {
            assertThat(largest)
                    .as("largest change of a coupling by another order; the rule says that order matters")
                    .isGreaterThan(VISIBLE);
        }
    }

    /// Ten times as many patterns, random ones and the same one again and again, do not double the couplings.
    private static void bounded(RuleSubject subject) {
        if (!subject.rule().bounded()) {
            return;
        }
        for (Alphabet alphabet : subject.alphabets()) {
            Patterns random = subject.patterns(alphabet, MANY, 9);
            int[] several = IntStream.range(0, MANY / 10).toArray();
            double few = Matrices.largest(subject.batch(random.select(several)));
            assertThat(Matrices.largest(subject.batch(random)))
                    .as("largest coupling after %s random patterns, %s after a tenth", MANY, few)
                    .isLessThanOrEqualTo(2 * few + VISIBLE);
            double repeated = Matrices.largest(subject.batch(random.select(new int[MANY / 10])));
            assertThat(Matrices.largest(subject.batch(random.select(new int[MANY]))))
                    .as("largest coupling after one pattern %s times, %s after a tenth", MANY, repeated)
                    .isLessThanOrEqualTo(2 * repeated + VISIBLE);
        }
    }

    private static void noPattern(RuleSubject subject) {
        Patterns none = RuleSubject.patterns(subject.alphabet(), 0, RuleSubject.DIMENSION, 1);
        assertThatThrownBy(() -> subject.rule().learn(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one pattern");
    }

    private static void dimension(RuleSubject subject) {
        Synapses synapses = subject.rule().begin(RuleSubject.DIMENSION);
        Patterns other = RuleSubject.patterns(subject.alphabet(), 1, 31, 10);
        assertThatThrownBy(() -> synapses.learn(other.get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31")
                .hasMessageContaining(Integer.toString(RuleSubject.DIMENSION));
    }

    private static void alphabet(RuleSubject subject) {
        for (Alphabet alphabet : Alphabet.values()) {
            if (!subject.rule().alphabets().contains(alphabet)) {
                Patterns xi = subject.patterns(alphabet, COUNT, 11);
                String id = Names.kebab(subject.rule().getClass());
                assertThatThrownBy(() -> subject.rule().learn(xi))
                        .as("a batch of " + alphabet)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(id)
                        .hasMessageContaining("give ");
                Synapses synapses = subject.rule().begin(RuleSubject.DIMENSION);
                assertThatThrownBy(() -> synapses.learn(xi.get(0)))
                        .as("one pattern of " + alphabet)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(id)
                        .hasMessageContaining("give ");
            }
        }
    }

    private static void nothingToForget(RuleSubject subject) {
        Patterns xi = subject.patterns(subject.alphabet(), 2, 12);
        if (subject.rule().begin(RuleSubject.DIMENSION) instanceof Synapses.Reversible fresh) {
            assertThatThrownBy(() -> fresh.forget(xi.get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("forget");
        }
    }
}
