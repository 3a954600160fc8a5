package attractor.lab.lucibellomezard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Measured;
import attractor.pattern.Seed;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Crossovers of simulated memories, and their prediction.
final class SizePointTest {

    @ParameterizedTest
    @EnumSource(Law.class)
    void halfOfTheMemoriesKeepTheirPatternWhereTheAnnealedMapSays(Law law) {
        // single memories scatter by up to 4 %, so the median of 15 by 1.2 %; five of that beside 1.5 %: 1e-6
        MemoryBlock block = new MemoryBlock(law, 0.3, 24, 15);
        SizePoint point = SizePoint.of(block, block.run(new Seed(5)));
        assertThat(point.ratio().value()).isCloseTo(1, within(0.075));
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
