package attractor.lab.atlas;

import attractor.experiment.Measured;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import attractor.memory.Model;
import attractor.statistics.StraightLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the capacity of one memory grows with D, everything else fixed.
///
///     ln K = ln κ + γ ln D,   least squares;   se² = max(residuals, Σ_D w_D² se²(ln K_D)),  w_D = (l_D − l̄)/Σ(l −
/// l̄)²
///
/// l is ln D. The error is that which the scatter about the line gives or that which the intervals of the
/// capacities give, whichever is larger, so that points which lie on a line by chance do not feign certainty. Three
/// dimensions at least, each with a capacity that was measured and not merely bounded.
///
/// @param line what is fixed
/// @param points the places along it, by dimension
record Scaling(Line line, List<Place> points) {

    /// A memory with fixed noise, coding level and dynamics.
    ///
    /// @param model the memory
    /// @param delta δ
    /// @param coding f
    /// @param dynamics one step or the model's own
    record Line(Model model, double delta, double coding, Dynamics dynamics) {

        static Line of(Cell cell) {
            return new Line(cell.model(), cell.delta(), cell.coding(), cell.dynamics());
        }
    }

    /// Every line with three capacities or more.
    static List<Scaling> all(List<Place> places) {
        Map<Line, List<Place>> lines = new LinkedHashMap<>();
        places.stream()
                .filter(place -> place.mapped().filter(Capacity::isMeasured).isPresent())
                .sorted(Comparator.comparingInt(place -> place.cell().dimension()))
                .forEach(place -> lines.computeIfAbsent(Line.of(place.cell()), line -> new ArrayList<>())
                        .add(place));
        List<Scaling> scalings = new ArrayList<>();
        lines.forEach((line, points) -> {
            if (points.size() >= 3) {
                scalings.add(new Scaling(line, List.copyOf(points)));
            }
        });
        return scalings;
    }

    /// The least and the largest D, in words.
    String dimensions() {
        return points.getFirst().cell().dimension() + " to "
                + points.getLast().cell().dimension();
    }

    private double[] logDimensions() {
        return points.stream()
                .mapToDouble(place -> Math.log(place.cell().dimension()))
                .toArray();
    }

    StraightLine fit() {
        return StraightLine.fit(
                logDimensions(),
                points.stream()
                        .mapToDouble(
                                place -> Math.log(place.mapped().orElseThrow().value()))
                        .toArray());
    }

    /// γ with its standard error.
    Measured exponent() {
        StraightLine fit = fit();
        double[] x = logDimensions();
        double mean = java.util.Arrays.stream(x).average().orElseThrow();
        double spread = 0;
        double noise = 0;
        for (int p = 0; p < x.length; p++) {
            spread += (x[p] - mean) * (x[p] - mean);
            noise += Math.pow(
                    (x[p] - mean) * points.get(p).mapped().orElseThrow().logError(), 2);
        }
        return new Measured(fit.slope(), Math.max(fit.slopeError(), Math.sqrt(noise) / spread));
    }

    /// The exponent of the memory's own law over the same dimensions, where it has one.
    Optional<Double> lawExponent() {
        double[] law = points.stream()
                .mapToDouble(place -> place.law().orElse(0))
                .filter(count -> count >= 1)
                .map(Math::log)
                .toArray();
        return law.length == points.size()
                ? Optional.of(StraightLine.fit(logDimensions(), law).slope())
                : Optional.empty();
    }
}
