package attractor.experiment;

import java.util.List;

/// What stands about a protocol in a list.
///
/// @param id paper, dot, experiment, such as `hopfield-1982.merging`
/// @param title the name in words
/// @param summary what is measured, in one to three sentences
/// @param data names of the data sets that it reads; a smoke run goes on without those that are missing
public record Card(String id, String title, String summary, List<String> data) {

    /// Copies the list.
    public Card {
        data = List.copyOf(data);
    }
}
