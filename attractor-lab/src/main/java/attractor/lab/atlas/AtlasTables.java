package attractor.lab.atlas;

import attractor.experiment.Measured;
import attractor.experiment.Table;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.lab.atlas.Curve.Capacity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The capacities of the atlas and their growth, in rows.
final class AtlasTables {

    private AtlasTables() {}

    static Table capacities(List<Place> places) {
        List<String> columns = new ArrayList<>(List.of("memory", "dynamics", "D", "δ", "f", "predicted"));
        for (Place.Reading reading : Place.questions()) {
            columns.add("K, " + reading.criterion().words() + ", ε = " + reading.epsilon());
        }
        return new Table(
                "capacities",
                "Capacity with its 95 % interval, read off all trials at several ε and by two criteria",
                columns,
                places.stream().map(AtlasTables::row).toList());
    }

    private static List<Table.Entry> row(Place place) {
        Cell cell = place.cell();
        List<Table.Entry> row = new ArrayList<>(List.of(
                new Table.Text(Territory.words(cell.model())),
                new Table.Text(words(cell.dynamics())),
                new Table.Whole(cell.dimension()),
                exactly(cell.delta()),
                new Table.Text(cell.isSparse() ? Measured.exactly(cell.coding()).toString() : "fair signs"),
                new Table.Text(place.law().isPresent() ? brief(place.law().getAsDouble()) : "–")));
        for (Place.Reading reading : Place.questions()) {
            row.add(new Table.Text(words(place.capacity(reading))));
        }
        return row;
    }

    static String words(Dynamics dynamics) {
        return dynamics == Dynamics.ONE_STEP ? "one step" : "to the end";
    }

    private static String words(Optional<Capacity> capacity) {
        return capacity.map(AtlasTables::words).orElse("–");
    }

    private static String words(Capacity capacity) {
        if (capacity.isBound()) {
            return capacity.low() > 0 ? "at least " + brief(capacity.low()) : "at most " + brief(capacity.high());
        }
        String high = capacity.high() == Double.POSITIVE_INFINITY ? "∞" : brief(capacity.high());
        return brief(capacity.value()) + " [" + brief(capacity.low()) + ", " + high + "]";
    }

    private static Table.Entry exactly(double value) {
        return new Table.Real(Measured.exactly(value));
    }

    static Table exponents(List<Scaling> scalings) {
        return new Table(
                "exponents",
                "Growth of the capacity, K = κ D^γ, with the exponent of the memory's own law at the same dimensions",
                List.of("memory", "dynamics", "δ", "f", "D", "γ", "κ", "γ of the law"),
                scalings.stream()
                        .map(scaling -> List.<Table.Entry>of(
                                new Table.Text(Territory.words(scaling.line().model())),
                                new Table.Text(words(scaling.line().dynamics())),
                                exactly(scaling.line().delta()),
                                exactly(scaling.line().coding()),
                                new Table.Text(scaling.dimensions()),
                                new Table.Real(scaling.exponent()),
                                new Table.Text(brief(Math.exp(scaling.fit().intercept()))),
                                new Table.Text(scaling.lawExponent()
                                        .map(AtlasTables::brief)
                                        .orElse("–"))))
                        .toList());
    }

    private static String brief(double value) {
        if (value == 0) {
            return "0";
        }
        return value >= 1000 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
