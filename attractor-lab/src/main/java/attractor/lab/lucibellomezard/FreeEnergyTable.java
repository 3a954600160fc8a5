package attractor.lab.lucibellomezard;

import attractor.experiment.Table;
import java.util.List;
import java.util.Locale;

/// The free energies in rows.
final class FreeEnergyTable {

    private FreeEnergyTable() {}

    static Table of(List<FreeEnergies> points) {
        return new Table(
                "free-energies",
                "Free energy φ_D per unit, median over memories, and its limit φ for D → ∞",
                List.of("patterns", "overlaps", "α", "λ", "phase", "D", "memories", "φ_D", "φ", "D(φ_D − φ)"),
                points.stream()
                        .map(point -> {
                            OneStep.Cell cell = point.cell();
                            return List.<Table.Entry>of(
                                    new Table.Text(cell.law().title()),
                                    new Table.Text(cell.origin().name().toLowerCase(Locale.ROOT)),
                                    ThresholdTable.real(cell.alpha()),
                                    ThresholdTable.real(cell.lambda()),
                                    new Table.Text(cell.place().isCondensed() ? "condensed" : "bulk"),
                                    new Table.Whole(cell.dimension()),
                                    new Table.Whole(point.phi().length),
                                    new Table.Real(point.median()),
                                    ThresholdTable.real(cell.place().limit()),
                                    new Table.Real(point.scaled()));
                        })
                        .toList());
    }
}
