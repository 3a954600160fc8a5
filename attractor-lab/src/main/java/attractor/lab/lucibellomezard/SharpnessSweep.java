package attractor.lab.lucibellomezard;

import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Rows;
import attractor.experiment.Statement.Finding;
import attractor.figure.Look;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.parameter.Param;
import attractor.theory.rem.AllPatterns;
import attractor.theory.rem.AllPatterns.Ties;
import attractor.theory.rem.FreeEnergy;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.TypicalPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The thresholds of one ensemble along equal ratios of λ.
///
///     λ_k = from·(to/from)^(k/(points−1))        columns: lambda, typical α_1, all α_c^lb (ties allowed), distinct
///                                               α_c^lb (ties fail), condensation α_*
///
/// @param law the ensemble
/// @param from the least λ
/// @param to the greatest λ
/// @param points how many
public record SharpnessSweep(
        @Param(doc = "law of the patterns") Law law,

        @Param(symbol = "λ", doc = "least sharpness", min = 0.02, max = 1e6)
        double from,

        @Param(symbol = "λ", doc = "greatest sharpness", min = 0.02, max = 1e6)
        double to,

        @Param(doc = "number of points", min = 1) int points) {

    /// Sixty points of the spherical law from 0.1 to 10.
    public SharpnessSweep() {
        this(Law.SPHERICAL, 0.1, 10, 60);
    }

    /// {@return the thresholds at one λ}
    ///
    /// @param law the ensemble
    /// @param sharpness λ
    static SharpnessSweep at(Law law, double sharpness) {
        return new SharpnessSweep(law, sharpness, sharpness, 1);
    }

    /// {@return the number of points of a line in a profile}
    ///
    /// @param profile the profile
    /// @param smoke that of the smallest one
    static int points(Profile profile, int smoke) {
        return switch (profile) {
            case SMOKE -> smoke;
            case PAPER -> 241;
            case FULL -> 1001;
        };
    }

    /// {@return what it is expected to need}
    Cost cost() {
        return new Cost(points, 1 << 20);
    }

    /// {@return λ_k}
    ///
    /// @param k from 0
    double sharpness(int k) {
        return k == 0 ? from : k == points - 1 ? to : from * Math.pow(to / from, k / (points - 1.0));
    }

    /// {@return the thresholds}
    Rows rows() {
        PatternLaw patterns = law.patterns();
        double[] lambda = new double[points];
        double[] typical = new double[points];
        double[] all = new double[points];
        double[] distinct = new double[points];
        double[] condensation = new double[points];
        for (int k = 0; k < points; k++) {
            lambda[k] = sharpness(k);
            typical[k] = TypicalPattern.capacity(patterns, lambda[k]);
            condensation[k] = FreeEnergy.condensation(patterns, lambda[k]);
            distinct[k] = AllPatterns.capacity(patterns, lambda[k], Ties.FAIL).alpha();
            all[k] = AllPatterns.capacity(patterns, lambda[k], Ties.ALLOWED).alpha();
        }
        return Rows.NONE
                .with("lambda", lambda)
                .with("typical", typical)
                .with("all", all)
                .with("distinct", distinct)
                .with("condensation", condensation);
    }

    /// {@return the rows of all cells of one law, from the least λ to the greatest}
    static List<Threshold> thresholds(List<CellRows<SharpnessSweep>> cells, Law law) {
        List<Threshold> all = new ArrayList<>();
        for (CellRows<SharpnessSweep> cell : cells) {
            if (cell.cell().law() != law || cell.rows().count() == 0) {
                continue;
            }
            double[] lambda = cell.rows().real("lambda");
            double[] typical = cell.rows().real("typical");
            double[] every = cell.rows().real("all");
            double[] distinct = cell.rows().real("distinct");
            double[] condensation = cell.rows().real("condensation");
            for (int k = 0; k < lambda.length; k++) {
                all.add(new Threshold(
                        lambda[k],
                        typical[k],
                        every[k],
                        distinct[k],
                        condensation[k],
                        AllPatterns.capacity(law.patterns(), lambda[k], Ties.FAIL)
                                .channel()));
            }
        }
        all.sort(Comparator.comparingDouble(Threshold::lambda));
        return all;
    }

    /// Thresholds at one λ.
    ///
    /// @param lambda λ
    /// @param typical α_1
    /// @param all α_c^lb with equal overlaps allowed
    /// @param distinct α_c^lb with equal overlaps as failures
    /// @param condensation α_*
    /// @param channel what limits `distinct`
    record Threshold(
            double lambda,
            double typical,
            double all,
            double distinct,
            double condensation,
            AllPatterns.Channel channel) {}

    /// {@return whether something holds at all thresholds of a line}
    static Optional<Finding> atAll(List<Threshold> thresholds, Predicate<Threshold> holds) {
        return thresholds.size() < 2
                ? Optional.empty()
                : Optional.of(new Finding(
                        "at all " + thresholds.size() + " values of λ",
                        thresholds.stream().allMatch(holds)));
    }

    /// {@return the threshold at one λ}
    static Optional<Measured> at(List<Threshold> thresholds, double lambda, Height height) {
        return thresholds.stream()
                .filter(threshold -> threshold.lambda() == lambda)
                .findFirst()
                .map(threshold -> Measured.exactly(height.of(threshold)));
    }

    /// What is drawn of a threshold.
    interface Height {
        double of(Threshold threshold);
    }

    /// {@return a line through the thresholds up to a greatest λ}
    static Series line(String name, List<Threshold> thresholds, double most, Height height) {
        return Series.of(name, Look.LINE, samples(thresholds, most, height));
    }

    /// {@return the points of a line}
    static List<Sample> samples(List<Threshold> thresholds, double most, Height height) {
        return thresholds.stream()
                .filter(threshold -> threshold.lambda() <= most)
                .map(threshold -> Sample.of(threshold.lambda(), height.of(threshold)))
                .toList();
    }
}
