package attractor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Verdict;
import attractor.parameter.Recipe;
import attractor.pattern.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every protocol keeps, whoever wrote it.
final class ProtocolsTest {

    static List<Protocol<?>> protocols() {
        return Protocols.all();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void cellsDifferAndCanBeWrittenAndReadBack(Protocol<?> protocol) {
        for (Profile profile : Profile.values()) {
            requireDistinct(protocol, profile);
        }
    }

    private static <C extends Record> void requireDistinct(Protocol<C> protocol, Profile profile) {
        Set<String> keys = new HashSet<>();
        List<C> cells = protocol.cells(profile);
        assertThat(cells).isNotEmpty();
        for (C cell : cells) {
            assertThat(keys.add(Cells.key(cell))).as(Cells.key(cell)).isTrue();
            assertThat(protocol.cost(cell).work()).isPositive();
        }
        C first = cells.getFirst();
        assertThat(Recipe.of(first.getClass()).parse(Cells.flags(first)))
                .as("a cell read back from its key")
                .isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void claimsNotRunAreListedWithWhatIsExpectedAndWhy(Protocol<?> protocol) {
        List<Claim> claims = ProtocolPage.of(protocol).claims();
        assertThat(claims).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.verdict()).isEqualTo(Verdict.NOT_RUN);
            assertThat(claim.because()).isNotBlank();
            assertThat(claim.where()).isNotBlank();
            assertThat(claim.isWorseThanExpected()).isFalse();
        });
        assertThat(claims.stream().map(Claim::item)).as("items").doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theSameCellAndSeedGiveTheSameRows(Protocol<?> protocol) {
        requirePure(protocol);
    }

    private static <C extends Record> void requirePure(Protocol<C> protocol) {
        C cell = protocol.cells(Profile.SMOKE).getFirst();
        Rows rows = protocol.run(cell, Inputs.SHIPPED, new Seed(3));
        assertThat(protocol.run(cell, Inputs.SHIPPED, new Seed(3))).isEqualTo(rows);
        Result result = protocol.conclude(Profile.SMOKE, List.of(new CellRows<>(cell, rows)), Inputs.SHIPPED);
        assertThat(result.tables()).isNotEmpty();
        assertThat(result.illustrations())
                .allSatisfy(
                        figure -> assertThat(figure.figure().svg(figure.id())).startsWith("<svg"));
    }
}
