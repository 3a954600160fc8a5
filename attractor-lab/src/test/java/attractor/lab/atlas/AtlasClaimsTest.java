package attractor.lab.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.experiment.Claim;
import attractor.experiment.Profile;
import attractor.experiment.Verdict;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import attractor.lab.atlas.Curve.Criterion;
import attractor.memory.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Every claim of the atlas on places whose capacities are planted: some on which it holds, some on which it fails.
final class AtlasClaimsTest {

    private static final String HEBB_LAW = "activity product, δ = 0.1: exponent of K, and its law's at the same D";
    private static final String HEBB_REFERENCE =
            "activity product, δ = 0.1: exponent of K, and the reference's over D = 64 to 1024";
    private static final String SPARSE = "sparse coding";
    private static final String MANY_UNITS = "sparse coding, 32 active units at least";
    private static final String RANKING = "ranking of sparse rules";

    /// A place with a capacity known to 5 %.
    private static Place place(Cell cell, double capacity) {
        return new Place(
                cell,
                Map.of(
                        new Place.Reading(Criterion.EXACT, CapacityAtlas.EPSILON),
                        new Capacity(capacity, capacity / 1.05, capacity * 1.05)));
    }

    private static Place dense(String memory, int dimension, double delta, double capacity) {
        Model model = Territory.dense(memory);
        return place(new Cell(model, dimension, delta, CapacityAtlas.FAIR, Dynamics.ONE_STEP, 100), capacity);
    }

    private static Place covariance(int dimension, double coding, double capacity) {
        Model model = Territory.sparse("covariance");
        return place(new Cell(model, dimension, Territory.MOVED, coding, Dynamics.ONE_STEP, 100), capacity);
    }

    private static Place ended(String rule, double capacity) {
        Model model = Territory.sparse(rule);
        return place(new Cell(model, 256, Territory.MOVED, 1 / 16.0, Dynamics.CONVERGED, 100), capacity);
    }

    private static List<Place> line(String memory, IntToDoubleFunction capacity) {
        List<Place> places = new ArrayList<>();
        for (int dimension : new int[] {64, 128, 256}) {
            places.add(dense(memory, dimension, 0.1, capacity.applyAsDouble(dimension)));
        }
        return places;
    }

    private static Claim claim(String item, Profile profile, List<Place> places) {
        return AtlasClaims.of(profile, places, Scaling.all(places)).stream()
                .filter(claim -> claim.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String item, Place... places) {
        return claim(item, Profile.PAPER, List.of(places)).verdict();
    }

    @Test
    void aCapacityLiesBetweenItsGuaranteeAndItsCeiling() {
        Place between = dense("activity product", 256, 0.1, 14);
        Place above = dense("activity product", 256, 0.1, 1e6);
        Place below = dense("activity product", 256, 0.1, 0.01);
        assertThat(verdict("proved capacities", between)).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict("proved capacities", between, above)).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict("proved capacities", between, below)).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void noisierCuesDoNotRaiseACapacity() {
        Place clean = dense("Storkey", 64, 0.1, 10);
        assertThat(verdict("noise", clean, dense("Storkey", 64, 0.2, 5))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict("noise", clean, dense("Storkey", 64, 0.2, 20))).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict("noise", clean, dense("Storkey", 128, 0.2, 20))).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void anOrderThatWasNeverSeenDoesNotHold() {
        Place clean = dense("Storkey", 64, 0.1, 10);
        assertThat(verdict("noise", clean, dense("Storkey", 64, 0.2, 10))).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void anExponentIsHeldAgainstThatOfTheLawAtTheSameDimensions() {
        String memory = "activity product";
        List<Place> lawful = line(
                memory, dimension -> 2 * dense(memory, dimension, 0.1, 1).law().orElseThrow());
        List<Place> root = line(memory, Math::sqrt);
        for (Profile profile : Profile.values()) {
            assertThat(claim(HEBB_LAW, profile, lawful).verdict()).isEqualTo(Verdict.REPRODUCED);
            assertThat(claim(HEBB_LAW, profile, root).verdict()).isEqualTo(Verdict.DIFFERS);
        }
        assertThat(claim(HEBB_LAW, Profile.PAPER, root).isWorseThanExpected()).isTrue();
    }

    @Test
    void anExponentIsHeldAgainstThatOfTheReferenceButNotInASmokeRun() {
        List<Place> like = line("activity product", dimension -> 0.3 * Math.pow(dimension, 0.77));
        List<Place> root = line("activity product", Math::sqrt);
        List<Place> linear = line("activity product", dimension -> 0.1 * dimension);
        assertThat(claim(HEBB_REFERENCE, Profile.PAPER, like).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim(HEBB_REFERENCE, Profile.PAPER, like).because()).contains("64 to 256");
        assertThat(claim(HEBB_REFERENCE, Profile.PAPER, root).isWorseThanExpected())
                .isTrue();
        assertThat(claim(HEBB_REFERENCE, Profile.PAPER, linear).isWorseThanExpected())
                .isTrue();
        assertThat(claim(HEBB_REFERENCE, Profile.SMOKE, like).verdict()).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void theCubicMemoryIsHeldAgainstItsOwnReference() {
        String item = "dense, n = 3, δ = 0.1: exponent of K, and the reference's over D = 32 to 256";
        List<Place> like = line("dense, n = 3", dimension -> 0.01 * Math.pow(dimension, 1.98));
        List<Place> linear = line("dense, n = 3", dimension -> dimension);
        assertThat(claim(item, Profile.PAPER, like).verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(claim(item, Profile.PAPER, linear).verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void theSparseFormulaIsNotUndercut() {
        assertThat(verdict("sparse formula", covariance(512, 1 / 8.0, 1e5))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict("sparse formula", covariance(512, 1 / 8.0, 1))).isEqualTo(Verdict.DIFFERS);
        // Four active units of 32 are too few to ask.
        assertThat(verdict("sparse formula", covariance(32, 1 / 8.0, 1))).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void sparserPatternsOfManyUnitsDoNotLowerTheCapacity() {
        Place denser = covariance(512, 1 / 8.0, 50);
        assertThat(verdict(SPARSE, denser, covariance(512, 1 / 16.0, 100))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(MANY_UNITS, denser, covariance(512, 1 / 16.0, 100))).isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(SPARSE, denser, covariance(512, 1 / 16.0, 25))).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(MANY_UNITS, denser, covariance(512, 1 / 16.0, 25))).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void pairsWithFewActiveUnitsCountForAllPairsOnly() {
        Place denser = covariance(128, 1 / 16.0, 22);
        assertThat(verdict(SPARSE, denser, covariance(128, 1 / 32.0, 15))).isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(MANY_UNITS, denser, covariance(128, 1 / 32.0, 15))).isEqualTo(Verdict.NOT_RUN);
        assertThat(claim(MANY_UNITS, Profile.PAPER, List.of()).comparison().published())
                .contains("chosen after a run in which D = 128 with 4 active units failed");
    }

    @Test
    void sparseRulesAreRankedIfNoPairIsReversedAndOneIsApart() {
        Place middle = ended("covariance", 50);
        assertThat(verdict(RANKING, ended("BCPNN", 60), middle, ended("Hebb", 30)))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(RANKING, ended("BCPNN", 51), middle, ended("Hebb", 30)))
                .isEqualTo(Verdict.REPRODUCED);
        assertThat(verdict(RANKING, ended("BCPNN", 40), middle, ended("Hebb", 30)))
                .isEqualTo(Verdict.DIFFERS);
        assertThat(verdict(RANKING, ended("BCPNN", 51), middle, ended("Hebb", 49)))
                .isEqualTo(Verdict.DIFFERS);
    }
}
