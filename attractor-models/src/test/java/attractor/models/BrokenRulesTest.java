package attractor.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.contract.RuleClause;
import attractor.contract.RuleClauses;
import attractor.contract.RuleSubject;
import attractor.learning.ActivityProduct;
import attractor.learning.Biased;
import attractor.learning.LearningRule;
import attractor.learning.Palimpsest;
import attractor.learning.Synapses;
import attractor.memory.Workers;
import attractor.parameter.Param;
import attractor.pattern.Alphabet;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.SpinPatterns;
import attractor.spin.Couplings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        /// Another answer on more threads, for many units.
        THREADS("theSameRuleAndSeedGiveTheSameBitsOnAnyNumberOfThreads"),
        /// Couplings beyond all numbers.
        OVERFLOW("couplingsAreFiniteAndOneForEachPairOfUnits"),
        /// Couplings that go on learning after they were read.
        ALIASED("couplingsThatWereReadDoNotChangeAfterwards"),
        /// States another form of its couplings.
        OTHER_MIXING("theMixingMatrixMakesTheSameCouplings"),
        /// One bias too many.
        BIAS_TOO_MANY("aBiasIsFiniteAndOneForEachUnit"),
        /// Passes over patterns of another dimension.
        ANY_DIMENSION("aPatternOfAnotherDimensionIsRefusedWithBothNumbers"),
        /// Forgets what was never learned.
        FORGETS_ANYTHING("whatWasNeverLearnedCannotBeForgotten"),
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
    public record Broken(@Param(doc = "what is wrong") Fault fault) implements Biased {

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
                case OVERFLOW -> Couplings.filled(xi.dimension(), 1e200, entries -> entries[0][1] = 1e200);
                case THREADS ->
                    xi.dimension() < 500
                            ? sound().learn(xi)
                            : sound().learn(xi)
                                    .times(1 + 1e-12 * Workers.shared().threads());
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
                case HALF_FORGOTTEN, FORGETS_ANYTHING -> new Half(sum);
                case ALIASED -> new Aliased(sum, new ArrayList<>());
                case ANY_DIMENSION -> new AnyDimension(sum, dimension);
                default -> sum;
            };
        }

        @Override
        public Optional<double[][]> mixing(SpinPatterns xi) {
            return fault == Fault.OTHER_MIXING ? Optional.of(new double[xi.count()][xi.count()]) : Optional.empty();
        }

        @Override
        public double[] bias(Patterns xi) {
            return new double[fault == Fault.BIAS_TOO_MANY ? xi.dimension() + 1 : xi.dimension()];
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

    /// Couplings that were read are written to later.
    private record Aliased(Synapses sum, List<double[][]> read) implements Synapses {
        @Override
        public void learn(Pattern x) {
            sum.learn(x);
            read.forEach(entries -> entries[0][1] += 1);
        }

        @Override
        public Couplings couplings() {
            double[][] now = sum.couplings().toMatrix();
            return Couplings.filled(now.length, 1, entries -> {
                for (int i = 0; i < now.length; i++) {
                    System.arraycopy(now[i], 0, entries[i], 0, now.length);
                }
                read.add(entries);
            });
        }
    }

    private record AnyDimension(Synapses sum, int dimension) implements Synapses {
        @Override
        public void learn(Pattern x) {
            if (x.dimension() == dimension) {
                sum.learn(x);
            }
        }

        @Override
        public Couplings couplings() {
            return sum.couplings();
        }
    }

    /// A rule whose parameter is not the one that it was given.
    ///
    /// @param rate doubled when it is set
    public record Doubling(@Param(doc = "a rate", min = 0) double rate) implements LearningRule {

        /// A rate of 1, twice.
        public Doubling() {
            this(1);
        }

        /// Doubles the rate.
        public Doubling {
            rate = 2 * rate;
        }

        @Override
        public Couplings learn(Patterns xi) {
            return Broken.sound().learn(xi);
        }

        @Override
        public Synapses begin(int dimension) {
            return Broken.sound().begin(dimension);
        }

        @Override
        public boolean additive() {
            return true;
        }

        @Override
        public boolean bounded() {
            return false;
        }

        @Override
        public boolean orderDependent() {
            return false;
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

    private static final String READ_BACK = "everyParameterIsDescribedAndReadBack";

    private static void isCaught(String sentence, LearningRule rule) {
        RuleClause clause = RuleClauses.all().stream()
                .filter(one -> one.sentence().equals(sentence))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> clause.verify(new RuleSubject(rule))).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultIsCaughtByItsSentence(Fault fault) {
        isCaught(fault.sentence, new Broken(fault));
    }

    @Test
    void aParameterThatIsNotReadBackIsCaught() {
        isCaught(READ_BACK, new Doubling());
    }

    @Test
    void everySentenceCatchesAFault() {
        Stream<String> caught =
                Stream.concat(Stream.of(READ_BACK), Stream.of(Fault.values()).map(fault -> fault.sentence));
        assertThat(caught)
                .containsAll(
                        RuleClauses.all().stream().map(RuleClause::sentence).toList());
    }

    @Test
    void aSoundRuleIsNotAccused() {
        RuleSubject subject = new RuleSubject(new ActivityProduct());
        assertThat(RuleClauses.all()).allSatisfy(clause -> clause.verify(subject));
    }
}
