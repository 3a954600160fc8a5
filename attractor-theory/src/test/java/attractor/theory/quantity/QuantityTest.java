package attractor.theory.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class QuantityTest {

    private static final Quantity FLIP = new Quantity(
            "delta",
            "δ",
            "flip probability of a cue bit",
            Domain.reals().from(0).below(0.5));

    @Test
    void domainContainsItsClosedEndsOnly() {
        assertThat(FLIP.domain().contains(0)).isTrue();
        assertThat(FLIP.domain().contains(0.5)).isFalse();
        assertThat(Domain.reals().above(0).upTo(1).contains(0)).isFalse();
        assertThat(Domain.reals().above(0).upTo(1).contains(1)).isTrue();
    }

    @Test
    void integersExcludeFractions() {
        Domain counts = Domain.integers().from(1);
        assertThat(counts.contains(3)).isTrue();
        assertThat(counts.contains(3.5)).isFalse();
        assertThat(counts.contains(0)).isFalse();
    }

    @Test
    void notANumberIsInNoDomain() {
        assertThat(Domain.reals().contains(Double.NaN)).isFalse();
        assertThat(Domain.integers().contains(Double.NaN)).isFalse();
    }

    @Test
    void infinityBelongsOnlyWhereAClosedEndNamesIt() {
        assertThat(Domain.reals().contains(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(Domain.reals().from(0).upTo(Double.POSITIVE_INFINITY).contains(Double.POSITIVE_INFINITY))
                .isTrue();
    }

    @Test
    void domainsAreWrittenAsInMathematics() {
        assertThat(FLIP.domain()).hasToString("[0, 0.5)");
        assertThat(Domain.integers().from(1)).hasToString("the integers of [1, ∞)");
        assertThat(Domain.reals()).hasToString("(−∞, ∞)");
    }

    @Test
    void refusalNamesQuantityValueDomainAndWayOut() {
        assertThatThrownBy(() -> FLIP.check(0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("delta (δ, flip probability of a cue bit) is 0.7 but must lie in [0, 0.5); "
                        + "choose a value below 0.5");
        assertThatThrownBy(() -> FLIP.check(-0.1)).hasMessageEndingWith("choose a value of at least 0");
        assertThatThrownBy(() -> FLIP.check(Double.NaN)).hasMessageEndingWith("give a number");
        var count = new Quantity("K", "K", "patterns", Domain.integers().from(1));
        assertThatThrownBy(() -> count.check(2.4)).hasMessageEndingWith("choose 2");
        assertThatThrownBy(() -> count.check(-3L)).hasMessageStartingWith("K (patterns) is -3 but");
    }

    @Test
    void valuesInsideAreReturnedUnchanged() {
        assertThat(FLIP.check(0.25)).isEqualTo(0.25);
    }

    @Test
    void emptyDomainsAndNamesAreRefused() {
        assertThatThrownBy(() -> Domain.reals().from(2).upTo(1)).hasMessageContaining("empty");
        assertThatThrownBy(() -> new Quantity(" ", "x", "y", Domain.reals())).hasMessageContaining("name");
    }
}
