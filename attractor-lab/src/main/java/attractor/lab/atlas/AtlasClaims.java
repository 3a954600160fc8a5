package attractor.lab.atlas;

import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Profile;
import attractor.experiment.Verdict;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import attractor.memory.Model;
import attractor.theory.capacity.SparseCoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What must hold anywhere on the map.
final class AtlasClaims {

    private static final String THEORY = "docs/theory/hebbian-capacity.md";
    private static final String INTERVALS = "judged by the ends of 95 % intervals";

    /// Active units and patterns from which on a sum over them is near a Gaussian one.
    private static final int MANY = 32;

    private static final double TENS = 10;

    private AtlasClaims() {}

    static List<Claim> of(Profile profile, List<Place> places, List<Scaling> scalings) {
        List<Claim> claims = new ArrayList<>();
        claims.add(everywhere(
                "proved capacities",
                "no capacity lies below the one that is proved for it, and none above its ceiling",
                places.stream()
                        .filter(place -> place.bounds().guarantee().isPresent()
                                || place.bounds().ceiling().isPresent())
                        .toList(),
                AtlasClaims::isWithinBounds,
                "theorems H1 and H2, Cover's count and Fano's inequality; " + INTERVALS));
        claims.add(noise(places));
        claims.add(exponent("activity product", 0.77, tolerance(0.15, profile), line("activity product", scalings)));
        claims.add(exponent("dense, n = 3", 1.98, tolerance(0.1, profile), line("dense, n = 3", scalings)));
        claims.add(sparseFormula(places));
        claims.add(sparser(places));
        claims.add(ranking(places));
        return claims;
    }

    private static boolean isWithinBounds(Place place) {
        Capacity capacity = place.mapped().orElseThrow();
        boolean enough = place.bounds()
                .guarantee()
                .map(bound -> capacity.high() >= bound.count())
                .orElse(true);
        return enough
                && place.bounds()
                        .ceiling()
                        .map(bound -> capacity.low() <= bound.count())
                        .orElse(true);
    }

    private static Claim everywhere(
            String item, String words, List<Place> asked, Predicate<Place> condition, String because) {
        List<Place> known =
                asked.stream().filter(place -> place.mapped().isPresent()).toList();
        long holding = known.stream().filter(condition).count();
        return claim(item, words, (int) holding, known.size(), because);
    }

    private static Claim claim(String item, String words, int holding, int asked, String because) {
        return new Claim(
                item,
                asked == 0
                        ? Comparison.notRun(words)
                        : Comparison.statement(words, holding + " of " + asked, holding == asked),
                Verdict.REPRODUCED,
                because,
                THEORY);
    }

    /// Two places of the same line but for one quantity.
    private static Optional<Capacity> beside(List<Place> places, Cell wanted) {
        return places.stream()
                .filter(place -> place.cell().equals(wanted))
                .findFirst()
                .flatMap(Place::mapped);
    }

    private static Cell with(Cell cell, Model model, double delta, double coding) {
        return new Cell(model, cell.dimension(), delta, coding, cell.dynamics(), cell.cues());
    }

    private static Claim noise(List<Place> places) {
        int asked = 0;
        int holding = 0;
        for (Place place : places) {
            Cell cell = place.cell();
            if (cell.isSparse() || place.mapped().isEmpty()) {
                continue;
            }
            for (Place other : places) {
                boolean noisier = other.cell().delta() > cell.delta()
                        && with(other.cell(), cell.model(), cell.delta(), cell.coding())
                                .equals(cell)
                        && other.cell().model().equals(cell.model());
                if (noisier && other.mapped().isPresent()) {
                    asked++;
                    holding +=
                            other.mapped().get().low() <= place.mapped().get().high() ? 1 : 0;
                }
            }
        }
        return claim(
                "noise",
                "noisier cues never raise a capacity",
                holding,
                asked,
                "all pairs of noise of one memory, dimension and dynamics; " + INTERVALS);
    }

    /// The line of a memory at δ = 0.1 in one step.
    private static Optional<Scaling> line(String memory, List<Scaling> scalings) {
        Scaling.Line wanted = new Scaling.Line(Territory.dense(memory), 0.1, CapacityAtlas.FAIR, Dynamics.ONE_STEP);
        return scalings.stream()
                .filter(scaling -> scaling.line().equals(wanted))
                .findFirst();
    }

    private static Claim exponent(String memory, double published, double tolerance, Optional<Scaling> line) {
        return new Claim(
                memory + ", δ = 0.1: exponent of K",
                line.map(scaling -> Comparison.within(published, scaling.exponent(), tolerance))
                        .orElseGet(() -> Comparison.notRun(String.valueOf(published))),
                Verdict.REPRODUCED,
                "same question; the exponent depends on the range of D, which is the lower part of the reference's",
                "reference run of capacities against D");
    }

    private static double tolerance(double paper, Profile profile) {
        return profile == Profile.SMOKE ? 4 * paper : paper;
    }

    private static Claim sparseFormula(List<Place> places) {
        List<Place> asked = places.stream()
                .filter(place -> place.cell().isSparse() && place.cell().dynamics() == Dynamics.ONE_STEP)
                .filter(place -> mismatch(place.cell()).isPresent())
                .filter(place -> place.cell().active() >= MANY && formula(place.cell()) >= TENS)
                .toList();
        return everywhere(
                "sparse formula",
                "one-step capacities of Hebb and covariance are not below the sparse formula, from 32 active units on",
                asked,
                place -> place.mapped().orElseThrow().high() >= formula(place.cell()),
                "its union bounds make it 15 to 25 % too careful in the reference run, with 50 active units; fewer units"
                        + " and patterns are not Gaussian; "
                        + INTERVALS);
    }

    /// Q′/c of the rules for which it is known.
    private static Optional<Double> mismatch(Cell cell) {
        if (cell.model().equals(Territory.sparse("Hebb"))) {
            return Optional.of(cell.coding());
        }
        return cell.model().equals(Territory.sparse("covariance")) ? Optional.of(0.0) : Optional.empty();
    }

    private static double formula(Cell cell) {
        double rho = 1 - Math.rint(cell.delta() * cell.active()) / cell.active();
        return new SparseCoding(
                        cell.dimension(),
                        (double) cell.active() / cell.dimension(),
                        mismatch(cell).orElseThrow())
                .capacity(rho, CapacityAtlas.EPSILON);
    }

    private static Claim sparser(List<Place> places) {
        int asked = 0;
        int holding = 0;
        for (Place place : places) {
            Cell cell = place.cell();
            if (!cell.model().equals(Territory.sparse("covariance"))
                    || cell.active() < MANY
                    || place.mapped().isEmpty()) {
                continue;
            }
            Optional<Capacity> denser = beside(
                    places, with(cell, cell.model(), cell.delta(), Math.min(CapacityAtlas.FAIR, 2 * cell.coding())));
            if (denser.isPresent()) {
                asked++;
                holding += place.mapped().get().high() >= denser.get().low() ? 1 : 0;
            }
        }
        return claim(
                "sparse coding",
                "half as many active units, but 32 at least, do not lower the capacity of the covariance rule",
                holding,
                asked,
                "the sparse formula grows as f falls; it takes sums over active units as Gaussian; " + INTERVALS);
    }

    private static Claim ranking(List<Place> places) {
        int asked = 0;
        int holding = 0;
        for (Place place : places) {
            Cell cell = place.cell();
            if (!cell.model().equals(Territory.sparse("covariance"))
                    || cell.dynamics() != Dynamics.CONVERGED
                    || cell.coding() > 1.0 / 16
                    || place.mapped().isEmpty()) {
                continue;
            }
            Optional<Capacity> best =
                    beside(places, with(cell, Territory.sparse("BCPNN"), cell.delta(), cell.coding()));
            Optional<Capacity> worst =
                    beside(places, with(cell, Territory.sparse("Hebb"), cell.delta(), cell.coding()));
            if (best.isPresent() && worst.isPresent()) {
                asked++;
                Capacity middle = place.mapped().get();
                boolean ordered = best.get().high() >= middle.low()
                        && middle.high() >= worst.get().low();
                holding += ordered ? 1 : 0;
            }
        }
        return new Claim(
                "ranking of sparse rules",
                asked == 0
                        ? Comparison.notRun("BCPNN, then covariance, then Hebb")
                        : Comparison.statement(
                                "BCPNN, then covariance, then Hebb", holding + " of " + asked, holding == asked),
                Verdict.REPRODUCED,
                "f ≤ 1/16, recall to its end, as in the benchmark, whose networks have about √D active units; "
                        + INTERVALS,
                "lansner-2024");
    }
}
