package attractor.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.parameter.Recipe;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CorruptionTest {

    private static final Spins SPINS =
            new RandomSpins().draw(1, 100, new Seed(1)).get(0);
    private static final Bits BITS = Bits.fromSpins(SPINS);
    private static final Reals REALS = new Gaussian().draw(1, 100, new Seed(1)).get(0);

    private static RandomGenerator rng() {
        return new Seed(30).generator();
    }

    static Stream<Corruption> corruptions() {
        return Stream.of(
                new BitFlips(),
                new ExactFlips(),
                new Invert(),
                new MaskRandom(),
                new MaskRectangle(),
                new MaskRows(),
                new ThetaMixture());
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void everyCorruptionIsAServiceWithARecipe(Corruption corruption) {
        assertThat(ServiceLoader.load(Corruption.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(corruption.getClass()::equals);
        assertThat(Recipe.of(corruption.getClass()).parse(Map.of())).isEqualTo(corruption);
        Corruption changed = corruption instanceof MaskRows
                ? Recipe.of(MaskRows.class).parse(Map.of("fill", "constant", "fill.value", "-1", "from", "top"))
                : corruption;
        assertThat(changed.apply(SPINS, rng()).dimension()).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void theSameGeneratorGivesTheSameCue(Corruption corruption) {
        assertThat(corruption.apply(SPINS, rng())).isEqualTo(corruption.apply(SPINS, rng()));
    }

    @Test
    void bitFlipsFlipWithTheirProbability() {
        // 4000 cues of 100 components; each column, and the whole. False alarm 101 x 1e-9.
        RandomGenerator rng = rng();
        long[] flips = new long[100];
        long all = 0;
        for (int trial = 0; trial < 4000; trial++) {
            Spins cue = (Spins) new BitFlips(0.1).apply(SPINS, rng);
            for (int i = 0; i < 100; i++) {
                flips[i] += cue.sign(i) == SPINS.sign(i) ? 0 : 1;
            }
            all += cue.hamming(SPINS);
        }
        for (long column : flips) {
            Statistics.assertCount(column, 4000, 0.1);
        }
        Statistics.assertCount(all, 400_000, 0.1);
        assertThat(new BitFlips(0).apply(SPINS, rng)).isEqualTo(SPINS);
        assertThat(new BitFlips(1).apply(SPINS, rng)).isEqualTo(SPINS.negate());
    }

    @Test
    void coinsKeepTinyAndAwkwardProbabilities() {
        // p = 1/3 has no finite binary form, 2^-12 has one digit; 64 x 20 000 coins each.
        RandomGenerator rng = rng();
        for (double p : new double[] {1 / 3.0, 0x1p-12, 0.999}) {
            long ones = 0;
            for (int word = 0; word < 20_000; word++) {
                ones += Long.bitCount(Coins.word(p, rng));
            }
            Statistics.assertCount(ones, 64 * 20_000, p);
        }
        assertThat(Coins.word(0, rng)).isZero();
        assertThat(Coins.word(1, rng)).isEqualTo(-1L);
    }

    @Test
    void exactFlipsFlipExactlyTheRoundedNumber() {
        RandomGenerator rng = rng();
        for (double fraction : new double[] {0, 0.004, 0.005, 0.1, 0.256, 1}) {
            Spins cue = (Spins) new ExactFlips(fraction).apply(SPINS, rng);
            assertThat(cue.hamming(SPINS)).isEqualTo((int) Math.floor(fraction * 100 + 0.5));
        }
        long first = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            first += ((Spins) new ExactFlips(0.1).apply(SPINS, rng)).sign(99) == SPINS.sign(99) ? 0 : 1;
        }
        Statistics.assertCount(first, 20_000, 0.1);
    }

    @Test
    void flipsToggleBitsAndRefuseReals() {
        assertThat(((Bits) new BitFlips(0.3).apply(BITS, rng())).toSpins())
                .isEqualTo(new BitFlips(0.3).apply(SPINS, rng()));
        assertThatThrownBy(() -> new BitFlips().apply(REALS, rng()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the corruption bit-flips is defined on spins and bits, but the pattern is real (dimension"
                        + " 100); binarise it first, or choose theta-mixture, invert or a mask");
        assertThatThrownBy(() -> new ExactFlips().apply(REALS, rng())).hasMessageContaining("exact-flips");
        assertThatThrownBy(() -> new BitFlips(-0.1)).hasMessage("probability is -0.1; it must be in [0, 1]");
        assertThatThrownBy(() -> new ExactFlips(Double.NaN)).hasMessageContaining("fraction is NaN");
    }

    @Test
    void invertNegatesInEveryAlphabet() {
        assertThat(new Invert().apply(SPINS, rng())).isEqualTo(SPINS.negate());
        assertThat(new Invert().apply(Bits.of(1, 0, 0), rng())).isEqualTo(Bits.of(0, 1, 1));
        assertThat(new Invert().apply(Reals.ofFloats(0, -2), rng())).isEqualTo(Reals.ofFloats(0, 2));
    }

    @Test
    void thetaMixturesKeepTheirFidelityAndVariance() {
        double theta = 0.6;
        RandomGenerator rng = rng();
        double along = 0;
        double square = 0;
        for (int trial = 0; trial < 2000; trial++) {
            Reals cue = new ThetaMixture(theta).apply(SPINS, rng);
            for (int i = 0; i < 100; i++) {
                along += cue.at(i) * SPINS.at(i) / 200_000;
                square += cue.at(i) * cue.at(i) / 200_000;
            }
        }
        // x ξ ~ N(θ, 1 − θ²); x² has mean 1 and variance 2(1 − θ²)² + 4θ²(1 − θ²).
        Statistics.assertMean(along, 200_000, theta, 0.8);
        Statistics.assertMean(square, 200_000, 1, Math.sqrt(2 * 0.64 * 0.64 + 4 * 0.36 * 0.64));
        assertThat(new ThetaMixture(1).apply(SPINS, rng)).isEqualTo(Reals.of(SPINS.toArray()));
        assertThat(new ThetaMixture().apply(Reals.ofFloats(1, 2), rng).precision())
                .isEqualTo(Precision.FLOAT32);
        assertThatThrownBy(() -> new ThetaMixture(1.1)).hasMessage("theta is 1.1; it must be in [0, 1]");
    }

    @Test
    void maskedRowsBecomeTheBackgroundOfTheirAlphabet() {
        // A 2x3 picture.
        Pattern spins = Spins.of(1, 1, 1, 1, 1, 1);
        MaskRows lower = new MaskRows(0.5, MaskRows.Side.BOTTOM, new Fill.Background(), 2);
        MaskRows upper = new MaskRows(0.5, MaskRows.Side.TOP, new Fill.Background(), 2);
        MaskRows any = new MaskRows(0.5, MaskRows.Side.RANDOM, new Fill.Background(), 2);

        assertThat(lower.apply(spins, rng())).isEqualTo(Spins.of(1, 1, 1, -1, -1, -1));
        assertThat(upper.apply(spins, rng())).isEqualTo(Spins.of(-1, -1, -1, 1, 1, 1));
        assertThat(any.apply(spins, rng())).isIn(Spins.of(1, 1, 1, -1, -1, -1), Spins.of(-1, -1, -1, 1, 1, 1));
        assertThat(lower.apply(Bits.of(1, 1, 1, 1, 1, 1), rng())).isEqualTo(Bits.of(1, 1, 1, 0, 0, 0));
        assertThat(lower.apply(Reals.of(1, 2, 3, 4, 5, 6), rng())).isEqualTo(Reals.of(1, 2, 3, 0, 0, 0));
    }

    @Test
    void masksFillWithConstantsOfTheAlphabetOrNoise() {
        Fill white = new Fill.Constant(-1);
        assertThat(new MaskRows(1, MaskRows.Side.TOP, white, 1).apply(Reals.of(2, 3), rng()))
                .isEqualTo(Reals.of(-1, -1));
        assertThatThrownBy(() -> new MaskRandom(0.5, white).apply(BITS, rng()))
                .hasMessage("the mask fills with -1.0 but the pattern's components are 0 or 1; choose one of these, or"
                        + " convert the patterns to reals");
        assertThatThrownBy(() -> new MaskRandom(0.5, new Fill.Constant(0)).apply(SPINS, rng()))
                .hasMessageContaining("−1 or +1");
        assertThatThrownBy(() -> new Fill.Constant(Double.NaN)).hasMessageContaining("must be finite");

        long up = 0;
        RandomGenerator rng = rng();
        for (int trial = 0; trial < 500; trial++) {
            Pattern noise = new MaskRandom(1, new Fill.Noise()).apply(SPINS, rng);
            for (int i = 0; i < 100; i++) {
                up += noise.at(i) > 0 ? 1 : 0;
            }
        }
        Statistics.assertCount(up, 50_000, 0.5);
    }

    @Test
    void randomMasksHaveExactlyTheirFraction() {
        Reals ones = Reals.of(Stream.generate(() -> 1.0)
                .limit(100)
                .mapToDouble(Double::doubleValue)
                .toArray());
        Pattern masked = new MaskRandom(0.37, new Fill.Background()).apply(ones, rng());

        assertThat(Arrays.stream(masked.toArray()).sum()).isEqualTo(63);
    }

    @Test
    void rectanglesLieWhereTheyAreTold() {
        Reals nine = Reals.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
        Fill zero = new Fill.Background();

        assertThat(new MaskRectangle(0.34, 0.34, new Place.Centre(), zero, 0).apply(nine, rng()))
                .isEqualTo(Reals.of(1, 2, 3, 4, 0, 6, 7, 8, 9));
        assertThat(new MaskRectangle(0.34, 0.67, new Place.At(2, 1), zero, 3).apply(nine, rng()))
                .isEqualTo(Reals.of(1, 2, 3, 4, 5, 6, 7, 0, 0));
        assertThat(Arrays.stream(new MaskRectangle(0.67, 0.67, new Place.Anywhere(), zero, 3)
                                .apply(nine, rng())
                                .toArray())
                        .filter(x -> x == 0)
                        .count())
                .isEqualTo(4);
        assertThatThrownBy(() -> new MaskRectangle(0.34, 0.67, new Place.At(2, 2), zero, 3).apply(nine, rng()))
                .hasMessage("the rectangle begins at column 2 and has 2 of the picture's 3; begin at column 1 at"
                        + " most");
        assertThatThrownBy(() -> new Place.At(-1, 0)).hasMessage("row is -1; it must be at least 0");
    }

    @Test
    void patternsThatAreNoPictureAreRefused() {
        assertThatThrownBy(() -> new MaskRows().apply(Spins.of(1, 1, 1), rng()))
                .hasMessage("a pattern of dimension 3 is no square picture; set the height of the picture to a divisor"
                        + " of 3");
        assertThatThrownBy(() ->
                        new MaskRows(0.5, MaskRows.Side.TOP, new Fill.Background(), 2).apply(Spins.of(1, 1, 1), rng()))
                .hasMessage("height is 2, which does not divide the dimension 3 of the pattern; set it to a divisor");
    }
}
