package attractor.models.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.learning.ActivityProduct;
import attractor.learning.Covariance;
import attractor.learning.LearningRule;
import attractor.learning.PseudoInverse;
import attractor.learning.Storkey;
import attractor.memory.Energetic;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.models.dense.DensePolynomial;
import attractor.parameter.Recipe;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import attractor.spin.Asynchronous;
import attractor.spin.CoupledSystem;
import attractor.spin.Couplings;
import attractor.spin.HeatBath;
import attractor.spin.SelfCoupling;
import attractor.spin.SpinMemory;
import attractor.spin.SpinSystem;
import attractor.spin.Synchronous;
import attractor.spin.TieRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Pairwise couplings from any rule.
final class HopfieldTest {

    private static final Seed SEED = new Seed(1);

    private static Hopfield hopfield(LearningRule rule, SelfCoupling selfCoupling) {
        return new Hopfield(rule, Units.PLUS_MINUS, 0, selfCoupling, new Asynchronous(), TieRule.KEEP);
    }

    private static SpinMemory stored(Hopfield model, SpinPatterns xi) {
        return (SpinMemory) model.store(xi, SEED);
    }

    static Stream<LearningRule> rules() {
        return Stream.of(new ActivityProduct(), new Covariance(), new PseudoInverse(), new Storkey());
    }

    @Test
    void theEnergyIsMinusHalfTheQuadraticForm() {
        SpinPatterns xi = new SplitMix64(1).patterns(30, 12);
        Spins x = new SplitMix64(2).patterns(1, 12).get(0);
        for (SelfCoupling self : SelfCoupling.values()) {
            double form = 0;
            for (int i = 0; i < 12; i++) {
                for (int j = 0; j < 12; j++) {
                    double w = 0;
                    for (int mu = 0; mu < 30; mu++) {
                        w += xi.sign(mu, i) * xi.sign(mu, j) / 12.0;
                    }
                    form += i == j && self == SelfCoupling.NONE ? 0 : w * x.sign(i) * x.sign(j);
                }
            }
            double energy = ((Energetic) stored(hopfield(new ActivityProduct(), self), xi)).energy(x);
            assertThat(energy).isCloseTo(-form / 2, within(1e-10));
        }
    }

    @ParameterizedTest
    @EnumSource(SelfCoupling.class)
    void overlapsAndCouplingsAgreeExactly(SelfCoupling self) {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 30 + rng.below(60);
            SpinPatterns xi = rng.patterns(1 + rng.below(40), dimension);
            SpinSystem overlaps = LowRank.system(new ActivityProduct(), xi, self);
            Couplings w = new ActivityProduct().learn(xi);
            SpinSystem couplings = CoupledSystem.plusMinus(self == SelfCoupling.NONE ? w.withoutDiagonal() : w, 0)
                    .withEnergy();
            Spins x = rng.patterns(1, dimension).get(0);
            SpinSystem.Walk a = overlaps.start(x);
            SpinSystem.Walk b = couplings.start(x);
            for (int t = 0; t < 40; t++) {
                for (int i = 0; i < dimension; i++) {
                    assertThat(a.preferred(i)).isEqualTo(b.preferred(i));
                    assertThat(a.field(i)).isCloseTo(b.field(i), within(1e-12 * (1 + Math.abs(b.field(i)))));
                }
                assertThat(((Energetic) overlaps).energy(a.state()))
                        .isCloseTo(((Energetic) couplings).energy(b.state()), within(1e-9));
                int flipped = rng.below(dimension);
                a.flip(flipped);
                b.flip(flipped);
            }
        }
    }

    /// W = I for D independent patterns, so h_i = Σ_{j≠i} W_ij x_j = 0 in every state.
    @Test
    void asManyPatternsAsUnitsMakeEveryUnitOfThePseudoInverseATie() {
        SplitMix64 rng = new SplitMix64(40);
        SpinPatterns xi = rng.patterns(40, 40);
        SpinMemory memory = stored(hopfield(new PseudoInverse(), SelfCoupling.NONE), xi);
        SpinPatterns cues = rng.patterns(10, 40);
        for (int mu = 0; mu < 40; mu++) {
            Spins cue = mu < 10 ? cues.get(mu) : xi.get(mu);
            Recall recall = memory.recall(cue, SEED.generator());
            assertThat(recall.pattern()).isEqualTo(cue);
            assertThat(memory.fields(cue)).containsOnly(0);
        }
    }

    /// Two patterns that differ in unit 0 alone put e_0 = (ξ − ξ′)/2 into the span, so W e_0 = e_0 and h_0 = 0.
    @Test
    void aUnitThatThePseudoInverseCouplesToItselfOnlyIsATie() {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            SpinPatterns five = rng.patterns(5, 30);
            List<Spins> rows = new ArrayList<>();
            for (int mu = 0; mu < five.count(); mu++) {
                rows.add(five.get(mu));
            }
            int[] twin = five.get(0).toSigns();
            twin[0] = -twin[0];
            rows.add(Spins.of(twin));
            SpinPatterns xi = SpinPatterns.of(rows);
            SpinMemory memory = stored(hopfield(new PseudoInverse(), SelfCoupling.NONE), xi);
            for (Spins row : rows) {
                assertThat(memory.recall(row, SEED.generator()).pattern()).isEqualTo(row);
            }
            Spins cue = rng.patterns(1, 30).get(0);
            assertThat(((Spins) memory.recall(cue, SEED.generator()).pattern()).sign(0))
                    .isEqualTo(cue.sign(0));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void couplingsOfLowRankGiveTheFieldsOfTheMatrix(LearningRule rule) {
        SplitMix64 rng = new SplitMix64(3);
        SpinPatterns xi = rng.patterns(6, 50);
        if (rule.mixing(xi).isEmpty()) {
            assertThat(LowRank.isCheaper(rule, xi)).isFalse();
            return;
        }
        Spins x = rng.patterns(1, 50).get(0);
        for (SelfCoupling self : SelfCoupling.values()) {
            SpinSystem low = LowRank.system(rule, xi, self);
            SpinMemory matrix = (SpinMemory) hopfield(rule, self).withCouplings(rule.learn(xi));
            SpinSystem.Walk walk = low.start(x);
            walk.flip(7);
            double[] h = matrix.fields(walk.state());
            for (int i = 0; i < 50; i++) {
                assertThat(walk.field(i)).isCloseTo(h[i], within(1e-9));
            }
            assertThat(((Energetic) low).energy(x)).isCloseTo(((Energetic) matrix).energy(x), within(1e-9));
        }
    }

    @Test
    void theDensePolynomialOfDegreeTwoIsTheSameNetwork() {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 rng = new SplitMix64(100 + seed);
            int dimension = 10 + rng.below(40);
            SpinPatterns xi = rng.patterns(1 + rng.below(2 * dimension), dimension);
            SpinMemory hopfield =
                    stored(hopfield(new ActivityProduct(ActivityProduct.Scale.SUM), SelfCoupling.NONE), xi);
            SpinMemory dense = (SpinMemory) new DensePolynomial(2).store(xi, SEED);
            Spins cue = rng.patterns(1, dimension).get(0);
            assertThat(dense.recall(cue, new Seed(seed).generator()))
                    .isEqualTo(hopfield.recall(cue, new Seed(seed).generator()));
            assertThat(dense.step(cue, new Seed(seed).generator()))
                    .isEqualTo(hopfield.step(cue, new Seed(seed).generator()));
            assertThat(((Energetic) dense).energy(cue))
                    .isEqualTo(((Energetic) hopfield).energy(cue) - xi.count() * dimension / 2.0);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theEnergyNeverRises(LearningRule rule) {
        SplitMix64 rng = new SplitMix64(4);
        SpinMemory memory = stored(new Hopfield(rule), rng.patterns(12, 60));
        List<Double> energies = new ArrayList<>();
        Recall recall = memory.recall(
                rng.patterns(1, 60).get(0),
                SEED.generator(),
                (step, state) -> energies.add(((Energetic) memory).energy(state.get())));
        assertThat(energies).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(recall.outcome()).isEqualTo(Outcome.FIXED_POINT);
    }

    @Test
    void thePseudoInverseHoldsCorrelatedPatternsThatHebbMerges() {
        SplitMix64 rng = new SplitMix64(5);
        Spins template = rng.patterns(1, 200).get(0);
        Spins[] rows = new Spins[10];
        for (int mu = 0; mu < rows.length; mu++) {
            rows[mu] = rng.flip(template, 0.1);
        }
        SpinPatterns xi = SpinPatterns.of(rows);
        SpinMemory hebb = stored(new Hopfield(), xi);
        SpinMemory projection = stored(new Hopfield(new PseudoInverse()), xi);
        int kept = 0;
        for (int mu = 0; mu < rows.length; mu++) {
            assertThat(projection.step(xi.get(mu), SEED.generator())).isEqualTo(xi.get(mu));
            kept += hebb.step(xi.get(mu), SEED.generator()).equals(xi.get(mu)) ? 1 : 0;
        }
        assertThat(kept).isZero();
    }

    @Test
    void thresholdUnitsFollowHopfield1982() {
        // T01 = 2 from patterns 11 and 00; V0 = 1 pulls V1 up: input 2·1 − U.
        BitPatterns xi = BitPatterns.of(Bits.of(1, 1), Bits.of(0, 0));
        Recipe<Hopfield> recipe = Recipe.of(Hopfield.class);
        Map<String, String> flags =
                Map.of("rule", "activity-product", "rule.scale", "sum", "units", "zero-one", "threshold", "1");
        SpinMemory memory = (SpinMemory) recipe.parse(flags).store(xi, SEED);
        assertThat(memory.visiting(new int[] {1, 0}, 9)
                        .recall(Bits.of(1, 0), SEED.generator())
                        .pattern())
                .isEqualTo(Bits.of(1, 1));
        // E = −½ VᵀTV + U ΣV = −2 + 2 at 11, 1 at 10, 0 at 00.
        assertThat(((Energetic) memory).energy(Bits.of(1, 1))).isZero();
        assertThat(((Energetic) memory).energy(Bits.of(1, 0))).isEqualTo(1);
        assertThat(((Energetic) memory).energy(Bits.of(0, 0))).isZero();
        assertThatThrownBy(() -> memory.recall(Spins.of(1, 1), SEED.generator()))
                .hasMessage("cue consists of spins but the memory works on 0/1 units; binarise it first");
    }

    @Test
    void anInputEqualToTheThresholdIsATie() {
        BitPatterns xi = BitPatterns.of(Bits.of(1, 1), Bits.of(0, 0));
        Hopfield keep = new Hopfield(
                new ActivityProduct(ActivityProduct.Scale.SUM),
                Units.ZERO_ONE,
                2,
                SelfCoupling.NONE,
                new Synchronous(1),
                TieRule.KEEP);
        SpinMemory memory = (SpinMemory) keep.store(xi, SEED);
        // Input of unit 1 is 2 − 2 = 0, of unit 0 is 0 − 2.
        assertThat(step(memory, Bits.of(1, 0))).isEqualTo(Bits.of(0, 0));
        assertThat(step(memory.with(TieRule.PLUS), Bits.of(1, 0))).isEqualTo(Bits.of(0, 1));
        assertThat(step(memory.with(TieRule.MINUS), Bits.of(1, 1))).isEqualTo(Bits.of(0, 0));
        assertThat(step(memory, Bits.of(1, 1))).isEqualTo(Bits.of(1, 1));
    }

    private static Pattern step(SpinMemory memory, Bits state) {
        return memory.step(state, SEED.generator());
    }

    @Test
    void asymmetricCouplingsRecallWithoutAnEnergy() {
        SpinMemory memory = (SpinMemory) new Hopfield().withCouplings(Couplings.of(new double[][] {{0, 1}, {-1, 0}}));
        assertThat(memory).isNotInstanceOf(Energetic.class);
        Recall recall = memory.with(new Synchronous(8)).recall(Spins.of(1, 1), SEED.generator());
        // Period 4: neither a fixed point nor a 2-cycle.
        assertThat(recall.outcome()).isEqualTo(Outcome.STEP_LIMIT);
        assertThat(recall.pattern()).isEqualTo(Spins.of(1, 1));
    }

    @Test
    void couplingsWrittenOutRecallAsThePatternsDo() {
        SplitMix64 rng = new SplitMix64(6);
        SpinPatterns xi = rng.patterns(15, 100);
        SpinMemory fromPatterns = stored(new Hopfield(), xi);
        Couplings read = Couplings.of(new ActivityProduct().learn(xi).toMatrix());
        SpinMemory fromWeights = (SpinMemory) new Hopfield().withCouplings(read);
        for (int c = 0; c < 20; c++) {
            Spins cue = rng.flip(xi.get(c % 15), 0.2);
            assertThat(fromWeights.recall(cue, new Seed(c).generator()))
                    .isEqualTo(fromPatterns.recall(cue, new Seed(c).generator()));
        }
    }

    @Test
    void finiteTemperatureIsAChoiceOfUpdate() {
        SplitMix64 rng = new SplitMix64(7);
        SpinPatterns xi = rng.patterns(3, 200);
        Hopfield warm = Recipe.of(Hopfield.class)
                .parse(Map.of("update", "heat-bath", "update.temperature", "0.3", "update.sweeps", "30"));
        assertThat(warm.update()).isEqualTo(new HeatBath(0.3, 30));
        Pattern state = warm.store(xi, SEED)
                .recall(rng.flip(xi.get(0), 0.2), SEED.generator())
                .pattern();
        // Near a pattern h = 2m, so m = tanh(m/T) = .997: a unit is wrong with probability .0013, ten or more never.
        assertThat(((Spins) state).overlap(xi.get(0))).isGreaterThan(180).isLessThanOrEqualTo(200);
    }

    @Test
    void aKeptDiagonalIsASelfCoupling() {
        assertThat(new Hopfield().hasSelfCoupling()).isFalse();
        assertThat(hopfield(new ActivityProduct(), SelfCoupling.KEPT).hasSelfCoupling())
                .isTrue();
    }

    @Test
    void theCapacityLawCoversHebbOnly() {
        assertThat(new Hopfield().capacity(1024, 0.1, 0.05)).hasValue(43);
        assertThat(new Hopfield(new Storkey()).capacity(1024, 0.1, 0.05)).isEmpty();
    }

    @Test
    void badInputIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> new Hopfield().store(RealPatterns.of(new double[][] {{0.5}}), SEED))
                .hasMessage("the patterns consist of reals but the units take −1 and +1; binarise the patterns, or"
                        + " choose units zero-one for 0/1 patterns");
        assertThatThrownBy(() -> new Hopfield(
                        new ActivityProduct(),
                        Units.PLUS_MINUS,
                        1,
                        SelfCoupling.NONE,
                        new Asynchronous(),
                        TieRule.KEEP))
                .hasMessage("threshold is 1.0 but ±1 units have none; choose units zero-one");
        assertThatThrownBy(() -> CoupledSystem.zeroOne(
                        new ActivityProduct().learn(new SplitMix64(1).patterns(2, 3)), new double[2]))
                .hasMessage("there are 2 thresholds for 3 units; give one for each");
    }
}
