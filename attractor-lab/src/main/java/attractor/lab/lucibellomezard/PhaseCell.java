package attractor.lab.lucibellomezard;

import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Profile;
import attractor.experiment.Rows;
import attractor.parameter.Param;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Part of a phase diagram: its lines along λ for D → ∞, or the crossover of some memories at a finite D.
///
/// Lines have no α, D and block, memories no range of λ: there these are set to fixed values, so that an override,
/// which reaches every cell, changes only the cells that it means. Memories cannot be made lines.
///
/// @param law the ensemble
/// @param from the least λ of the lines
/// @param to the greatest λ of the lines
/// @param points how many of them
/// @param alpha α of the memories
/// @param dimension D of the memories
/// @param memories how many; 0 for the lines
/// @param block which block of memories
public record PhaseCell(
        @Param(doc = "law of the patterns") Law law,

        @Param(symbol = "λ", doc = "least sharpness", min = 0.02, max = 1e6)
        double from,

        @Param(symbol = "λ", doc = "greatest sharpness", min = 0.02, max = 1e6)
        double to,

        @Param(doc = "number of points", min = 1) int points,

        @Param(symbol = "α", doc = "load of the memories", min = 0.01, max = 1)
        double alpha,

        @Param(symbol = "D", doc = "dimension of the memories", min = 4, max = 200)
        int dimension,

        @Param(doc = "memories in this cell; 0 for the lines of D → ∞", min = 0)
        int memories,

        @Param(doc = "block of memories", min = 0) int block) {

    /// The dimension at which several loads are measured, beside the lines.
    static final int PLANE = 24;

    private static final int FEW = 3000;
    private static final double FROM = 0.05;
    private static final double TO = 4;
    private static final double ALPHA = 0.3;

    /// Sixty points of ±1 patterns from 0.05 to 4.
    public PhaseCell() {
        this(lines(new SharpnessSweep(Law.BINARY, FROM, TO, 60)));
    }

    /// Fixes what the kind of the cell does not use.
    ///
    /// @throws IllegalArgumentException for a line of one point that has two ends, which is a cell of memories
    ///     without memories
    public PhaseCell {
        if (memories > 0) {
            from = FROM;
            to = TO;
            points = 1;
        } else if (points == 1 && from != to) {
            throw new IllegalArgumentException("memories is 0 and points is 1, but λ goes from " + from + " to " + to
                    + "; a cell of memories needs at least 1 of them, and a line of one point from = to");
        } else {
            alpha = ALPHA;
            dimension = PLANE;
            block = 0;
        }
    }

    private PhaseCell(PhaseCell other) {
        this(other.law, other.from, other.to, other.points, other.alpha, other.dimension, other.memories, other.block);
    }

    /// {@return the lines}
    static PhaseCell lines(SharpnessSweep sweep) {
        return new PhaseCell(sweep.law(), sweep.from(), sweep.to(), sweep.points(), ALPHA, PLANE, 0, 0);
    }

    /// The dimensions that are measured at one load.
    private record Sizes(double alpha, List<Integer> dimensions) {}

    private static final List<Sizes> SIZES =
            List.of(new Sizes(0.3, List.of(15, 18, 22, 26, 30, 34)), new Sizes(0.2, List.of(20, 25, 30, 36, 42, 48)));

    /// {@return memories of one dimension at several loads, α = 0.1, 0.2, …}
    static List<PhaseCell> plane(Profile profile, Law law) {
        int loads =
                switch (profile) {
                    case SMOKE -> 1;
                    case PAPER -> 4;
                    case FULL -> 5;
                };
        return IntStream.rangeClosed(1, loads)
                .mapToObj(k -> memories(profile, law, (profile == Profile.SMOKE ? 2 : k) / 10.0, PLANE))
                .flatMap(List::stream)
                .toList();
    }

    /// {@return memories of several dimensions at two loads, at one in the smallest profile}
    static List<PhaseCell> sizes(Profile profile, Law law) {
        return SIZES.stream()
                .limit(profile == Profile.SMOKE ? 1 : SIZES.size())
                .flatMap(sizes -> sizes.dimensions().stream()
                        .limit(profile == Profile.SMOKE ? 3 : 6)
                        .flatMap(dimension -> memories(profile, law, sizes.alpha(), dimension).stream()))
                .toList();
    }

    /// {@return blocks of memories of one size: 240 memories from the paper profile on, 30 where K ≥ 3000}
    private static List<PhaseCell> memories(Profile profile, Law law, double alpha, int dimension) {
        boolean few = Math.exp(alpha * dimension) < FEW;
        int size = profile == Profile.SMOKE ? 5 : few ? 60 : 5;
        int blocks = profile == Profile.SMOKE ? 2 : few ? 4 : 6;
        List<PhaseCell> cells = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            cells.add(new PhaseCell(law, FROM, TO, 1, alpha, dimension, size, block));
        }
        return cells;
    }

    private SharpnessSweep sweep() {
        return new SharpnessSweep(law, from, to, points);
    }

    private MemoryBlock block(int size) {
        return new MemoryBlock(law, alpha, dimension, size);
    }

    /// {@return what it is expected to need}
    Cost cost() {
        return memories == 0 ? sweep().cost() : block(memories).cost();
    }

    /// {@return the thresholds, or the crossovers}
    Rows run(Seed seed) {
        return memories == 0 ? sweep().rows() : block(memories).run(seed);
    }

    /// {@return the cells that are lines}
    static List<CellRows<SharpnessSweep>> lines(List<CellRows<PhaseCell>> cells) {
        return cells.stream()
                .filter(cell -> cell.cell().memories() == 0)
                .map(cell -> new CellRows<>(cell.cell().sweep(), cell.rows()))
                .toList();
    }

    /// {@return the crossovers, from small to large dimensions and loads}
    static List<SizePoint> points(List<CellRows<PhaseCell>> cells) {
        Map<MemoryBlock, Rows> merged = new LinkedHashMap<>();
        for (CellRows<PhaseCell> cell : cells) {
            if (cell.cell().memories() > 0 && cell.rows().count() > 0) {
                merged.merge(cell.cell().block(1), cell.rows(), Rows::and);
            }
        }
        return merged.entrySet().stream()
                .map(entry -> SizePoint.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(SizePoint::dimension)
                        .thenComparingDouble(point -> point.block().alpha()))
                .toList();
    }
}
