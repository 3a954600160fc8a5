package attractor.symbolic;

import attractor.pattern.Pattern;

/// What a noisy vector was cleaned up to.
///
/// @param <T> what the items stand for
/// @param payload what the item stands for
/// @param index which item, from 0; the first of equal ones
/// @param pattern what the memory answered; the item itself if `arrival` is [Arrival#ITEM]
/// @param similarity of the noisy vector with the item (with its key, for pairs), by the measure of the item memory
/// @param arrival whether the memory arrived at an item
public record CleanedUp<T>(T payload, int index, Pattern pattern, double similarity, Arrival arrival) {

    /// Where the recall of an item memory came to rest.
    public enum Arrival {
        /// At an item, exactly.
        ITEM,
        /// At no item; index and payload are those of the item that is nearest to where it ended.
        BETWEEN
    }
}
