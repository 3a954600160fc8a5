package attractor.theory.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import attractor.statistics.Normal;
import attractor.theory.capacity.Palimpsest.Margin;
import attractor.theory.special.BinaryEntropy;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForgettingAndCeilingsTest {

    private static final Percentage GOLDEN = Percentage.withPercentage(1e-7);

    @Test
    void oldestAgeIsTheLastThatSatisfiesTheInequality() {
        var network = new Palimpsest(1000, 0.1, 0.05, Margin.SAFE);
        long age = network.oldestAge(0.02);
        double noise = 2 * Math.log(1000 / 0.05) / (999 * 0.64);
        double kept = 0.98;
        double needed = noise / (1 - kept * kept);
        assertThat(Math.pow(kept, 2.0 * age)).isGreaterThanOrEqualTo(needed);
        assertThat(Math.pow(kept, 2.0 * (age + 1))).isLessThan(needed);
    }

    // golden hebbian-and-dense-memories.json: theory and theory/extra, calls palimpsestAge
    @ParameterizedTest
    @CsvSource({"256, 0.1, 2", "500, 0.0784, 5", "1000, 0.02, 6", "256, 0.05, -1", "2000, 0.01, 9", "4000, 0.3, 5"})
    void ageAgreesWithTheGoldenValues(long d, double lambda, long age) {
        assertThat(new Palimpsest(d, 0.1, 0.05, Margin.SAFE).oldestAge(lambda)).isEqualTo(age);
    }

    @Test
    void bestDecayAgreesWithTheGoldenValues() {
        var small = new Palimpsest(256, 0.1, 0.05, Margin.SAFE);
        assertThat(small.bestDecay()).isCloseTo(0.142258576501, GOLDEN);
        assertThat(small.bestAge()).isCloseTo(3.51472657956, GOLDEN);
        var large = new Palimpsest(500, 0.1, 0.05, Margin.SAFE);
        assertThat(large.bestDecay()).isCloseTo(0.0783952306709, GOLDEN);
        assertThat(large.bestAge()).isCloseTo(6.37793901135, GOLDEN);
    }

    @Test
    void bestDecayRemembersLongest() {
        for (Margin margin : Margin.values()) {
            var network = new Palimpsest(100_000, 0.1, 0.05, margin);
            long best = network.oldestAge(network.bestDecay());
            assertThat(best).isGreaterThan(network.oldestAge(network.bestDecay() / 2));
            assertThat(best).isGreaterThan(network.oldestAge(network.bestDecay() * 2));
            assertThat((double) best).isCloseTo(network.bestAge(), within(2.0));
        }
    }

    @Test
    void accurateMarginRemembersLongerThanTheSafeOne() {
        // specification 6.2, D = 500, λ = 0.0784: safe formula 5.9, accurate 7.6
        assertThat(new Palimpsest(500, 0.1, 0.05, Margin.ACCURATE).oldestAge(0.0784))
                .isEqualTo(7);
    }

    // golden: theory and theory/extra, calls sparseCap
    @ParameterizedTest
    @CsvSource({
        "1024, 0.05, 0.9, 0.1, 0, 336.68110088",
        "1024, 0.05, 0.9, 0.1, 0.05, 91.1245144831",
        "1000, 0.05, 0.9, 0.1, 0, 330.002184395",
        "1000, 0.05, 0.9, 0.1, 0.05, 90.8701667175",
        "2000, 0.02, 0.8, 0.05, 0, 1146.38435096"
    })
    void sparseCapacityAgreesWithTheGoldenValues(
            long d, double f, double rho, double eps, double mismatch, double count) {
        assertThat(new SparseCoding(d, f, mismatch).capacity(rho, eps)).isCloseTo(count, GOLDEN);
    }

    @Test
    void noOtherSplitOfTheErrorGivesASmallerMargin() {
        double d = 1000;
        double f = 0.05;
        double optimal = new SparseCoding(1000, f, 0).capacity(0.9, 0.1);
        for (double share = 0.01; share < 1; share += 0.01) {
            double margin = Normal.upperQuantile(0.1 * share / (f * d))
                    + Normal.upperQuantile(0.1 * (1 - share) / ((1 - f) * d));
            double count = d * 0.85 * 0.85 / (f * 0.95 * 0.95 * margin * margin);
            assertThat(count).isLessThanOrEqualTo(optimal * (1 + 1e-12));
        }
    }

    @Test
    void plainHebbLosesTheStatedFactor() {
        double ratio = new SparseCoding(1000, 0.05, 0).capacity(0.9, 0.1)
                / new SparseCoding(1000, 0.05, 0.05).capacity(0.9, 0.1);
        assertThat(ratio).isCloseTo(1 + 0.05 * 0.05 * 1000 / 0.95, within(1e-9));
    }

    @Test
    void entropyCeilingSolvesItsInequality() {
        double k = EntropyCeiling.ceiling(500, 0.1, 0.01);
        double left = k * BinaryEntropy.bits(0.1);
        double right = 500 * Math.log(Math.E * k / 500) / Math.log(2) + 1 + k * BinaryEntropy.bits(0.01);
        assertThat(left).isCloseTo(right, Percentage.withPercentage(1e-9));
    }

    @Test
    void entropyCeilingsAreTheStatedOnes() {
        // specification 6.2: below 10.2 D for ε → 0, 13.3 D for ε = 0.01, 36 D for ε = 0.05
        assertThat(EntropyCeiling.load(0.1, 0)).isCloseTo(10.2, within(0.05));
        assertThat(EntropyCeiling.load(0.1, 0.01)).isCloseTo(13.3, within(0.05));
        assertThat(EntropyCeiling.load(0.1, 0.05)).isCloseTo(36, within(0.5));
    }

    @Test
    void everyHebbianCapacityLiesBelowTheCeilings() {
        for (long d = 50; d < 10_000; d *= 3) {
            double measuredLike = HebbianOneStep.exactBitsCapacity(d, 0.1, 0.05);
            assertThat(measuredLike).isLessThan(EntropyCeiling.ceiling(d, 0.1, 0.05));
            assertThat(measuredLike).isLessThan(Cover.ceiling(d));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        var network = new Palimpsest(100, 0.1, 0.05, Margin.SAFE);
        assertThatThrownBy(() -> network.oldestAge(1)).hasMessageContaining("lambda (λ");
        assertThatThrownBy(() -> new SparseCoding(100, 0.001, 0)).hasMessageContaining("at least one unit active");
        assertThatThrownBy(() -> new SparseCoding(100, 0.1, 0).capacity(0.1, 0.05))
                .hasMessageContaining("exceed");
        assertThatThrownBy(() -> EntropyCeiling.load(0, 0)).hasMessageContaining("delta (δ");
        assertThatThrownBy(() -> EntropyCeiling.load(0.1, 0.2)).hasMessageContaining("below delta = 0.1");
    }
}
