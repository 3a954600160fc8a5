package attractor.bench;

import attractor.data.DataStore;
import java.util.function.Supplier;

/// How large the cases are, and where data sets come from.
///
/// @param scale factor on the number of patterns, in (0, 1]; 1 is the reference size
/// @param data the data sets; asked for by the cases that need one
public record Setting(double scale, Supplier<DataStore> data) {

    /// Checks the scale.
    ///
    /// @throws IllegalArgumentException if it is not in (0, 1]
    public Setting {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException(
                    "the scale is " + scale + "; it must be above 0 and at most 1, the reference size");
        }
    }

    /// {@return the reference sizes, with the data sets of this process}
    public static Setting standard() {
        return new Setting(1, DataStore::standard);
    }

    /// {@return a number of patterns at this scale, at least 1}
    ///
    /// @param count the number at the reference size
    public int scaled(int count) {
        return (int) Math.max(1, Math.floor(count * scale));
    }
}
