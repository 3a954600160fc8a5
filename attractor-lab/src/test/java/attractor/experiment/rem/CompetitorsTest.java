package attractor.experiment.rem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spherical;
import attractor.statistics.SameLaw;
import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.SphereAverage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Competitors that are drawn from the law of their overlaps.
final class CompetitorsTest {

    /// False alarms of a comparison of two samples.
    private static final double FALSE_ALARM = 1e-6;

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.2, 0, 1e-3, 0.3, 0.95})
    void inThreeDimensionsTheOverlapIsUniform(double c) {
        assertThat(Math.exp(new SphereCompetitors(3).logSurvival(c))).isCloseTo((1 - c) / 2, within(1e-13));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.2, 1e-3, 0.3, 0.95})
    void inFiveDimensionsTheDensityIsAParabola(double c) {
        assertThat(Math.exp(new SphereCompetitors(5).logSurvival(c)))
                .isCloseTo(0.5 - 0.75 * (c - c * c * c / 3), within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"0, -0.6931471805599453", "1, -1.8410216450092636", "5, -15.064998393988724", "40, -804.6084420137538"})
    void theNormalTailIsThatOfTheTables(double z, double log) {
        // scipy.stats.norm.logsf
        assertThat(GaussianCompetitors.logSurvival(z)).isCloseTo(log, within(1e-9));
    }

    @Test
    void theTailIsTheIntegralOfTheDensity() {
        int dimension = 400;
        double step = 1e-5;
        double sum = 0;
        double all = 0;
        for (double c = -1 + step / 2; c < 1; c += step) {
            double density = Math.pow(1 - c * c, (dimension - 3) / 2.0);
            all += density;
            sum += c > 0.2 ? density : 0;
        }
        assertThat(new SphereCompetitors(dimension).logSurvival(0.2)).isCloseTo(Math.log(sum / all), within(1e-6));
    }

    @Test
    void theSumHasTheMeanOfTheSphere() {
        // 4000 draws of 2000 terms: standard error of the mean 0.2 % of it, false alarm 1e-6 at 5 of them
        int draws = 4000;
        double[] ratio = new double[draws];
        double expected = Math.log(2000) + 20 * new SphereAverage(20).zeta(0.2);
        for (int s = 0; s < draws; s++) {
            ratio[s] = Math.exp(new SphereCompetitors(20)
                            .draw(
                                    Math.log(2000),
                                    0.2,
                                    new Seed(5).child("draw", s).generator())
                            .logWeight()
                    - expected);
        }
        double mean = Arrays.stream(ratio).average().orElseThrow();
        double variance = Arrays.stream(ratio).map(r -> (r - mean) * (r - mean)).sum() / (draws - 1);
        assertThat(mean).isCloseTo(1, within(5 * Math.sqrt(variance / draws)));
    }

    @ParameterizedTest
    @CsvSource({
        "SPHERE, 20, 400, 0.5",
        "SPHERE, 20, 3000, 0.3",
        "SPHERE, 20, 3000, 3",
        "NORMAL, 20, 400, 0.5",
        "NORMAL, 20, 3000, 0.3",
        "NORMAL, 20, 3000, 3",
        "SIGNS, 20, 3000, 0.3",
        "SIGNS, 21, 3000, 3"
    })
    void drawnAndEnumeratedFreeEnergiesAreOfOneLaw(String kind, int dimension, int count, double lambda) {
        double[] drawn = new double[400];
        double[] enumerated = new double[400];
        Competitors others =
                switch (kind) {
                    case "SIGNS" -> new SignCompetitors(dimension);
                    case "NORMAL" -> new GaussianCompetitors(dimension);
                    default -> new SphereCompetitors(dimension);
                };
        for (int s = 0; s < drawn.length; s++) {
            drawn[s] = others.draw(
                            Math.log(count),
                            lambda,
                            new Seed(7).child("draw", s).generator())
                    .freeEnergy(dimension, lambda);
            enumerated[s] = enumerated(kind, dimension, count, lambda, new Seed(8).child("set", s));
        }
        assertThat(SameLaw.pValue(drawn, enumerated)).isGreaterThan(FALSE_ALARM);
        // planted: another sharpness is noticed
        for (int s = 0; s < drawn.length; s++) {
            drawn[s] += 0.05;
        }
        assertThat(SameLaw.pValue(drawn, enumerated)).isLessThan(FALSE_ALARM);
    }

    private static double enumerated(String kind, int dimension, int count, double lambda, Seed seed) {
        Patterns xi = kind.equals("SIGNS")
                ? new RandomSpins().draw(count + 1, dimension, seed)
                : kind.equals("NORMAL")
                        ? new Gaussian().draw(count + 1, dimension, seed)
                        : new Spherical().draw(count + 1, dimension, seed);
        double scale = Math.sqrt(dimension / xi.squaredNorm(0));
        Pattern state =
                Reals.of(Arrays.stream(xi.get(0).toArray()).map(x -> scale * x).toArray());
        double sum = 0;
        double[] m = new double[count + 1];
        xi.overlaps(state, m);
        for (int mu = 1; mu <= count; mu++) {
            sum += Math.exp(lambda * (m[mu] - dimension));
        }
        return 1 + Math.log(sum) / (lambda * dimension);
    }

    @Test
    void tenThousandDimensionsComeNearTheLimit() {
        double phi = new SphereCompetitors(10_000)
                .draw(2000, 2, new Seed(1).generator())
                .freeEnergy(10_000, 2);
        assertThat(phi).isCloseTo(FreeEnergy.of(new attractor.theory.rem.Spherical(), 0.2, 2), within(2e-3));
    }

    @Test
    void theWeightOfTheOwnPatternIsAHalfAtTheFreeEnergy() {
        var sum = new Competitors.Sum(30, 0.1, 0.5);
        assertThat(sum.weightOf(sum.freeEnergy(50, 0.7), 50, 0.7)).isCloseTo(0.5, within(1e-12));
    }
}
