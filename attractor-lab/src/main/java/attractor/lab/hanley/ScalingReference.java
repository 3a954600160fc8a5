package attractor.lab.hanley;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Verdict;
import attractor.lab.hanley.CapacityScaling.Line;
import attractor.spin.FieldForm;
import attractor.theory.capacity.DenseOneStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What the reference run found for one memory: the exponents of C and of C·2 ln(D/ε), and some capacities.
///
/// @param line what has the exponent
/// @param dimensions D of the fit
/// @param plain exponent of C; per unit for the exponential memory
/// @param corrected exponent of C·2 ln(D/ε)
/// @param capacities C by D
record ScalingReference(
        Line line, List<Integer> dimensions, double plain, double corrected, Map<Integer, Double> capacities) {

    /// Exponents depend on the range of D; the reference states this tolerance, .15 for n = 2.
    private static final double TOLERANCE = 0.1;

    /// The exponents of C and of C·2 ln(D/ε).
    private record Exponents(double plain, double corrected) {}

    static List<ScalingReference> all() {
        return List.of(
                of(DenseFamily.QUADRATIC, 0, new Exponents(0.78, 0.89), 64, 128, 256, 512, 1024),
                of(DenseFamily.CUBIC, 0, new Exponents(1.864, 1.998), 32, 48, 64, 96, 128, 192, 256)
                        .holding(Map.of(64, 134.0, 128, 478.0, 256, 1716.0)),
                of(DenseFamily.RECTIFIED_CUBIC, 0, new Exponents(1.871, 2.006), 32, 64, 128, 256),
                of(DenseFamily.QUARTIC, 0, new Exponents(2.893, 3.033), 32, 48, 64, 96, 128)
                        .holding(Map.of(64, 1689.0, 128, 12704.0)),
                of(DenseFamily.QUINTIC, 0, new Exponents(3.867, 4.017), 24, 32, 48, 64)
                        .holding(Map.of(32, 1164.0, 48, 5294.0, 64, 15991.0)),
                of(DenseFamily.EXPONENTIAL, 0, new Exponents(Math.log(2) / 2, Double.NaN), 8, 10, 12, 14, 16, 18),
                of(DenseFamily.QUADRATIC, 0.1, new Exponents(0.77, 0.89), 64, 128, 256, 512, 1024)
                        .holding(Map.of(64, 5.3)),
                of(DenseFamily.CUBIC, 0.1, new Exponents(1.98, 2.12), 32, 48, 64, 96, 128, 192, 256)
                        .holding(Map.of(64, 44.0, 128, 162.0, 256, 660.0)),
                of(DenseFamily.RECTIFIED_CUBIC, 0.1, new Exponents(2.04, 2.17), 32, 64, 128, 256)
                        .holding(Map.of(64, 75.0, 128, 322.0, 256, 1299.0)),
                of(DenseFamily.QUARTIC, 0.1, new Exponents(3.25, 3.39), 48, 64, 96, 128)
                        .holding(Map.of(64, 231.0, 96, 870.0, 128, 2350.0)));
    }

    private static ScalingReference of(DenseFamily memory, double delta, Exponents exponents, int... dimensions) {
        return new ScalingReference(
                new Line(memory, FieldForm.DIFFERENCE, delta),
                Arrays.stream(dimensions).boxed().toList(),
                exponents.plain(),
                exponents.corrected(),
                Map.of());
    }

    private ScalingReference holding(Map<Integer, Double> capacities) {
        return new ScalingReference(line, dimensions, plain, corrected, new TreeMap<>(capacities));
    }

    /// The dimensions of a smoke run: the smaller half, at least three.
    List<Integer> few() {
        return dimensions.subList(0, Math.min(dimensions.size(), 3));
    }

    /// About where the capacity lies: the finite-size formula, of which the exponential memory, whose crosstalk is
    /// not Gaussian, holds an eighth to a quarter.
    static double centre(Line line, int dimension) {
        double formula = expected(line, dimension);
        return line.memory() == DenseFamily.EXPONENTIAL ? formula / 6 : formula;
    }

    /// The finite-size formula.
    static double expected(Line line, int dimension) {
        return Math.max(
                1, new DenseOneStep(line.memory().kernel(), dimension).capacity(line.delta(), OneStepTrials.EPSILON));
    }

    Claim exponent(NavigableMap<Integer, Measured> own, Profile profile) {
        return line.memory() == DenseFamily.EXPONENTIAL ? growth(own) : power(own, profile);
    }

    private Claim growth(NavigableMap<Integer, Measured> own) {
        String words = "ln C grows by at least ln 2/2 = 0.347 per unit";
        return new Claim(
                line.words() + ": growth of ln C",
                line.scale()
                        .plain(own)
                        .filter(fit -> own.size() >= 3)
                        .map(fit ->
                                Comparison.statement(words, CapacityLine.slope(fit) + " per unit", fit.slope() > plain))
                        .orElseGet(() -> Comparison.notRun(words)),
                Verdict.REPRODUCED,
                "the theorem is a lower bound; Gaussian crosstalk allows 2 − ln cosh 2 = 0.675",
                "demircigil-2017, theorem");
    }

    private Claim power(NavigableMap<Integer, Measured> own, Profile profile) {
        boolean clean = line.delta() == 0;
        double published = clean ? corrected : plain;
        double tolerance = line.memory() == DenseFamily.QUADRATIC ? 0.15 : TOLERANCE;
        boolean uncertain = line.memory() == DenseFamily.QUARTIC && !clean;
        boolean whole = own.size() == dimensions.size() || (profile == Profile.SMOKE && own.size() >= 3);
        return new Claim(
                line.words() + (clean ? ": exponent of C·2 ln(D/ε)" : ": exponent of C"),
                (clean ? line.scale().corrected(own) : line.scale().plain(own))
                        .filter(fit -> whole)
                        .map(fit -> Comparison.within(
                                published,
                                CapacityLine.slope(fit),
                                profile == Profile.SMOKE ? 4 * tolerance : tolerance))
                        .orElseGet(() ->
                                Comparison.notRun(Measured.exactly(published).toString())),
                uncertain ? Verdict.CLOSE : Verdict.REPRODUCED,
                uncertain
                        ? "four capacities scatter the exponent by about .1 from seed to seed: seeds 1, 2 and 3 give 3.35,"
                                + " 3.13 and 3.36"
                        : "same D and the same fit; the exponent depends on the range of D",
                "reference run; hanley-2025, Eq. 12, expects n − 1");
    }

    Claim capacity(int dimension, double published, Optional<Measured> here, Profile profile) {
        // The reference states no error of a capacity; 400 trials at eight K fix it to about 4 %.
        Measured theirs = new Measured(published, 0.04 * published);
        return new Claim(
                line.words() + ": C at D=" + dimension,
                here.map(value -> Comparison.combined(
                                theirs,
                                value.atLeast(0.02 * published),
                                4,
                                profile == Profile.SMOKE ? 0.1 * published : 0))
                        .orElseGet(() -> Comparison.notRun(theirs.toString())),
                Verdict.REPRODUCED,
                "same question: one step, δ and ε = 0.05",
                "reference run of 400 trials at eight K (200 for n = 5)");
    }
}
