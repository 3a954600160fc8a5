package attractor.lab.lucibellomezard;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Measured;
import attractor.experiment.PublishedNumber;
import attractor.experiment.Statement;
import attractor.experiment.Statement.Finding;
import attractor.experiment.Verdict;
import attractor.statistics.SameLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is claimed of drawn free energies: their limit, their approach to it, and that enumerated ones are alike.
final class FreeEnergyClaims {

    /// False alarms of the comparison of two samples.
    private static final double FALSE_ALARM = 1e-4;

    private FreeEnergyClaims() {}

    static List<Claim> of(List<PhasePoint> places, List<FreeEnergies> points) {
        List<Claim> claims = new ArrayList<>();
        places.forEach(place -> claims.add(limit(place, points)));
        places.forEach(place -> claims.add(law(place, points)));
        places.forEach(place -> claims.add(agreement(place, points)));
        return claims;
    }

    private static Claim limit(PhasePoint place, List<FreeEnergies> points) {
        Optional<FreeEnergies> last = FreeEnergies.drawn(place, points).stream()
                .filter(point -> point.cell().dimension() == OneStep.LARGEST)
                .findFirst();
        double phi = place.limit();
        return new PublishedNumber(
                        place + ": φ at D = 10 000",
                        phi,
                        "the correction is of order (ln D)/D at most",
                        "lucibello-mezard-2024, free energy φ")
                .claim(1e-3, last.map(FreeEnergies::median));
    }

    private static Claim law(PhasePoint place, List<FreeEnergies> points) {
        List<FreeEnergies> all = FreeEnergies.drawn(place, points);
        if (place.isCondensed()) {
            return median(place, all);
        }
        Optional<FreeEnergies> last = all.stream()
                .filter(point -> point.cell().dimension() == OneStep.LARGEST)
                .findFirst();
        double constant = place.constant();
        return new Claim(
                place + ": D(φ_D − φ)",
                last.map(point -> Comparison.combined(Measured.exactly(constant), point.scaled(), 4, 2e-3))
                        .orElseGet(() ->
                                Comparison.notRun(Measured.exactly(constant).toString())),
                Verdict.REPRODUCED,
                "in the bulk the sum is its mean, and ζ_D − ζ = −½ ln(1−c⁴)/D on the sphere, else 0",
                "derived here, the last term of the finite-size law");
    }

    /// Spheres: every size from 200 on. Signs: the mean over neighbouring sizes, so that the saw averages out.
    private static Claim median(PhasePoint place, List<FreeEnergies> all) {
        List<FreeEnergies> far =
                all.stream().filter(point -> point.cell().dimension() >= 200).toList();
        boolean steps = place.law() == Law.BINARY;
        double slack = steps ? 0.3 : 0.1;
        Optional<Finding> found = Optional.empty();
        if (!far.isEmpty()) {
            Map<Integer, List<FreeEnergies>> sizes = far.stream()
                    .filter(point -> !steps || point.cell().dimension() < OneStep.LARGEST)
                    .collect(Collectors.groupingBy(
                            point -> point.cell().dimension() / 100, TreeMap::new, Collectors.toList()));
            boolean holds = sizes.values().stream().allMatch(size -> {
                double[] away = apart(size);
                return Math.abs(away[0]) <= 4 * away[1] + slack;
            });
            found = Optional.of(new Finding(
                    sizes.values().stream()
                            .map(size -> String.format(
                                    Locale.ROOT,
                                    "%+.2f ± %.2f at D = %d",
                                    apart(size)[0],
                                    apart(size)[1],
                                    size.getFirst().cell().dimension()))
                            .collect(Collectors.joining(", ")),
                    holds));
        }
        return new Statement(
                        place + ": median of D(φ_D − φ)",
                        "as predicted",
                        steps
                                ? "mean over five sizes: levels lie 2/D apart, and the median goes along a saw of"
                                        + " height 2; tolerance 4 standard errors and 0.3"
                                : "corrections are of order 1/D; tolerance 4 standard errors and 0.1",
                        "derived here: the greatest overlaps are a Poisson process")
                .judged(found);
    }

    /// By how much the median over memories lies above the prediction, as a mean over sizes, with its error.
    private static double[] apart(List<FreeEnergies> size) {
        double mean = 0;
        double square = 0;
        for (FreeEnergies point : size) {
            OneStep.Cell cell = point.cell();
            mean += (point.scaled().value() - cell.place().predicted(cell.dimension())) / size.size();
            square += Math.pow(point.scaled().standardError() / size.size(), 2);
        }
        return new double[] {mean, Math.sqrt(square)};
    }

    private static Claim agreement(PhasePoint place, List<FreeEnergies> points) {
        Optional<Finding> found = Optional.empty();
        for (FreeEnergies enumerated : points) {
            if (enumerated.cell().origin() != OneStep.Origin.ENUMERATED
                    || !enumerated.cell().place().equals(place)) {
                continue;
            }
            Optional<FreeEnergies> drawn = points.stream()
                    .filter(point -> point.cell().place().equals(place)
                            && point.cell().origin() == OneStep.Origin.DRAWN
                            && point.cell().dimension() == enumerated.cell().dimension())
                    .findFirst();
            if (drawn.isPresent() && drawn.get().phi().length > 1 && enumerated.phi().length > 1) {
                double p = SameLaw.pValue(drawn.get().phi(), enumerated.phi());
                found = Optional.of(new Finding(
                        String.format(
                                Locale.ROOT,
                                "p = %.3f with %d + %d memories at D = %d",
                                p,
                                drawn.get().phi().length,
                                enumerated.phi().length,
                                enumerated.cell().dimension()),
                        p >= FALSE_ALARM));
            }
        }
        return new Statement(
                        place + ": drawn against enumerated",
                        "the same law of φ_D",
                        "Kolmogorov and Smirnov's test of two samples, false alarms 1e-4",
                        "the definition of the model")
                .judged(found);
    }
}
