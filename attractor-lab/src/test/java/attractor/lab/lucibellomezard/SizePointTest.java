package attractor.lab.lucibellomezard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.pattern.Seed;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Crossovers of simulated memories, and their prediction.
final class SizePointTest {

    @ParameterizedTest
    @EnumSource(Law.class)
    void halfOfTheMemoriesKeepTheirPatternWhereTheAnnealedMapSays(Law law) {
        // the reference's 1.5 % for D ≥ 22: if the median of all memories lies within it, the number of 40 on either
        // side of a bound is at least binomial of ½, and five or fewer have a probability of 7e-7; for four ensembles
        // and two bounds the false alarm is 6e-6, whatever the law of the scatter
        int memories = 40;
        Rows rows = new MemoryBlock(law, 0.3, 24, memories).run(new Seed(5));
        double[] lambda = rows.real("lambda");
        double[] annealed = rows.real("annealed");
        assertThat(IntStream.range(0, memories).filter(s -> lambda[s] <= 1.015 * annealed[s]))
                .hasSizeGreaterThan(5);
        assertThat(IntStream.range(0, memories).filter(s -> lambda[s] >= 0.985 * annealed[s]))
                .hasSizeGreaterThan(5);
    }

    @Test
    void memoriesAtAnEndOfTheRangeAreNotInTheRatio() {
        Rows rows = Rows.NONE
                .with("lambda", 0.5, 0.75, 0.52, 0.3)
                .with("steps", 1L, 1L, 1L, 1L)
                .with("annealed", 0.5, 0.75, 0.5, 0.5)
                .with("inside", 1L, 0L, 1L, 0L);
        SizePoint point = SizePoint.of(new MemoryBlock(Law.GAUSSIAN, 0.3, 22, 4), rows);
        assertThat(point.outside()).isEqualTo(2);
        assertThat(point.ratio().value()).isCloseTo(1.02, within(1e-12));
        assertThat(point.half().value()).isCloseTo(0.51, within(1e-12));
    }

    @Test
    void aShortGaussianPatternIsMarkedAsOutside() {
        // ½|ξ|²/D < α where |ξ|² < 9, which χ² of 15 degrees of freedom is with probability 0.122: none of 40 so short,
        // 0.878⁴⁰ = 5e-3, is the false alarm
        Rows rows = new MemoryBlock(Law.GAUSSIAN, 0.3, 15, 40).run(new Seed(7));
        double typical = Law.GAUSSIAN.annealed(15, 0.3);
        double[] lambda = rows.real("lambda");
        long[] inside = rows.whole("inside");
        assertThat(inside).contains(0L, 1L);
        for (int s = 0; s < lambda.length; s++) {
            if (lambda[s] > 1.4999 * typical) {
                assertThat(inside[s]).isZero();
            }
        }
    }

    @Test
    void cellsAreOfOneKind() {
        PhaseCell lines = new PhaseCell(Law.BINARY, 0.05, 4, 60, 0.5, 30, 0, 3);
        assertThat(lines).isEqualTo(new PhaseCell());
        assertThat(new PhaseCell(Law.BINARY, 1, 2, 60, 0.2, 30, 5, 1))
                .isEqualTo(new PhaseCell(Law.BINARY, 0.05, 4, 1, 0.2, 30, 5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhaseCell(Law.BINARY, 0.05, 4, 1, 0.2, 30, 0, 1))
                .withMessageContaining("memories is 0 and points is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScaledAttention.Cell(Law.BINARY, 36, 0.25, 1, 1, 5, 0))
                .withMessageContaining("power (a) is 0.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScaledAttention.Cell(Law.BINARY, 1L << 32, 0.5, 1, 1, 5, 0))
                .withMessageContaining("dimension (D)");
    }

    @Test
    void crossoversOfSignsAndDistancesAgreeWithNumPy() {
        // an explicit simulation in NumPy, float64, 60 memories: median and bootstrap error
        requireAgreement(new MemoryBlock(Law.BINARY, 0.3, 22, 30), new Measured(0.5240, 0.0011));
        requireAgreement(new MemoryBlock(Law.BINARY, 0.2, 30, 30), new Measured(0.3352, 0.0005));
        requireAgreement(new MemoryBlock(Law.GAUSSIAN_DISTANCE, 0.3, 22, 30), new Measured(0.5915, 0.0085));
    }

    /// Six combined standard errors: false alarm 1e-8 or so.
    private static void requireAgreement(MemoryBlock block, Measured other) {
        Measured half = SizePoint.of(block, block.run(new Seed(6))).half();
        assertThat(half.value())
                .isCloseTo(other.value(), within(6 * Math.hypot(half.standardError(), other.standardError())));
    }

    @Test
    void thePredictionForGaussianPatternsIsThatOfTheMedianNorm() {
        // the median of χ² of 20 degrees of freedom, from tables
        assertThat(Law.GAUSSIAN_DISTANCE.annealed(20, 0.2))
                .isCloseTo(Law.GAUSSIAN_DISTANCE.annealed(20, 0.2, 19.337 / 20), Percentage.withPercentage(0.01));
    }

    @Test
    void tooManyPatternsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemoryBlock(Law.BINARY, 0.5, 40, 1).count())
                .withMessageContaining("at most 2e7");
    }
}
