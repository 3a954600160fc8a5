package attractor.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.contract.RuleClause;
import attractor.contract.RuleClauses;
import attractor.contract.RuleSubject;
import attractor.learning.ActivityProduct;
import attractor.learning.LearningRule;
import attractor.learning.Palimpsest;
import attractor.learning.Synapses;
import attractor.parameter.Param;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.spin.Couplings;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules that do not do what they say are caught, each by the sentence that it breaks.
final class BrokenRulesTest {

    /// What is wrong, and which sentence says so.
    public enum Fault {
        /// Claims to add although it forgets.
        NOT_ADDITIVE("additiveMeansThatAPatternAddsTheSameWhateverElseIsLearned"),
        /// Claims to add but cannot take away.
        NOT_REVERSIBLE("additiveRulesForget"),
        /// Claims that the order matters in a sum.
        NO_ORDER("theOrderOfPatternsMattersWhereTheRuleSaysSo"),
        /// Claims to be bounded and grows with every pattern.
        NOT_BOUNDED("boundedCouplingsStayBoundedHoweverMuchIsLearned"),
        /// The batch differs from single patterns.
        OTHER_BATCH("oneByOneGivesTheCouplingsOfTheBatch"),
        /// Forgets only half of a pattern.
        HALF_FORGOTTEN("forgettingUndoesLearning"),
        /// Another answer each time.
        DRIFTING("theSameRuleAndSeedGiveTheSameBitsOnAnyNumberOfThreads"),
        /// Learns what it says it does not learn.
        ANY_ALPHABET("anAlphabetThatIsNotLearnedIsRefusedByNameWithAWayOut"),
        /// Takes an empty batch.
        EMPTY_BATCH("noPatternAtAllIsRefused");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }
    }

    /// The activity product with one fault.
    ///
    /// @param fault what is wrong
    public record Broken(@Param(doc = "what is wrong") Fault fault) implements LearningRule {

        private static int calls;

        /// A rule that forgets but claims to add.
        public Broken() {
            this(Fault.NOT_ADDITIVE);
        }

        private static ActivityProduct sound() {
            return new ActivityProduct(ActivityProduct.Scale.SUM);
        }

        @Override
        public Couplings learn(Patterns xi) {
            if (xi.count() == 0 && fault == Fault.EMPTY_BATCH) {
                return Couplings.of(new double[xi.dimension()][xi.dimension()]);
            }
            return switch (fault) {
                case NOT_ADDITIVE -> new Palimpsest(0.2, 1).learn(xi);
                case OTHER_BATCH -> sound().learn(xi).times(1.001);
                case DRIFTING -> sound().learn(xi).times(1 + 1e-12 * calls++);
                default -> sound().learn(xi);
            };
        }

        @Override
        public Synapses begin(int dimension) {
            if (fault == Fault.NOT_ADDITIVE) {
                return new Palimpsest(0.2, 1).begin(dimension);
            }
            Synapses.Reversible sum = sound().begin(dimension);
            return switch (fault) {
                case NOT_REVERSIBLE -> new OneWay(sum);
                case HALF_FORGOTTEN -> new Half(sum);
                default -> sum;
            };
        }

        @Override
        public Set<Alphabet> alphabets() {
            return fault == Fault.ANY_ALPHABET ? EnumSet.of(Alphabet.SPINS) : EnumSet.allOf(Alphabet.class);
        }

        @Override
        public boolean additive() {
            return fault == Fault.NOT_ADDITIVE || fault == Fault.NOT_REVERSIBLE;
        }

        @Override
        public boolean bounded() {
            return fault == Fault.NOT_BOUNDED;
        }

        @Override
        public boolean orderDependent() {
            return fault == Fault.NO_ORDER;
        }
    }

    private record OneWay(Synapses sum) implements Synapses {
        @Override
        public void learn(Pattern x) {
            sum.learn(x);
        }

        @Override
        public Couplings couplings() {
            return sum.couplings();
        }
    }

    private record Half(Synapses.Reversible sum) implements Synapses.Reversible {
        @Override
        public void learn(Pattern x) {
            sum.learn(x);
        }

        @Override
        public void forget(Pattern x) {
            // Nothing is taken away.
        }

        @Override
        public Couplings couplings() {
            return sum.couplings();
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultIsCaughtByItsSentence(Fault fault) {
        RuleSubject subject = new RuleSubject(new Broken(fault));
        RuleClause clause = RuleClauses.all().stream()
                .filter(one -> one.sentence().equals(fault.sentence))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> clause.verify(subject)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aSoundRuleIsNotAccused() {
        RuleSubject subject = new RuleSubject(new ActivityProduct());
        assertThat(RuleClauses.all()).allSatisfy(clause -> clause.verify(subject));
    }
}
