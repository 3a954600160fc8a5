package attractor.lab.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TrainedProtocolsTest {

    private static CellRows<TrainedCapacity.Cell> cell(int n, int run, double trained, double exact) {
        return new CellRows<>(
                new TrainedCapacity.Cell(10, n, run, 0, 4000),
                Rows.NONE.with("trained", trained).with("exact", exact));
    }

    @Test
    void thePublishedRuleTakesTheFirstSuccessFromAboveAndTheOtherTheMeanError() {
        List<CellRows<TrainedCapacity.Cell>> cells = new ArrayList<>();
        // Run 0 succeeds at 8, run 1 only at 5; the mean errors at 8 and 6 are above 0.03, those at 5 and 4 below.
        cells.add(cell(8, 0, 0.02, 0.02));
        cells.add(cell(8, 1, 0.08, 0.04));
        cells.add(cell(7, 0, 0.06, 0.05));
        cells.add(cell(7, 1, 0.05, 0.02));
        cells.add(cell(6, 0, 0.04, 0.04));
        cells.add(cell(6, 1, 0.05, 0.04));
        cells.add(cell(5, 0, 0.031, 0.01));
        cells.add(cell(5, 1, 0.01, 0.01));
        cells.add(cell(4, 0, 0.01, 0.01));
        cells.add(cell(4, 1, 0.01, 0.01));
        Result result = new TrainedCapacity().conclude(Profile.PAPER, cells, Inputs.SHIPPED);
        List<Table.Entry> row = result.tables().getFirst().rows().getFirst();
        assertThat(((Table.Whole) row.get(1)).value()).isEqualTo(2);
        assertThat(((Table.Real) row.get(2)).measured().value()).isEqualTo(6.5, within(1e-12));
        assertThat(((Table.Real) row.get(3)).measured().value()).isEqualTo(7.5, within(1e-12));
        assertThat(((Table.Whole) row.get(4)).value()).isEqualTo(5);
        assertThat(((Table.Whole) row.get(5)).value()).isEqualTo(5);
        assertThat(result.claims())
                .extracting(claim -> claim.comparison().verdict())
                .contains(Verdict.NOT_RUN)
                .anyMatch(verdict -> verdict != Verdict.NOT_RUN);
    }

    @Test
    void aRunWithoutSuccessCountsAsOneLessThanTheSmallestThatWasTried() {
        Result result = new TrainedCapacity()
                .conclude(Profile.PAPER, List.of(cell(5, 0, 0.2, 0.2), cell(4, 0, 0.2, 0.01)), Inputs.SHIPPED);
        List<Table.Entry> row = result.tables().getFirst().rows().getFirst();
        assertThat(((Table.Real) row.get(2)).measured().value()).isEqualTo(3);
        assertThat(((Table.Real) row.get(3)).measured().value()).isEqualTo(4);
    }

    @Test
    void everyRunVisitsEveryCountOnce() {
        List<TrainedCapacity.Cell> cells = new TrainedCapacity().cells(Profile.PAPER);
        assertThat(cells).doesNotHaveDuplicates();
        assertThat(cells.stream().filter(cell -> cell.dimension() == 16).mapToInt(TrainedCapacity.Cell::count))
                .contains(23, 12)
                .hasSize(8 * 12);
    }

    @Test
    void withoutTheImagesNothingIsCompared() {
        Memorisation protocol = new Memorisation();
        Memorisation.Cell cell = new Memorisation.Cell();
        Rows rows = protocol.run(cell, Inputs.SHIPPED, new Seed(1));
        assertThat(rows.count()).isZero();
        Result result = protocol.conclude(Profile.PAPER, List.of(new CellRows<>(cell, rows)), Inputs.SHIPPED);
        assertThat(result.claims()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.comparison().verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
            assertThat(claim.comparison().reason()).isEqualTo("data missing");
        });
        assertThat(protocol.conclude(Profile.PAPER, List.of(), Inputs.SHIPPED).claims())
                .extracting(Claim::comparison)
                .allSatisfy(comparison -> assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_RUN));
    }

    @Test
    void aPictureSurvivesItsColumnToASixteenthOfItsRange() {
        double[] pixels = new double[49 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.sin(i);
        }
        long[] packed = GreyPicture.pack(RealPatterns.of(pixels.length, pixels), 0, 64);
        assertThat(packed).hasSize(64);
        double[] back = new double[pixels.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = GreyPicture.unpack(packed, 28).grid().at(i % 28, i / 28);
        }
        assertThat(back).containsExactly(pixels, within(1.0 / 15 + 1e-9));
    }
}
