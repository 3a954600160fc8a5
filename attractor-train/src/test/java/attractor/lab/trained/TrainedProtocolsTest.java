package attractor.lab.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
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

    /// A run from `trained.length + 3` patterns down; the rows of one n after the other.
    private static CellRows<TrainedCapacity.Cell> run(int run, double[] trained, double[] exact) {
        int count = trained.length + 3;
        long[] n = new long[trained.length];
        for (int k = 0; k < n.length; k++) {
            n[k] = (long) count - k;
        }
        return new CellRows<>(
                new TrainedCapacity.Cell(10, count, run, 0, 4000, TrainedCapacity.Success.ENDS),
                Rows.NONE.with("n", n).with("trained", trained).with("exact", exact));
    }

    private static List<Table.Entry> capacities(List<CellRows<TrainedCapacity.Cell>> cells) {
        return new TrainedCapacity()
                .conclude(Profile.PAPER, cells, Inputs.SHIPPED)
                .tables()
                .getFirst()
                .rows()
                .getFirst();
    }

    @Test
    void thePublishedRuleTakesTheFirstSuccessFromAboveAndTheOtherTheMeanError() {
        // n = 8, 7, 6, 5, 4. Run 0 succeeds at 8, run 1 only at 5; mean errors of 8 and 6 are above 0.03, of 5 below.
        List<CellRows<TrainedCapacity.Cell>> cells = List.of(
                run(0, new double[] {0.02, 0.06, 0.04, 0.031, 0.01}, new double[] {0.02, 0.05, 0.04, 0.01, 0.01}),
                run(1, new double[] {0.08, 0.05, 0.05, 0.01, 0.01}, new double[] {0.04, 0.02, 0.04, 0.01, 0.01}));
        List<Table.Entry> row = capacities(cells);
        assertThat(((Table.Whole) row.get(1)).value()).isEqualTo(2);
        assertThat(((Table.Real) row.get(2)).measured().value()).isEqualTo(6.5, within(1e-12));
        assertThat(((Table.Real) row.get(3)).measured().value()).isEqualTo(7.5, within(1e-12));
        assertThat(((Table.Whole) row.get(4)).value()).isEqualTo(5);
        assertThat(((Table.Whole) row.get(5)).value()).isEqualTo(5);
        assertThat(new TrainedCapacity()
                        .conclude(Profile.PAPER, cells, Inputs.SHIPPED)
                        .claims())
                .extracting(claim -> claim.comparison().verdict())
                .contains(Verdict.NOT_RUN)
                .anyMatch(verdict -> verdict != Verdict.NOT_RUN);
    }

    @Test
    void aRunWithoutSuccessCountsAsOneLessThanTheSmallestThatWasTried() {
        List<CellRows<TrainedCapacity.Cell>> cells = List.of(run(0, new double[] {0.2, 0.2}, new double[] {0.2, 0.01}));
        List<Table.Entry> row = capacities(cells);
        assertThat(((Table.Real) row.get(2)).measured().value()).isEqualTo(3);
        assertThat(((Table.Real) row.get(3)).measured().value()).isEqualTo(4);
        assertThat(row.subList(6, 8)).containsExactly(new Table.Whole(1), new Table.Whole(0));
        assertThat(ofTen(cells).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(ofTen(cells).reason()).contains("1 of 1 runs");
    }

    private static Comparison ofTen(List<CellRows<TrainedCapacity.Cell>> cells) {
        return new TrainedCapacity()
                .conclude(Profile.PAPER, cells, Inputs.SHIPPED)
                .claims()
                .getFirst()
                .comparison();
    }

    @Test
    void aTenthOfTheRunsMayBeWithoutSuccess() {
        List<CellRows<TrainedCapacity.Cell>> cells = new ArrayList<>();
        cells.add(run(0, new double[] {0.2, 0.2}, new double[] {0.2, 0.01}));
        for (int run = 1; run < 10; run++) {
            cells.add(run(run, new double[] {0.2, 0.02}, new double[] {0.2, 0.01}));
        }
        assertThat(ofTen(cells).verdict()).isEqualTo(Verdict.REPRODUCED);
        cells.set(1, run(1, new double[] {0.2, 0.2}, new double[] {0.2, 0.01}));
        assertThat(ofTen(cells).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void theMeanErrorNeedsHalfOfTheRuns() {
        double none = Double.NaN;
        double[] exact = {0.05, 0.05, 0.05};
        // n = 6, 5, 4: three of four runs end at 6, whose mean error is too large; one goes on and is not enough.
        List<Table.Entry> row = capacities(List.of(
                run(0, new double[] {0.02, none, none}, exact),
                run(1, new double[] {0.02, none, none}, exact),
                run(2, new double[] {0.02, none, none}, exact),
                run(3, new double[] {0.2, 0.02, none}, exact)));
        assertThat(((Table.Real) row.get(2)).measured().value()).isEqualTo(5.75, within(1e-12));
        assertThat(row.get(4)).isEqualTo(new Table.Text("–"));
        assertThat(((Table.Whole) row.get(5)).value()).isEqualTo(3);
    }

    @Test
    void eightRunsBeginFourAboveTheExactCapacity() {
        List<TrainedCapacity.Cell> cells = new TrainedCapacity().cells(Profile.PAPER);
        assertThat(cells).doesNotHaveDuplicates().hasSize(4 * 8);
        assertThat(cells.stream().filter(cell -> cell.dimension() == 16).mapToInt(TrainedCapacity.Cell::count))
                .containsOnly(23)
                .hasSize(8);
    }

    /// A run that draws the points it was taught, or the circle.
    private static CellRows<Generalisation.Cell> circle(int count, double memorised, long memories, long spurious) {
        return circle(count, memorised, memories, spurious, 0.03);
    }

    private static CellRows<Generalisation.Cell> circle(
            int count, double memorised, long memories, long spurious, double off) {
        return new CellRows<>(
                new Generalisation.Cell(count, 0, 20_000, 64),
                Rows.NONE
                        .with("memorised", memorised)
                        .with("memorised by exact score", 1.0)
                        .with("off the circle", off)
                        .with("memories", memories)
                        .with("spurious", spurious)
                        .with("memories of exact score", (long) count)
                        .with("spurious of exact score", 0L));
    }

    @Test
    void aNetworkOfFewPointsRemembersAndOneOfManyKnowsTheCircle() {
        Result result = new Generalisation()
                .conclude(Profile.PAPER, List.of(circle(2, 1, 2, 0), circle(1024, 0.2, 1, 9)), Inputs.SHIPPED);
        assertThat(result.claims())
                .extracting(claim -> claim.comparison().verdict())
                .containsOnly(Verdict.REPRODUCED);
        Result other = new Generalisation()
                .conclude(Profile.PAPER, List.of(circle(2, 0.5, 1, 1), circle(1024, 0.9, 9, 1)), Inputs.SHIPPED);
        assertThat(other.claims().stream().filter(claim -> claim.comparison().verdict() == Verdict.DIFFERS))
                .hasSize(4);
        assertThat(new Generalisation()
                        .conclude(Profile.SMOKE, List.of(circle(2, 0.5, 1, 1)), Inputs.SHIPPED)
                        .claims())
                .extracting(claim -> claim.comparison().verdict())
                .doesNotContain(Verdict.DIFFERS);
    }

    @Test
    void patternsMayLieATwentiethOffTheCircle() {
        assertThat(offTheCircle(0.05).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(offTheCircle(0.051).verdict()).isEqualTo(Verdict.CLOSE);
        assertThat(offTheCircle(0.051).isWorseThanExpected()).isFalse();
        assertThat(offTheCircle(0.11).isWorseThanExpected()).isTrue();
    }

    private static Claim offTheCircle(double off) {
        return new Generalisation()
                .conclude(Profile.PAPER, List.of(circle(1024, 0.2, 1, 9, off)), Inputs.SHIPPED).claims().stream()
                        .filter(claim -> claim.item().endsWith("from the circle"))
                        .findFirst()
                        .orElseThrow();
    }

    /// Of K random points none is within δ of a place on the circle with probability (1 − δ/π)^K, δ = 2π/(10 K).
    @Test
    void chanceIsWhatIsNearAnyPoint() {
        assertThat(Generalisation.CHANCE).isCloseTo(1 - Math.pow(1 - 0.2 / 1e6, 1e6), within(1e-6));
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
