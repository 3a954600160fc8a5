package attractor.figure;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// Named samples with one look.
///
/// Domain: a name, at least one sample, not all of them gaps. Samples are drawn in the order given.
///
/// @param name stands in the key, for example `dense, n = 3`
/// @param samples the points
/// @param look markers, lines, band
/// @param slot which colour and marker of the palette, 0 and up; empty for the next free one (a dashed line is then
///     drawn in the ink colour). Measured and theory series that belong together share a slot.
public record Series(String name, List<Sample> samples, Look look, OptionalInt slot) implements Layer {
    /// Checks name and samples.
    public Series {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a series has no name; give one, it stands in the key");
        }
        samples = List.copyOf(samples);
        if (samples.stream().allMatch(s -> s.kind() == Sample.Kind.GAP)) {
            throw new IllegalArgumentException("series '" + name + "' has "
                    + (samples.isEmpty() ? "no samples" : "gaps only")
                    + "; give at least one value or leave the series out of the figure");
        }
        if (slot.isPresent() && slot.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "series '" + name + "' asks for slot " + slot.getAsInt() + " of the palette; slots start at 0");
        }
    }

    /// A series in the next free colour.
    ///
    /// @param name stands in the key
    /// @param look how it is drawn
    /// @param samples the points
    /// @return the series
    public static Series of(String name, Look look, List<Sample> samples) {
        return new Series(name, samples, look, OptionalInt.empty());
    }

    /// The same in a chosen colour and marker.
    ///
    /// @param chosen slot of the palette, 0 and up
    /// @return the series
    public Series inSlot(int chosen) {
        return new Series(name, samples, look, OptionalInt.of(chosen));
    }

    /// {@return the samples that have a value, in order}
    List<Sample> values() {
        return samples.stream().filter(s -> s.kind() != Sample.Kind.GAP).toList();
    }

    /// {@return the smallest and largest y with the places in between ignored}
    Sample[] extremes() {
        var byValue = Comparator.comparingDouble(Sample::y);
        Sample least = values().stream().min(byValue).orElseThrow();
        Sample most = values().stream().max(byValue).orElseThrow();
        return new Sample[] {least, most};
    }
}
