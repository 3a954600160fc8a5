package attractor.lab.atlas;

import attractor.experiment.CellRows;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import attractor.lab.atlas.Curve.Criterion;
import attractor.memory.CapacityBounds;
import attractor.memory.HasCapacityBounds;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Workers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A place of the atlas with the capacities that are read off its curve.
///
/// @param cell memory, dimension, noise, coding level, dynamics
/// @param readings capacity by criterion and ε, where the trials tell it
record Place(Cell cell, Map<Reading, Capacity> readings) {

    /// What is read off: exact recall at three ε, and recall by overlap.
    private static final List<Reading> READINGS = List.of(
            new Reading(Criterion.EXACT, CapacityAtlas.EPSILON),
            new Reading(Criterion.EXACT, 0.2),
            new Reading(Criterion.EXACT, 0.5),
            new Reading(Criterion.NEAR, CapacityAtlas.EPSILON));

    /// A question to a curve.
    ///
    /// @param criterion what counts as success
    /// @param epsilon ε
    record Reading(Criterion criterion, double epsilon) {}

    /// The places of all cells that ran.
    static List<Place> all(List<CellRows<Cell>> cells) {
        List<CellRows<Cell>> ran =
                cells.stream().filter(cell -> cell.rows().count() > 0).toList();
        Place[] places = new Place[ran.size()];
        Workers.shared().forEach(places.length, p -> places[p] = of(ran.get(p)));
        return Arrays.asList(places);
    }

    private static Place of(CellRows<Cell> cell) {
        Curve curve = Curve.of(cell.cell(), cell.rows());
        Map<Reading, Capacity> readings = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            double[] epsilons = READINGS.stream()
                    .filter(reading -> reading.criterion() == criterion)
                    .mapToDouble(Reading::epsilon)
                    .toArray();
            curve.capacities(criterion, epsilons)
                    .forEach((epsilon, capacity) -> readings.put(new Reading(criterion, epsilon), capacity));
        }
        return new Place(cell.cell(), readings);
    }

    static List<Reading> questions() {
        return READINGS;
    }

    Optional<Capacity> capacity(Reading reading) {
        return Optional.ofNullable(readings.get(reading));
    }

    /// The capacity that is mapped: exact recall, ε = 0.05.
    Optional<Capacity> mapped() {
        return capacity(READINGS.getFirst());
    }

    private boolean isOneStepOfFairSigns() {
        return cell.dynamics() == Dynamics.ONE_STEP && !cell.isSparse();
    }

    /// What is proved of this capacity.
    CapacityBounds bounds() {
        return isOneStepOfFairSigns() && cell.model() instanceof HasCapacityBounds stated
                ? stated.capacityBounds(cell.dimension(), cell.delta(), CapacityAtlas.EPSILON)
                : CapacityBounds.NONE;
    }

    /// What the memory's own law predicts.
    OptionalDouble law() {
        return isOneStepOfFairSigns() && cell.model() instanceof HasCapacityLaw stated
                ? stated.capacity(cell.dimension(), cell.delta(), CapacityAtlas.EPSILON)
                : OptionalDouble.empty();
    }
}
