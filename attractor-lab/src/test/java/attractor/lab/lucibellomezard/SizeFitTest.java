package attractor.lab.lucibellomezard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.Measured;
import attractor.lab.lucibellomezard.SizeFit.Form;
import attractor.lab.lucibellomezard.SizeFit.Size;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Extrapolations by least squares.
final class SizeFitTest {

    @ParameterizedTest
    @EnumSource(Form.class)
    void coefficientsOfAnExactLawAreFound(Form form) {
        var sizes = IntStream.of(12, 15, 20, 30, 48)
                .mapToObj(d -> new Size(d, new Measured(0.3 + 1.7 * form.first(d) - 4 * form.second(d), 0.002)))
                .toList();
        SizeFit fit = SizeFit.of(form, sizes);
        assertThat(fit.limit().value()).isCloseTo(0.3, within(1e-9));
        assertThat(fit.slope()).isCloseTo(1.7, within(1e-7));
        assertThat(fit.bend()).isCloseTo(-4, within(1e-6));
        assertThat(fit.at(20)).isCloseTo(sizes.get(2).value().value(), within(1e-10));
        assertThat(fit.limit().standardError()).isPositive();
    }
}
