package attractor.models.diffusion;

import static attractor.models.diffusion.ReconstructiveSamples.SEED;
import static attractor.models.diffusion.ReconstructiveSamples.laws;
import static attractor.models.diffusion.ReconstructiveSamples.model;
import static attractor.models.diffusion.ReconstructiveSamples.state;
import static attractor.models.diffusion.ReconstructiveSamples.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import attractor.memory.Provenance;
import attractor.models.diffusion.LinearCore.Corpus;
import attractor.pattern.RealPatterns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The laws that a model of stored cores and a corpus makes, whatever its settings.
final class ReconstructiveDensityTest {

    @Test
    void theFastDenoiserIsTheSlowOne() {
        Map<String, ReconstructiveDensity> linear = laws();
        // The others have one denoiser only.
        linear.values().removeIf(law -> !(law instanceof LinearCore));
        assertThat(linear).hasSize(3);
        linear.forEach((name, law) -> {
            for (double v : new double[] {1e-4, 0.05, 0.5, 3}) {
                for (int k = 0; k < 5; k++) {
                    double[] fast = new double[3];
                    double[] slow = new double[3];
                    double of = law.fastDenoiser().denoise(v, state(k), fast);
                    double by = law.denoiser().denoise(v, state(k), slow);
                    assertThat(of).as(name).isCloseTo(by, within(1e-9 * (1 + Math.abs(by))));
                    assertThat(fast).as(name).containsExactly(slow, within(1e-10));
                }
            }
        });
    }

    /// E y and E y yᵀ of 40 000 draws against the mean and the second moment that p_v states far out, where the
    /// posterior is the prior: within six standard errors, false alarm below 1e-7 in all.
    @Test
    void drawsHaveTheLaw() {
        double far = 1e8;
        laws().forEach((name, law) -> {
            Provenance prior = law.provenance(far, 0, 0, 0);
            RandomGenerator rng = SEED.child(name, 0).generator();
            int draws = 40_000;
            double[] sum = new double[3];
            double[] squares = new double[3];
            double[] fourths = new double[3];
            for (int k = 0; k < draws; k++) {
                double[] y = law.draw(rng);
                for (int i = 0; i < 3; i++) {
                    double apart = y[i] - prior.answer()[i];
                    sum[i] += apart / draws;
                    squares[i] += apart * apart / draws;
                    fourths[i] += apart * apart * apart * apart / draws;
                }
            }
            for (int i = 0; i < 3; i++) {
                assertThat(sum[i]).as(name).isCloseTo(0, within(6 * Math.sqrt(squares[i] / draws) + 1e-7));
                double error = Math.sqrt((fourths[i] - squares[i] * squares[i]) / draws);
                assertThat(squares[i]).as(name).isCloseTo(prior.variance()[i], within(6 * error + 1e-6));
            }
        });
    }

    @Test
    void oneOfSeveralIsDrawnByItsCumulatedWeight() {
        Lottery lottery = new Lottery(0, 0.25, 0, 0.5, 0.25, 0);
        double[] numbers = {0, 0.2499, 0.25, 0.7499, 0.75, Math.nextDown(1.0)};
        int[] expected = {1, 1, 3, 3, 4, 4};
        for (int k = 0; k < numbers.length; k++) {
            double number = numbers[k];
            RandomGenerator rng = new RandomGenerator() {
                @Override
                public long nextLong() {
                    return 0;
                }

                @Override
                public double nextDouble() {
                    return number;
                }
            };
            assertThat(lottery.draw(rng)).as("%s", number).isEqualTo(expected[k]);
        }
    }

    @Test
    void componentsAreChosenByAList() {
        assertThat(new ChosenComponents("7-9, 0,3,8").indices(12)).containsExactly(0, 3, 7, 8, 9);
        assertThat(new ChosenComponents().indices(7)).containsExactly(0, 1, 2);
        for (String wrong : List.of("a", "3-", "5-2", "1,,2", "-1", "99999999999")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ChosenComponents(wrong))
                    .withMessageContaining("0-97");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChosenComponents("3-12").indices(12))
                .withMessageContaining("0..11");
    }

    @Test
    void neighboursOfAStationaryCorpusGoTogether() {
        Corpus law = new StationaryNormal(1, 2, 0.5).corpus(3);
        assertThat(law.mean()).containsExactly(1, 1, 1);
        assertThat(law.covariance()[0]).containsExactly(4, 2, 1);
        assertThat(law.covariance()[1]).containsExactly(2, 4, 2);
    }

    /// Patterns c y under noise of c² v have answers of c times the size, whatever the unit of the numbers.
    @Test
    void theUnitOfTheNumbersDoesNotMatter() {
        double[][] few = new double[5][];
        for (int k = 0; k < few.length; k++) {
            few[k] = SEED.child("few", k).generator().doubles(60, 0, 1).toArray();
        }
        double[] x = SEED.child("few", 9).generator().doubles(60, 0, 1).toArray();
        // Five patterns vary in four directions; beyond these, principal components are arbitrary.
        for (Core core : List.of(new PrincipalComponents(4), new ChosenComponents())) {
            double[] once = scaled(core, few, 1).provenance(0.3, x).answer();
            for (double c : new double[] {1e-6, 255, 1e5}) {
                Provenance provenance = scaled(core, few, c).provenance(0.3 * c * c, times(c, x));
                assertThat(provenance.answer()).containsExactly(times(c, once), within(1e-7 * c));
            }
        }
        // The pixels of images as they are, beside the default ridge.
        RealPatterns pixels = rows(few, 255);
        for (Core core : List.of(new PrincipalComponents(3), new PrincipalComponents(8), new ChosenComponents())) {
            assertThat(model(core, new FittedNormal(), 0.5)
                            .density(pixels, pixels)
                            .dimension())
                    .isEqualTo(60);
        }
        RealPatterns small = rows(few, 1e-6);
        assertThat(model(new ChosenComponents(), new StationaryNormal(0, 1e-6, 0.5), 0.5)
                        .density(small, small)
                        .dimension())
                .isEqualTo(60);
    }

    private static ReconstructiveDensity scaled(Core core, double[][] patterns, double c) {
        return model(core, new FittedNormal(0.01 * c * c), 0.5).density(rows(patterns, c), rows(patterns, c));
    }

    private static RealPatterns rows(double[][] patterns, double c) {
        return RealPatterns.of(Arrays.stream(patterns).map(y -> times(c, y)).toArray(double[][]::new));
    }
}
