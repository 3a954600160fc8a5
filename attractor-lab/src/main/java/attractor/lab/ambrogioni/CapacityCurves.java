package attractor.lab.ambrogioni;

import attractor.lab.ambrogioni.ErrorGrid.Capacity;
import attractor.statistics.GaussianSmoothing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The capacity of each decoder, by dimension.
///
/// @param curves one for each decoder, at its slot
record CapacityCurves(List<SortedMap<Integer, Capacity>> curves) {

    private static final double WIDTH = 1.5;

    static CapacityCurves of(ErrorGrid grid) {
        return new CapacityCurves(Arrays.stream(Decoder.values())
                .sorted(Comparator.comparingInt(Decoder::slot))
                .map(decoder -> curve(grid, decoder))
                .toList());
    }

    private static SortedMap<Integer, Capacity> curve(ErrorGrid grid, Decoder decoder) {
        SortedMap<Integer, Capacity> curve = new TreeMap<>();
        grid.errors().keySet().forEach(dimension -> curve.put(dimension, grid.capacity(dimension, decoder)));
        return curve;
    }

    /// {@return the capacities of a decoder}
    SortedMap<Integer, Capacity> of(Decoder decoder) {
        return curves.get(decoder.slot());
    }

    /// {@return a part of a decoder's capacities, smoothed over D}
    double[] smoothed(Decoder decoder, ToDoubleFunction<Capacity> part) {
        double[] values = of(decoder).values().stream().mapToDouble(part).toArray();
        return values.length == 0 ? values : new GaussianSmoothing(WIDTH).smooth(values);
    }
}
