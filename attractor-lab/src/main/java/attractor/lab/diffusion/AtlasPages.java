package attractor.lab.diffusion;

import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.experiment.Statement;
import attractor.experiment.Table;
import attractor.lab.diffusion.AttractorAtlas.Cell;
import attractor.lab.diffusion.AttractorAtlas.Example;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// What the cells of [AttractorAtlas] found.
///
/// @param zeros for each circle its zeros of the score
/// @param counts for each kind of sign patterns its sets at their levels of noise
record AtlasPages(Map<Example, List<Zero>> zeros, Map<Example, List<Count>> counts) {

    /// Fewer sets may have no mixture among them.
    private static final int FEWEST_SETS = 10;

    /// A zero of the score.
    record Zero(double v, double x1, double x2, double greatest, long unstable) {

        boolean isMemory() {
            return unstable == 0 && greatest > 0.5;
        }

        boolean isMixture() {
            return unstable == 0 && greatest <= 0.5;
        }
    }

    /// The attractors of a set at a noise.
    record Count(double v, long memories, long mixtures, long centres, long zeros, long unsettled, double eigenvalue) {

        long all() {
            return memories + mixtures + centres;
        }
    }

    static AtlasPages of(List<CellRows<Cell>> cells) {
        Map<Example, List<Zero>> zeros = new EnumMap<>(Example.class);
        Map<Example, List<Count>> counts = new EnumMap<>(Example.class);
        for (CellRows<Cell> at : cells) {
            Example example = at.cell().example();
            if (at.rows().count() == 0) {
                continue;
            }
            if (example.isCircle()) {
                zeros.computeIfAbsent(example, key -> new ArrayList<>()).addAll(zeros(at.rows()));
            } else {
                counts.computeIfAbsent(example, key -> new ArrayList<>()).addAll(counts(at.rows()));
            }
        }
        return new AtlasPages(zeros, counts);
    }

    private static List<Zero> zeros(Rows rows) {
        List<Zero> zeros = new ArrayList<>();
        double[] v = rows.real("v");
        for (int k = 0; k < v.length; k++) {
            zeros.add(new Zero(
                    v[k], rows.real("x1")[k], rows.real("x2")[k], rows.real("greatest")[k], rows.whole("unstable")[k]));
        }
        return zeros;
    }

    private static List<Count> counts(Rows rows) {
        List<Count> counts = new ArrayList<>();
        double[] v = rows.real("v");
        for (int k = 0; k < v.length; k++) {
            counts.add(new Count(
                    v[k],
                    rows.whole("memories")[k],
                    rows.whole("mixtures")[k],
                    rows.whole("centres")[k],
                    rows.whole("zeros")[k],
                    rows.whole("unsettled")[k],
                    rows.real("eigenvalue")[k]));
        }
        return counts;
    }

    List<Zero> zeros(Example example) {
        return zeros.getOrDefault(example, List.of());
    }

    List<Count> counts(Example example) {
        return counts.getOrDefault(example, List.of());
    }

    /// The zeros at each noise.
    private static Map<Double, List<Zero>> byNoise(List<Zero> zeros) {
        Map<Double, List<Zero>> byNoise = new TreeMap<>();
        zeros.forEach(zero ->
                byNoise.computeIfAbsent(zero.v(), v -> new ArrayList<>()).add(zero));
        return byNoise;
    }

    /// The sets at each noise.
    static Map<Double, List<Count>> sets(List<Count> counts) {
        Map<Double, List<Count>> sets = new TreeMap<>();
        counts.forEach(
                count -> sets.computeIfAbsent(count.v(), v -> new ArrayList<>()).add(count));
        return sets;
    }

    List<Table> tables() {
        List<List<Table.Entry>> circles = new ArrayList<>();
        zeros.forEach((example, all) -> byNoise(all)
                .forEach((v, here) -> circles.add(List.of(
                        new Table.Text(example.points().length + " points"),
                        new Table.Real(Measured.exactly(v)),
                        count(here, Zero::isMemory),
                        count(here, Zero::isMixture),
                        count(here, zero -> zero.unstable() == 1),
                        count(here, zero -> zero.unstable() == 2)))));
        List<List<Table.Entry>> signs = new ArrayList<>();
        counts.forEach((example, all) -> sets(all)
                .forEach((v, here) -> signs.add(List.of(
                        new Table.Text(title(example)),
                        new Table.Real(Measured.exactly(v)),
                        new Table.Whole(here.size()),
                        new Table.Real(mean(here, Count::memories)),
                        new Table.Real(mean(here, Count::mixtures)),
                        new Table.Real(mean(here, Count::centres)),
                        new Table.Whole(
                                here.stream().mapToLong(Count::unsettled).sum())))));
        return List.of(
                new Table(
                        "circle",
                        "Zeros of the score of points of a circle; a mixture that is the only attractor is the centre",
                        List.of("stored", "v", "memories", "mixtures or centre", "saddles", "minima"),
                        circles),
                new Table(
                        "signs",
                        "Attractors of eight sign patterns of dimension 12, mean over sets; unsettled: starts, in all sets,"
                                + " that had not come to rest",
                        List.of("stored", "v", "sets", "memories", "mixtures", "centre", "unsettled"),
                        signs));
    }

    private static Table.Whole count(List<Zero> zeros, Predicate<Zero> kind) {
        return new Table.Whole(zeros.stream().filter(kind).count());
    }

    static Measured mean(List<Count> sets, ToLongFunction<Count> kind) {
        return Measured.mean(sets.stream().mapToDouble(kind::applyAsLong).toArray());
    }

    static String title(Example example) {
        return example == Example.SIGNS ? "random signs" : "signs and their negatives";
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        claims.add(known(Example.FIVE_POINTS, List.of(3, 3, 3, 2)));
        claims.add(known(Example.NINE_POINTS, List.of(6, 4, 2, 1)));
        for (Example circle : List.of(Example.FIVE_POINTS, Example.NINE_POINTS)) {
            claims.add(indices(circle));
            claims.add(ends(circle));
        }
        for (Example signs : List.of(Example.SIGNS, Example.MIRRORED_SIGNS)) {
            claims.add(signEnds(signs));
            claims.add(spurious(signs));
        }
        claims.add(centre());
        return List.copyOf(claims);
    }

    private Claim known(Example example, List<Integer> counts) {
        Map<Double, List<Zero>> byNoise = byNoise(zeros(example));
        List<Long> here = AttractorAtlas.KNOWN_NOISES.stream()
                .map(v -> byNoise.getOrDefault(v, List.of()).stream()
                        .filter(zero -> zero.unstable() == 0)
                        .count())
                .toList();
        String words = counts + " attractors at v = 0.01, 0.05, 0.15, 0.6";
        Statement statement = new Statement(
                example.points().length + " points of a circle: number of attractors",
                words,
                "another program, from 360 starts on the circle",
                "reference run for pham-2025");
        return byNoise.isEmpty()
                ? statement.notRun()
                : statement.judged(
                        here.toString(),
                        here.equals(counts.stream().map(Integer::longValue).toList()));
    }

    private Claim indices(Example example) {
        Map<Double, List<Zero>> byNoise = byNoise(zeros(example));
        long right = byNoise.values().stream()
                .filter(here -> here.stream()
                                .mapToLong(zero -> zero.unstable() == 1 ? -1 : 1)
                                .sum()
                        == 1)
                .count();
        Statement statement = new Statement(
                example.points().length + " points of a circle: the picture is whole",
                "maxima − saddles + minima = 1 at every noise",
                "theorem of Poincaré and Hopf: far away the score points inwards",
                "derived here");
        return byNoise.isEmpty()
                ? statement.notRun()
                : statement.judged(right + " of " + byNoise.size() + " levels of noise", right == byNoise.size());
    }

    private Claim ends(Example example) {
        Map<Double, List<Zero>> byNoise = byNoise(zeros(example));
        int points = example.points().length;
        long first = attractors(byNoise, AttractorAtlas.LEAST);
        long last = attractors(byNoise, AttractorAtlas.MOST);
        Statement statement = new Statement(
                points + " points of a circle: from all to one",
                "as many attractors as points at v = 1e-6, one at v = 1.5",
                "the number of attractors falls from K to 1 as the noise grows",
                "pham-2025");
        return byNoise.isEmpty()
                ? statement.notRun()
                : statement.judged(first + " and " + last, first == points && last == 1);
    }

    private static long attractors(Map<Double, List<Zero>> byNoise, double v) {
        return byNoise.getOrDefault(v, List.of()).stream()
                .filter(zero -> zero.unstable() == 0)
                .count();
    }

    private Claim signEnds(Example example) {
        Map<Double, List<Count>> sets = sets(counts(example));
        List<Count> first =
                sets.isEmpty() ? List.of() : sets.values().iterator().next();
        List<Count> last =
                sets.isEmpty() ? List.of() : List.copyOf(sets.values()).getLast();
        boolean holds =
                first.stream().allMatch(count -> count.memories() == AttractorAtlas.COUNT && count.mixtures() == 0)
                        && last.stream().allMatch(count -> count.all() == 1 && count.memories() == 0);
        Statement statement = new Statement(
                title(example) + ": from memories to the centre",
                "eight memories and nothing else at the least noise, the centre alone at the greatest",
                "the number of attractors falls from K to 1 as the noise grows; the patterns of a set differ",
                "pham-2025");
        return sets.isEmpty()
                ? statement.notRun()
                : statement.judged(
                        String.format(
                                Locale.ROOT,
                                "%s memories and %s mixtures at the least, %s attractors at the greatest",
                                mean(first, Count::memories),
                                mean(first, Count::mixtures),
                                mean(last, Count::all)),
                        holds);
    }

    private Claim spurious(Example example) {
        Map<Double, List<Count>> sets = sets(counts(example));
        double most = sets.values().stream()
                .mapToDouble(here -> mean(here, Count::mixtures).value())
                .max()
                .orElse(0);
        Statement statement = new Statement(
                title(example) + ": spurious attractors",
                "at noise in between there are mixtures, which no pattern dominates",
                "merging memories pass through mixtures",
                "pham-2025");
        return sets.values().stream().allMatch(here -> here.size() < FEWEST_SETS)
                ? statement.notRun()
                : statement.judged(String.format(Locale.ROOT, "up to %.2f in the mean over sets", most), most > 0);
    }

    private Claim centre() {
        List<Count> all = counts(Example.MIRRORED_SIGNS);
        long right = all.stream()
                .filter(count -> count.zeros() == (count.v() > count.eigenvalue() ? 1 : 0))
                .count();
        Statement statement = new Statement(
                title(Example.MIRRORED_SIGNS) + ": speciation",
                "the centre is an attractor above v = Λ and not below",
                "θ² = 1/(1 + Λ) in terms of v = (1 − θ²)/θ²",
                "raya-ambrogioni-2023 and biroli-2024");
        return all.isEmpty()
                ? statement.notRun()
                : statement.judged(right + " of " + all.size() + " levels of noise", right == all.size());
    }
}
