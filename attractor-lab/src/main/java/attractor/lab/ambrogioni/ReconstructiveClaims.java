package attractor.lab.ambrogioni;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.experiment.Verdict;
import attractor.lab.ambrogioni.ReconstructiveRecalls.Cell;
import attractor.lab.ambrogioni.ReconstructiveRecalls.Core;
import attractor.lab.ambrogioni.ReconstructiveRecalls.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Puts what reconstructive memories say to the test.
///
/// @param cells the cells of a run, those without rows as well
/// @param profile how large the run is
record ReconstructiveClaims(List<CellRows<Cell>> cells, Profile profile) {

    private static final String WHERE = "derived here from ambrogioni-2023, Eq. 7";

    /// {@return the claims}
    List<Claim> all() {
        List<Claim> claims = new ArrayList<>(heights());
        for (Cell cell : new ReconstructiveRecalls().cells(profile)) {
            if (cell.world() == World.NORMAL) {
                claims.addAll(corpus(cell));
            }
        }
        claims.addAll(digits(Core.CHOSEN));
        claims.addAll(digits(Core.PRINCIPAL));
        return claims;
    }

    /// The share that counts as all.
    private double most() {
        return profile == Profile.SMOKE ? 0.95 : 0.99;
    }

    private Optional<Rows> find(World world, Core core, double share) {
        return cells.stream()
                .filter(cell -> cell.cell().world() == world
                        && cell.cell().core() == core
                        && cell.cell().share() == share
                        && cell.rows().count() > 0)
                .map(CellRows::rows)
                .findFirst();
    }

    private List<Claim> heights() {
        Optional<Rows> cores = find(World.SPHERE, Core.CHOSEN, 1);
        Optional<Rows> both = find(World.SPHERE, Core.CHOSEN, 0.5);
        Optional<Rows> printed = find(World.PRINTED, Core.CHOSEN, 0.5);
        String near = "near means 0.1, all more than " + Math.round(100 * most())
                + " %: a few cues start on a watershed, and the last thousandth of the way is one step";
        return List.of(
                statement("sphere: height", "the height becomes a stored one, on the sphere", near, cores, rows -> {
                    double share = nearBoth(rows);
                    return new Finding(percent(share) + " near both", share > most());
                }),
                statement(
                        "sphere: azimuth",
                        "the azimuth is that of the cue",
                        "no part of the law prefers an azimuth; up to rounding (1e-6)",
                        cores,
                        rows -> {
                            double turned =
                                    Arrays.stream(rows.real("turned")).max().orElseThrow();
                            return new Finding(
                                    String.format(Locale.ROOT, "turned by %.2g at most", turned), turned < 1e-6);
                        }),
                statement(
                        "sphere and corpus: manifold",
                        "what is not remembered is made up on the sphere",
                        near,
                        both,
                        rows -> {
                            double onSphere = share(rows.real("to-sphere"), ReconstructiveRecalls.NEAR);
                            return new Finding(percent(onSphere) + " on the sphere", onSphere > most());
                        }),
                calibrated("sphere and corpus", both),
                statement(
                        "sphere, energy as printed",
                        "most recalls end at a stored height, on the sphere",
                        "each of the printed terms is greatest there, so their sum is; elsewhere it is nearly flat along"
                                + " a height or the sphere, so some recalls stop short",
                        printed,
                        rows -> {
                            double share = nearBoth(rows);
                            return new Finding(percent(share) + " near both", share > 0.5);
                        }));
    }

    private List<Claim> corpus(Cell cell) {
        Optional<Rows> rows = find(cell.world(), cell.core(), cell.share());
        String name = cell.words();
        List<Claim> claims = new ArrayList<>();
        if (cell.share() < 1) {
            claims.add(calibrated(name, rows));
            claims.add(mean(
                    name + ": answers with a stored core",
                    "the flow carries the law of the cues into that of the patterns, so as often as events are stored",
                    cell.share(),
                    rows.map(found -> found.real("answered"))));
        } else {
            claims.add(mean(
                    name + ": spread of what is made up",
                    "the flow carries the law of the cues into that of the patterns; in units of the variance C",
                    1,
                    rows.map(ReconstructiveClaims::spread)));
        }
        claims.add(mean(
                name + ": squared error − stated variance",
                "on average 0, an identity for posterior means and variances",
                0,
                rows.map(found -> difference(found.real("squared error"), found.real("variance")))));
        return claims;
    }

    private List<Claim> digits(Core core) {
        Optional<Rows> rows = find(World.DIGITS, core, 0.5);
        String name = "digits, " + (core == Core.CHOSEN ? "upper half" : "principal components");
        List<Claim> claims = List.of(
                statement(
                        name + ": what is open",
                        "over the corpus the squared error of a filled-in pixel is its stated variance",
                        "an identity of least squares, whatever the law of the digits; up to rounding (1e-9)",
                        rows,
                        found -> {
                            double gap = found.real("identity")[0];
                            return new Finding(String.format(Locale.ROOT, "largest gap %.2g", gap), gap < 1e-9);
                        }),
                statement(
                        name + ": known or not",
                        "cues of stored digits are taken for remembered, others for new",
                        "on average, more than half of the weight on the right side",
                        rows,
                        found -> {
                            double stored = trust(found, 1);
                            double others = trust(found, 0);
                            return new Finding(
                                    String.format(
                                            Locale.ROOT,
                                            "weight of memory %.2f for stored digits, %.2f for others",
                                            stored,
                                            others),
                                    stored > 0.5 && others < 0.5);
                        }));
        return isMissing(core)
                ? claims.stream().map(ReconstructiveClaims::withoutData).toList()
                : claims;
    }

    /// Whether digits were asked for and not there.
    private boolean isMissing(Core core) {
        return cells.stream()
                .anyMatch(cell -> cell.cell().world() == World.DIGITS
                        && cell.cell().core() == core
                        && cell.rows().count() == 0);
    }

    private static Claim withoutData(Claim claim) {
        return new Claim(
                claim.item(),
                Comparison.notComparable(claim.comparison().published(), "data missing"),
                claim.expected(),
                claim.because(),
                claim.where());
    }

    private static Claim statement(
            String item, String words, String because, Optional<Rows> rows, Function<Rows, Finding> finding) {
        return new Statement(item, words, because, WHERE).judged(rows.map(finding));
    }

    private static Claim calibrated(String name, Optional<Rows> rows) {
        return mean(
                name + ": weight of memory − events from memory",
                "on average 0, an identity for posterior weights",
                0,
                rows.map(found -> difference(found.real("trust"), found.real("stored"))));
    }

    private static Claim mean(String item, String because, double expected, Optional<double[]> values) {
        Measured exactly = Measured.exactly(expected);
        return new Claim(
                item,
                values.map(found -> Comparison.combined(exactly, Measured.mean(found), 4, 0))
                        .orElseGet(() -> Comparison.notRun(exactly.toString())),
                Verdict.REPRODUCED,
                because,
                WHERE);
    }

    /// The share of recalls that end near a stored height and near the sphere.
    static double nearBoth(Rows rows) {
        double[] toHeight = rows.real("to-height");
        double[] toSphere = rows.real("to-sphere");
        double[] farther = new double[toHeight.length];
        Arrays.setAll(farther, r -> Math.max(toHeight[r], toSphere[r]));
        return share(farther, ReconstructiveRecalls.NEAR);
    }

    static double share(double[] values, double limit) {
        return Arrays.stream(values).filter(value -> value <= limit).count() / (double) values.length;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static double[] difference(double[] values, double[] others) {
        double[] difference = new double[values.length];
        Arrays.setAll(difference, r -> values[r] - others[r]);
        return difference;
    }

    /// The mean squared deviation of the components that were made up, of each recall.
    private static double[] spread(Rows rows) {
        double[] sum = new double[rows.count()];
        int open = 0;
        for (int i = 0; i < CorpusRecalls.DIMENSION; i++) {
            double[] component = rows.real("spread-" + i);
            if (Arrays.stream(component).anyMatch(s -> s != 0)) {
                open++;
                Arrays.setAll(sum, r -> sum[r] + component[r]);
            }
        }
        int counted = open;
        return Arrays.stream(sum).map(s -> s / counted).toArray();
    }

    /// The mean weight of memory for cues of stored events (1) or of others (0).
    static double trust(Rows rows, int stored) {
        double[] trust = rows.real("trust");
        double[] is = rows.real("stored");
        double sum = 0;
        double count = 0;
        for (int r = 0; r < trust.length; r++) {
            if (is[r] == stored) {
                sum += trust[r];
                count++;
            }
        }
        return sum / count;
    }
}
