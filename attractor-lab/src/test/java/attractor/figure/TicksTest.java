package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.figure.Ticks.Grain;
import attractor.figure.Ticks.Tick;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class TicksTest {
    @Test
    void aUnitAxisHasTenths() {
        assertThat(labels(linear(0, 1.05, Grain.CONTINUOUS))).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void negativeNumbersHaveTheMinusSign() {
        assertThat(labels(linear(-105, 5, Grain.CONTINUOUS))).containsExactly("−100", "−80", "−60", "−40", "−20", "0");
    }

    @Test
    void countsHaveNoFractions() {
        assertThat(labels(linear(0, 2, Grain.WHOLE_NUMBERS))).containsExactly("0", "1", "2");
        assertThat(labels(linear(0, 2, Grain.CONTINUOUS))).contains("0.5");
    }

    @Test
    void aRangeBetweenTwoWholeNumbersStillHasTicks() {
        assertThat(labels(linear(0.2, 0.8, Grain.WHOLE_NUMBERS))).contains("0.5");
    }

    @Test
    void decadesHaveSuperscripts() {
        assertThat(labels(log(8, 1e5))).containsExactly("10¹", "10²", "10³", "10⁴", "10⁵");
        assertThat(labels(log(1e-12, 1e-10))).containsExactly("10⁻¹²", "10⁻¹¹", "10⁻¹⁰");
    }

    @Test
    void betweenDecadesStandSmallTicksAtTwoToNine() {
        Ticks ticks = log(10, 1000);
        assertThat(ticks.small()).contains(20.0, 30.0, 90.0, 200.0, 900.0).doesNotContain(10.0, 100.0, 1000.0);
        assertThat(ticks.small()).hasSize(16);
    }

    @Test
    void manyDecadesAreLabelledInEqualSteps() {
        assertThat(labels(log(1e-40, 1))).containsExactly("10⁻⁴⁰", "10⁻³⁰", "10⁻²⁰", "10⁻¹⁰", "10⁰");
    }

    @Test
    void lessThanTwoDecadesAreLabelledWithPlainNumbers() {
        assertThat(labels(log(15, 300))).containsExactly("20", "50", "100", "200");
    }

    @Test
    void hugeAndTinyNumbersArePowersOfTen() {
        assertThat(labels(linear(0, 1.7e13, Grain.CONTINUOUS))).contains("1.0×10¹³", "0");
        assertThat(labels(linear(0, 4.2e-9, Grain.CONTINUOUS))).contains("1×10⁻⁹", "4×10⁻⁹");
    }

    @Test
    void closeNumbersFarFromZeroKeepTheirDigits() {
        assertThat(labels(linear(1_000_000, 1_000_001, Grain.CONTINUOUS))).contains("1000000.2", "1000000.8");
    }

    @Test
    void theWholeRangeOfDoublesHasTicks() {
        assertThat(labels(linear(-Double.MAX_VALUE, Double.MAX_VALUE, Grain.CONTINUOUS)))
                .contains("0");
        assertThat(labels(log(Double.MIN_NORMAL, Double.MAX_VALUE))).contains("10⁰");
    }

    @Test
    void ticksLieInTheirRangeRiseAndDoNotTouch() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);
        for (int trial = 0; trial < 3000; trial++) {
            double lo = Math.pow(10, random.nextDouble(-15, 15));
            double hi = lo * (1 + Math.pow(10, random.nextDouble(-9, 20)));
            boolean negative = random.nextBoolean();
            Scale scale = random.nextBoolean() ? Scale.LINEAR : Scale.LOGARITHMIC;
            Range range = negative && scale == Scale.LINEAR ? new Range(scale, -hi, -lo) : new Range(scale, lo, hi);
            double length = random.nextDouble(60, 600);
            Ticks ticks = Ticks.fitting(
                    range, Grain.CONTINUOUS, length, 40, label -> Lines.width(label, Frame.TICK_SIZE) + 10);
            String at = "trial " + trial + ": " + range + " on " + length + " points: " + ticks.labelled();
            assertThat(ticks.labelled()).as(at).isNotEmpty();
            double end = Double.NEGATIVE_INFINITY;
            for (Tick tick : ticks.labelled()) {
                double t = range.scale().fraction(tick.value(), range.lo(), range.hi());
                assertThat(t).as(at).isBetween(-1e-6, 1 + 1e-6);
                double half = Lines.width(tick.label(), Frame.TICK_SIZE) / 2;
                assertThat(t * length - half).as(at).isGreaterThan(end);
                end = t * length + half;
            }
        }
    }

    @Test
    void constantDataGiveAnAxisAroundThem() {
        for (double v : new double[] {0, 1, -64.0625, 1e-300, -1e300, Double.MAX_VALUE, Double.MIN_VALUE}) {
            Range range = Range.of(Axis.linear("v"), DoubleStream.of(v, v));
            assertThat(range.lo()).as("lo for " + v).isLessThan(range.hi()).isLessThanOrEqualTo(v);
            assertThat(range.hi()).as("hi for " + v).isGreaterThanOrEqualTo(v).isFinite();
        }
        for (double v : new double[] {1, 1e-300, 1e300}) {
            Range range = Range.of(Axis.logarithmic("v"), DoubleStream.of(v));
            assertThat(range.lo()).as("lo for " + v).isLessThan(v).isPositive();
            assertThat(range.hi()).as("hi for " + v).isGreaterThan(v).isFinite();
        }
    }

    @Test
    void anAxisReachesZeroWhereZeroIsNear() {
        assertThat(Range.of(Axis.linear("v"), DoubleStream.of(0.05, 0.5)).lo()).isZero();
        assertThat(Range.of(Axis.linear("v"), DoubleStream.of(-50, -5)).hi()).isZero();
        assertThat(Range.of(Axis.linear("v"), DoubleStream.of(90, 100)).lo()).isGreaterThan(80);
    }

    @Test
    void aGivenLimitIsKept() {
        Range range = Range.of(Axis.linear("v").from(-3), DoubleStream.of(0, 1));
        assertThat(range.lo()).isEqualTo(-3);
        Range beyond = Range.of(Axis.linear("v").to(-3), DoubleStream.of(0, 1));
        assertThat(beyond.hi()).isEqualTo(-3);
        assertThat(beyond.lo()).isLessThan(-3);
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.labelled().stream().map(Tick::label).toList();
    }

    private static Ticks linear(double lo, double hi, Grain grain) {
        return fitting(new Range(Scale.LINEAR, lo, hi), grain);
    }

    private static Ticks log(double lo, double hi) {
        return fitting(new Range(Scale.LOGARITHMIC, lo, hi), Grain.CONTINUOUS);
    }

    private static Ticks fitting(Range range, Grain grain) {
        return Ticks.fitting(range, grain, 200, 27, label -> 16);
    }
}
