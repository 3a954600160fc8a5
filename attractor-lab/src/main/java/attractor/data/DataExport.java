package attractor.data;

import java.util.OptionalDouble;

/// Images of a data set as an array of patterns: what `attractor data export` writes.
///
///     rows offset … offset + count − 1 of the split; with a threshold θ: int8, +1 where grey > θ, else −1;
///     without: float32, grey/255
///
/// @param set the identifier of the data set
/// @param split the identifier of the split
/// @param offset the first image, from 0
/// @param count how many images
/// @param threshold θ in grey levels 0..255, empty for real numbers
public record DataExport(String set, String split, int offset, int count, OptionalDouble threshold) {

    /// The array of patterns.
    ///
    /// @param store where the data set is
    /// @return count × D
    /// @throws BadInputException if there are not so many images
    /// @throws MissingDataException if the data set was not fetched yet
    public NdArray array(DataStore store) {
        ImageSet images = store.load(set, split).part(offset, count);
        return threshold.isPresent()
                ? PatternArrays.array(images.spins(threshold.getAsDouble()))
                : images.unitInterval();
    }
}
