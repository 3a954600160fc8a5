package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.pattern.Seed;
import java.util.Comparator;
import java.util.List;

/// The free energies φ_D of the memories of one cell.
///
/// @param cell ensemble, origin, α, λ, D
/// @param rows what was measured
record FreeEnergies(OneStep.Cell cell, Rows rows) {

    double[] phi() {
        return rows.real("phi");
    }

    Measured median() {
        return Measured.median(phi(), new Seed(1).child("bootstrap", cell.dimension()));
    }

    /// D(φ_D − φ).
    Measured scaled() {
        Measured median = median();
        return new Measured(
                cell.dimension() * (median.value() - cell.place().limit()), cell.dimension() * median.standardError());
    }

    /// Those with overlaps from their law at one point, by dimension.
    static List<FreeEnergies> drawn(PhasePoint place, List<FreeEnergies> points) {
        return points.stream()
                .filter(point ->
                        point.cell().place().equals(place) && point.cell().origin() == OneStep.Origin.DRAWN)
                .sorted(Comparator.comparingInt(point -> point.cell().dimension()))
                .toList();
    }
}
