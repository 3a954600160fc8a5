package attractor.lab.lucibellomezard;

import attractor.experiment.Cancellation;
import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Claim;
import attractor.experiment.Comparison;
import attractor.experiment.Cost;
import attractor.experiment.Illustration;
import attractor.experiment.Inputs;
import attractor.experiment.Measured;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.experiment.rem.Competitors;
import attractor.experiment.rem.GaussianCompetitors;
import attractor.experiment.rem.SignCompetitors;
import attractor.experiment.rem.SphereCompetitors;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Layer;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.lab.lucibellomezard.Passage.Finding;
import attractor.parameter.Param;
import attractor.pattern.Ensemble;
import attractor.pattern.Gaussian;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.RandomSpins;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.Spherical;
import attractor.reference.Source;
import attractor.statistics.SameLaw;
import attractor.theory.rem.CondensedMedian;
import attractor.theory.rem.FreeEnergy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The free energy of the other patterns, drawn at dimensions where none could be stored, against the theory.
///
///     φ_D = ln Σ_{μ≥2} exp(λ D c_μ)/(λD)  →  φ_α(λ);   a pattern is kept by one step if |ξ|²/D > φ_D
///
/// Uncondensed, D(φ_D − φ) tends to a constant, −½ ln(1−c⁴)/λ on the sphere, as ζ_D − ζ = −½ ln(1−c⁴)/D, and 0 for
/// signs. Condensed, its median is that of [CondensedMedian], which falls as −ln D/(2λ_*). Where patterns can be
/// enumerated both are compared. Not in the paper.
@Source(key = "lucibello-mezard-2024", equation = "random energy model")
public final class OneStep implements Protocol<OneStep.Cell> {

    /// False alarms of the comparison of two samples.
    private static final double FALSE_ALARM = 1e-4;

    private static final int LARGEST = 10_000;

    /// By how much the points of one law are drawn to the right of those of the law before it.
    private static final double ASIDE = 0.1;

    /// Where the overlaps come from.
    public enum Origin {
        /// From their law.
        DRAWN,
        /// From patterns, one by one.
        ENUMERATED
    }

    /// Memories of one kind.
    ///
    /// @param law the ensemble, spherical, Gaussian or binary
    /// @param origin where the overlaps come from
    /// @param alpha α
    /// @param lambda λ
    /// @param dimension D
    /// @param draws number of memories
    public record Cell(
            @Param(doc = "law of the patterns") Law law,
            @Param(doc = "where the overlaps come from") Origin origin,

            @Param(symbol = "α", doc = "load", min = 0.001, max = 10)
            double alpha,

            @Param(symbol = "λ", doc = "sharpness", min = 0.02, max = 100)
            double lambda,

            @Param(symbol = "D", doc = "dimension", min = 3) int dimension,
            @Param(doc = "number of memories", min = 1) int draws) {

        /// A hundred spherical memories at D = 200.
        public Cell() {
            this(Law.SPHERICAL, Origin.DRAWN, 0.2, 0.5, 200, 100);
        }

        private double limit() {
            return FreeEnergy.of(law.patterns(), alpha, lambda);
        }

        private boolean isCondensed() {
            return FreeEnergy.isCondensed(law.patterns(), alpha, lambda);
        }

        /// ln of the number of other patterns.
        private double logOthers() {
            return alpha * dimension > 40
                    ? alpha * dimension
                    : Math.log(Math.max(1, Math.rint(Math.exp(alpha * dimension)) - 1));
        }

        private Place place() {
            return new Place(law, alpha, lambda);
        }
    }

    /// What the limit depends on.
    private record Place(Law law, double alpha, double lambda) {
        @Override
        public String toString() {
            return law.title() + ", α = " + alpha + ", λ = " + lambda;
        }
    }

    private static final List<Place> PLACES = List.of(
            new Place(Law.SPHERICAL, 0.2, 0.25),
            new Place(Law.SPHERICAL, 0.5, 0.75),
            new Place(Law.SPHERICAL, 0.2, 2),
            new Place(Law.GAUSSIAN, 0.2, 0.25),
            new Place(Law.GAUSSIAN, 0.2, 2),
            new Place(Law.BINARY, 0.2, 0.25),
            new Place(Law.BINARY, 0.2, 2));

    /// For the service loader.
    public OneStep() {}

    @Override
    public Card card() {
        return new Card(
                "lucibello-mezard.rem-sampler",
                "One step of recall up to D = 10 000",
                "Free energy of exponentially many competitors, drawn from the law of their overlaps, against the"
                        + " theory; compared with enumerated patterns where both can be had. Not in the paper.",
                List.of());
    }

    @Override
    public List<Cell> cells(Profile profile) {
        int draws =
                switch (profile) {
                    case SMOKE -> 100;
                    case PAPER -> 400;
                    case FULL -> 4000;
                };
        List<Cell> cells = new ArrayList<>();
        for (Place at : PLACES) {
            for (int dimension : dimensions(at)) {
                cells.add(new Cell(at.law(), Origin.DRAWN, at.alpha(), at.lambda(), dimension, draws));
            }
        }
        for (Place at : PLACES) {
            int dimension = at.alpha() == 0.5 ? 16 : 36;
            for (Origin origin : Origin.values()) {
                cells.add(new Cell(at.law(), origin, at.alpha(), at.lambda(), dimension, 2 * draws));
            }
        }
        return List.copyOf(cells);
    }

    /// Levels of ±1 patterns lie 2/D apart; five neighbours show how the median moves between two of them.
    private static List<Integer> dimensions(Place at) {
        return at.law() == Law.BINARY && isCondensed(at)
                ? List.of(50, 51, 52, 53, 54, 200, 201, 202, 203, 204, 1000, 1001, 1002, 1003, 1004, LARGEST)
                : List.of(50, 200, 1000, LARGEST);
    }

    private static boolean isCondensed(Place at) {
        return FreeEnergy.isCondensed(at.law().patterns(), at.alpha(), at.lambda());
    }

    @Override
    public Cost cost(Cell cell) {
        double each = cell.origin() == Origin.DRAWN ? 50_000 : Math.exp(cell.logOthers()) * cell.dimension();
        return new Cost(each * cell.draws(), 64 << 20);
    }

    @Override
    public Rows run(Cell cell, Inputs data, Seed seed) {
        double[] phi = new double[cell.draws()];
        for (int s = 0; s < phi.length; s++) {
            Cancellation.check();
            Seed own = seed.child("memory", s);
            phi[s] = cell.origin() == Origin.DRAWN ? drawn(cell, own) : enumerated(cell, own);
        }
        return Rows.NONE.with("phi", phi);
    }

    private static double drawn(Cell cell, Seed seed) {
        Competitors others =
                switch (cell.law()) {
                    case SPHERICAL -> new SphereCompetitors(cell.dimension());
                    case GAUSSIAN -> new GaussianCompetitors(cell.dimension());
                    case BINARY -> new SignCompetitors(cell.dimension());
                    case GAUSSIAN_DISTANCE -> throw unknown(cell.law());
                };
        return others.draw(cell.logOthers(), cell.lambda(), seed.generator())
                .freeEnergy(cell.dimension(), cell.lambda());
    }

    private static IllegalArgumentException unknown(Law law) {
        return new IllegalArgumentException("the law of the patterns is " + law.title()
                + "; overlaps are drawn for spherical, Gaussian and ±1 patterns by the inner product");
    }

    /// The first pattern, brought to the norm √D that typical ones have.
    private static Pattern typical(Patterns xi) {
        Pattern first = xi.get(0);
        double scale = Math.sqrt(xi.dimension() / xi.squaredNorm(0));
        return scale == 1
                ? first
                : Reals.of(Arrays.stream(first.toArray()).map(x -> scale * x).toArray());
    }

    private static double enumerated(Cell cell, Seed seed) {
        int count = (int) Math.rint(Math.exp(cell.logOthers())) + 1;
        Ensemble ensemble =
                switch (cell.law()) {
                    case SPHERICAL -> new Spherical();
                    case GAUSSIAN -> new Gaussian();
                    case BINARY -> new RandomSpins();
                    case GAUSSIAN_DISTANCE -> throw unknown(cell.law());
                };
        Patterns xi = ensemble.draw(count, cell.dimension(), seed);
        Pattern state = typical(xi);
        double[] overlaps = new double[count];
        xi.overlaps(state, overlaps);
        double top = Arrays.stream(overlaps, 1, count).max().orElseThrow();
        double sum = 0;
        for (int mu = 1; mu < count; mu++) {
            sum += Math.exp(cell.lambda() * (overlaps[mu] - top));
        }
        return (cell.lambda() * top + Math.log(sum)) / (cell.lambda() * cell.dimension());
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<Cell>> cells, Inputs data) {
        List<Point> points = cells.stream()
                .filter(cell -> cell.rows().count() > 0)
                .map(cell -> new Point(cell.cell(), cell.rows()))
                .toList();
        List<Claim> claims = new ArrayList<>();
        PLACES.forEach(place -> claims.add(limit(place, points)));
        PLACES.forEach(place -> claims.add(law(place, points)));
        PLACES.forEach(place -> claims.add(agreement(place, points)));
        return new Result(List.of(table(points)), figure(points), claims);
    }

    /// The free energies of one cell.
    private record Point(Cell cell, Rows rows) {

        double[] phi() {
            return rows.real("phi");
        }

        Measured median() {
            return Medians.of(phi(), new Seed(1).child("bootstrap", cell.dimension()));
        }

        /// D(φ_D − φ).
        Measured scaled() {
            Measured median = median();
            return new Measured(
                    cell.dimension() * (median.value() - cell.limit()), cell.dimension() * median.standardError());
        }
    }

    private static List<Point> drawn(Place place, List<Point> points) {
        return points.stream()
                .filter(point ->
                        point.cell().place().equals(place) && point.cell().origin() == Origin.DRAWN)
                .sorted(Comparator.comparingInt(point -> point.cell().dimension()))
                .toList();
    }

    /// What D(φ_D − φ) tends to where nothing is condensed.
    private static double constant(Place place) {
        if (place.law() != Law.SPHERICAL) {
            return 0;
        }
        double c = place.law().patterns().mean(place.lambda());
        return -0.5 * Math.log((1 - c) * (1 + c) * (1 + c * c)) / place.lambda();
    }

    private static Table table(List<Point> points) {
        return new Table(
                "free-energies",
                "Free energy φ_D per unit, median over memories, and its limit φ for D → ∞",
                List.of("patterns", "overlaps", "α", "λ", "phase", "D", "memories", "φ_D", "φ", "D(φ_D − φ)"),
                points.stream()
                        .map(point -> {
                            Cell cell = point.cell();
                            return List.<Table.Entry>of(
                                    new Table.Text(cell.law().title()),
                                    new Table.Text(cell.origin().name().toLowerCase(Locale.ROOT)),
                                    ThresholdTable.real(cell.alpha()),
                                    ThresholdTable.real(cell.lambda()),
                                    new Table.Text(cell.isCondensed() ? "condensed" : "bulk"),
                                    new Table.Whole(cell.dimension()),
                                    new Table.Whole(point.phi().length),
                                    new Table.Real(point.median()),
                                    ThresholdTable.real(cell.limit()),
                                    new Table.Real(point.scaled()));
                        })
                        .toList());
    }

    private static List<Illustration> figure(List<Point> points) {
        List<Figure> panels = new ArrayList<>();
        for (boolean condensed : new boolean[] {false, true}) {
            List<Layer> layers = new ArrayList<>();
            LinkedHashSet<Place> places = new LinkedHashSet<>();
            points.stream()
                    .filter(point -> point.cell().isCondensed() == condensed
                            && point.cell().origin() == Origin.DRAWN
                            && Double.isFinite(point.scaled().standardError()))
                    .forEach(point -> places.add(point.cell().place()));
            int slot = 0;
            for (Place place : places) {
                List<Point> own = drawn(place, points);
                double aside = 1 + ASIDE * slot;
                List<Sample> samples = own.stream()
                        .map(point -> Sample.withError(
                                point.cell().dimension() * aside,
                                point.scaled().value(),
                                point.scaled().standardError()))
                        .toList();
                layers.add(Series.of(place.toString(), Look.MARKERS, samples).inSlot(slot));
                layers.add(Series.of("predicted", Look.DASHED, predicted(place, own, aside))
                        .inSlot(slot++));
            }
            if (!layers.isEmpty()) {
                panels.add(Plot.of(
                        condensed ? "condensed: one competitor dominates" : "bulk: exponentially many count",
                        Axis.logarithmic("dimension D"),
                        Axis.linear("D(φ_D − φ)"),
                        layers));
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Illustration(
                        "finite-size",
                        new Panels("How the free energy approaches its limit", Math.min(2, panels.size()), panels),
                        "Dashed: the prediction for large D, without a free constant. Overlaps of ±1 patterns have"
                                + " levels 2/D apart, so that the greatest one, and with it D φ_D, goes in steps: as"
                                + " D grows by one the median moves along a saw of height 2 about the line. Where it"
                                + " lies on a level that many memories share, its error bar is tiny. Points of different"
                                + " patterns, and their lines, are moved aside by a tenth of D each."));
    }

    private static List<Sample> predicted(Place place, List<Point> points, double aside) {
        List<Sample> line = new ArrayList<>();
        double first = points.getFirst().cell().dimension();
        double last = points.getLast().cell().dimension();
        for (int k = 0; k <= 20; k++) {
            double dimension = first * Math.pow(last / first, k / 20.0);
            line.add(Sample.of(dimension * aside, predicted(place, dimension)));
        }
        return line;
    }

    /// D(φ_D − φ): the median over memories where condensed, else what it tends to.
    private static double predicted(Place place, double dimension) {
        if (!isCondensed(place)) {
            return constant(place);
        }
        double c = place.law().patterns().mean(place.law().patterns().freezing(place.alpha()));
        return CondensedMedian.of(
                place.law().patterns(),
                new CondensedMedian.Place(place.alpha(), place.lambda(), dimension),
                place.law() != Law.SPHERICAL ? 0 : -0.5 * Math.log1p(-c * c * c * c));
    }

    private static Claim limit(Place place, List<Point> points) {
        Optional<Point> last = drawn(place, points).stream()
                .filter(point -> point.cell().dimension() == LARGEST)
                .findFirst();
        double phi = FreeEnergy.of(place.law().patterns(), place.alpha(), place.lambda());
        return new Passage(
                        place + ": φ at D = 10 000",
                        "lucibello-mezard-2024, free energy φ",
                        "the correction is of order (ln D)/D at most")
                .number(phi, 1e-3, last.map(Point::median));
    }

    private static Claim law(Place place, List<Point> points) {
        List<Point> all = drawn(place, points);
        if (isCondensed(place)) {
            return median(place, all);
        }
        Optional<Point> last = all.stream()
                .filter(point -> point.cell().dimension() == LARGEST)
                .findFirst();
        double constant = constant(place);
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
    private static Claim median(Place place, List<Point> all) {
        List<Point> far =
                all.stream().filter(point -> point.cell().dimension() >= 200).toList();
        boolean steps = place.law() == Law.BINARY;
        double slack = steps ? 0.3 : 0.1;
        Optional<Finding> found = Optional.empty();
        if (!far.isEmpty()) {
            Map<Integer, List<Point>> sizes = far.stream()
                    .filter(point -> !steps || point.cell().dimension() < LARGEST)
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
        return new Passage(
                        place + ": median of D(φ_D − φ)",
                        "derived here: the greatest overlaps are a Poisson process",
                        steps
                                ? "mean over five sizes: levels lie 2/D apart, and the median goes along a saw of"
                                        + " height 2; tolerance 4 standard errors and 0.3"
                                : "corrections are of order 1/D; tolerance 4 standard errors and 0.1")
                .statement("as predicted", found);
    }

    /// By how much the median over memories lies above the prediction, as a mean over sizes, with its error.
    private static double[] apart(List<Point> size) {
        double mean = 0;
        double square = 0;
        for (Point point : size) {
            Cell cell = point.cell();
            mean += (point.scaled().value() - predicted(cell.place(), cell.dimension())) / size.size();
            square += Math.pow(point.scaled().standardError() / size.size(), 2);
        }
        return new double[] {mean, Math.sqrt(square)};
    }

    private static Claim agreement(Place place, List<Point> points) {
        Optional<Finding> found = Optional.empty();
        for (Point enumerated : points) {
            if (enumerated.cell().origin() != Origin.ENUMERATED
                    || !enumerated.cell().place().equals(place)) {
                continue;
            }
            Optional<Point> drawn = points.stream()
                    .filter(point -> point.cell().place().equals(place)
                            && point.cell().origin() == Origin.DRAWN
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
        return new Passage(
                        place + ": drawn against enumerated",
                        "the definition of the model",
                        "Kolmogorov and Smirnov's test of two samples, false alarms 1e-4")
                .statement("the same law of φ_D", found);
    }
}
