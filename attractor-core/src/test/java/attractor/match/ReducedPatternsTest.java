package attractor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.pattern.Gaussian;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The exact nearest pattern through reduced storage, against scores of all patterns in float32.
class ReducedPatternsTest {

    private static final Seed SEED = new Seed(61);

    @ParameterizedTest
    @EnumSource
    void theWinnerItsScoreAndItsMarginAreThoseOfAFullSearch(Reduction reduction) {
        for (int dimension : new int[] {1, 3, 17, 128, 300}) {
            RealPatterns xi = floats(new Gaussian().draw(9000, dimension, SEED));
            ReducedPatterns reduced = new ReducedPatterns(xi, reduction);
            RealPatterns cues = floats(new Gaussian().draw(5, dimension, SEED.child("cue", dimension)));
            for (int c = 0; c < 5; c++) {
                BoundedMatch match = reduced.nearest(cues.get(c)).orElseThrow();
                assertThat(match.best()).as("D = %d", dimension).isEqualTo(full(xi, cues.get(c)));
                assertThat(match.candidates()).isBetween(2, 9000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalAndNearlyEqualPatternsAreToldApartExactly(Reduction reduction) {
        SplittableRandom rng = new SplittableRandom(62);
        float[] rows = new float[6000 * 40];
        float[] base = new float[40];
        for (int i = 0; i < 40; i++) {
            base[i] = (float) rng.nextGaussian();
        }
        for (int k = 0; k < rows.length; k++) {
            // One unit in the last place or none: far below what the copy can tell.
            rows[k] = rng.nextInt(4) == 0 ? Math.nextUp(base[k % 40]) : base[k % 40];
        }
        RealPatterns xi = RealPatterns.ofFloats(40, rows);
        Reals cue = Reals.ofFloats(base);
        BoundedMatch match = new ReducedPatterns(xi, reduction).nearest(cue).orElseThrow();
        assertThat(match.best()).isEqualTo(full(xi, cue));
        assertThat(match.candidates()).isEqualTo(6000);
    }

    @ParameterizedTest
    @EnumSource
    void theBoundHoldsAndSparesMostPatternsAFullLook(Reduction reduction) {
        RealPatterns xi = floats(new Gaussian().draw(20_000, 128, SEED));
        Reals cue = xi.get(777);
        BoundedMatch match = new ReducedPatterns(xi, reduction).nearest(cue).orElseThrow();
        assertThat(match.best().index()).isEqualTo(777);
        // |x|(r + |e|) with |x| near 11 and a relative loss below a hundredth on each side.
        assertThat(match.bound()).isPositive().isLessThan(6);
        assertThat(match.candidates()).isLessThan(2000);
    }

    @ParameterizedTest
    @EnumSource
    void numbersOfAnySizeAreServed(Reduction reduction) {
        SplittableRandom rng = new SplittableRandom(63);
        for (float size : new float[] {Float.MIN_VALUE, 0x1p-140f, 0x1p-80f, 0x1p60f, 0x1p63f, 0x1p126f, 0}) {
            float[] rows = new float[700 * 20];
            for (int k = 0; k < rows.length; k++) {
                rows[k] = (float) (size * rng.nextDouble(-1, 1));
            }
            RealPatterns xi = RealPatterns.ofFloats(20, rows);
            BoundedMatch match =
                    new ReducedPatterns(xi, reduction).nearest(xi.get(5)).orElseThrow();
            assertThat(match.best()).as("size %s", size).isEqualTo(full(xi, xi.get(5)));
        }
    }

    @Test
    void whatCannotBeServedIsRefused() {
        RealPatterns doubles = RealPatterns.of(2, new double[] {1, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReducedPatterns(doubles, Reduction.INT8))
                .withMessageContaining("float64");
        ReducedPatterns reduced = new ReducedPatterns(RealPatterns.ofFloats(2, new float[] {1, 2}), Reduction.INT8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reduced.nearest(Reals.ofFloats(1, 2, 3)))
                .withMessageContaining("dimension 3");
        assertThat(reduced.nearest(Reals.ofFloats(1, 1)))
                .map(BoundedMatch::best)
                .contains(new BestMatch(0, 3, Double.POSITIVE_INFINITY));
        RealPatterns none = RealPatterns.empty(2, Precision.FLOAT32);
        assertThat(new ReducedPatterns(none, Reduction.BFLOAT16).nearest(Reals.ofFloats(1, 1)))
                .isEmpty();
    }

    private static RealPatterns floats(RealPatterns patterns) {
        float[] rows = new float[patterns.count() * patterns.dimension()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = (float) patterns.at(k / patterns.dimension(), k % patterns.dimension());
        }
        return RealPatterns.ofFloats(patterns.dimension(), rows);
    }

    private static BestMatch full(RealPatterns xi, Reals cue) {
        double[] s = new double[xi.count()];
        xi.overlaps(cue, s);
        return BestMatch.of(s);
    }
}
