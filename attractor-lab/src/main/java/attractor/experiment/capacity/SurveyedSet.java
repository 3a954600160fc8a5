package attractor.experiment.capacity;

import java.util.List;

/// The recalls from one pattern set, one by one.
///
/// @param stage what they were made for
/// @param count K, the number of patterns in the set
/// @param set which of the sets of this size
/// @param wrong of each recall, the number of components whose sign is not the stored one
public record SurveyedSet(Stage stage, int count, int set, List<Integer> wrong) {

    /// What trials were made for.
    public enum Stage {
        /// To find the rise of the curve; how many were made at which K depends on what they showed.
        LOCATE,
        /// To measure the curve: a number fixed beforehand, at each K.
        MEASURE
    }

    /// Copies the list.
    public SurveyedSet {
        wrong = List.copyOf(wrong);
    }
}
