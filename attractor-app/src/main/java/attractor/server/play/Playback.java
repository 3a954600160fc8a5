package attractor.server.play;

import attractor.experiment.ending.Ending;
import attractor.experiment.ending.SignedMixture;
import attractor.memory.FixedLength;
import attractor.memory.HasCapacityLaw;
import attractor.memory.Memory;
import attractor.memory.Outcome;
import attractor.memory.Recall;
import attractor.memory.Timed;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/// One recall from the cue of a board, as a document that a page can play.
///
///     {"frames": [{"step", "cells" | "changed", "energy"?, "overlaps", "weights"?, "corpus"?,
///                  "time"?, "noise"?, "sharpness"?}], "thinned",
///      "steps", "outcome", "ending": {"kind", "words", "parts"?, "agreement"?}, "load", "capacity"?}
///
/// `corpus` is what lacks to 1 in the weights of a memory that makes up what it did not store.
///
/// The random numbers are those of the first cue of `attractor recall` with the same seed: two models that play the
/// same board with the same seed draw from the same stream.
public final class Playback {

    private Playback() {}

    /// Plays a board.
    ///
    /// @param board what lies on the table
    /// @return the document
    /// @throws IllegalArgumentException if the model cannot store the memories or take the cue
    public static Map<String, Object> of(Board board) {
        Seed seed = new Seed(board.seed());
        Patterns memories = PlayAlphabet.of(board.model(), board.memories());
        Patterns cue = PlayAlphabet.of(board.model(), SpinPatterns.of(board.cue()));
        Memory memory = board.model().store(memories, seed.child("store", 0));
        Frames frames = new Frames(memories, memory, cue.get(0));
        RandomGenerator rng = seed.child("recall", 0).child("cue", 0).generator();
        Recall recall = memory instanceof Timed timed
                ? timed.watchedRecall(cue.get(0), rng, frames)
                : memory.recall(cue.get(0), rng, frames);
        frames.close(recall.steps(), recall.pattern());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("frames", frames.kept());
        tree.put("thinned", frames.thinned());
        tree.put("steps", recall.steps());
        tree.put("outcome", recall.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("ending", ending(Ending.of(settled(memory, recall), memories, board.origin()), board.names()));
        tree.put("load", board.memories().count() / (double) board.shape().cells());
        capacity(board, tree);
        return tree;
    }

    /// A process of a set length is at rest when it is over.
    static Recall settled(Memory memory, Recall recall) {
        return memory instanceof FixedLength && recall.outcome() == Outcome.STEP_LIMIT
                ? new Recall(recall.pattern(), recall.steps(), Outcome.FIXED_POINT)
                : recall;
    }

    private static Map<String, Object> ending(Ending ending, List<String> names) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", ending.kind());
        tree.put("words", ending.words(names));
        if (ending instanceof Ending.Mixture state && state.mixture().isPresent()) {
            SignedMixture mixture = state.mixture().get();
            List<Map<String, Object>> parts = new ArrayList<>();
            for (SignedMixture.Term term : mixture.terms()) {
                parts.add(Map.of("name", names.get(term.memory()), "sign", term.sign()));
            }
            tree.put("parts", parts);
            tree.put("agreement", mixture.agreement());
        }
        return tree;
    }

    /// How many random patterns the model's own law says that one step repairs, from clean cues with one failure in
    /// a hundred.
    private static void capacity(Board board, Map<String, Object> tree) {
        if (board.model() instanceof HasCapacityLaw law) {
            law.capacity(board.shape().cells(), 0, 0.01).ifPresent(count -> {
                Map<String, Object> capacity = new LinkedHashMap<>();
                capacity.put("count", count);
                capacity.put("law", law.capacityLaw());
                tree.put("capacity", capacity);
            });
        }
    }
}
