package attractor.memory;

import java.util.List;

/// The answers to a batch of cues, in the order of the cues.
///
/// @param answers one recall for each cue
public record Recalls(List<Recall> answers) {

    /// Copies the list.
    public Recalls {
        answers = List.copyOf(answers);
    }

    /// {@return the number of cues that were answered}
    public int count() {
        return answers.size();
    }

    /// {@return the answer to cue i}
    ///
    /// @param i the cue, from 0
    public Recall get(int i) {
        return answers.get(i);
    }
}
