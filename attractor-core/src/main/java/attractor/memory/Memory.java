package attractor.memory;

import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.reference.DefaultAnswer;
import attractor.reference.SlowTwin;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// An associative memory: a recall map from a cue to a pattern.
///
///     T: cue → pattern
///
/// A memory is immutable and safe for many threads, unless it has the ability [Learner]. Everything random comes
/// from the generator that is passed in. Source: `hanley-2025`, Definition 2.1.1.
public interface Memory {

    /// {@return the dimension D of cues}
    int dimension();

    /// {@return the dimension of recalled patterns; that of the cues unless the memory is hetero-associative}
    @DefaultAnswer
    default int outputDimension() {
        return dimension();
    }

    /// Recalls from one cue.
    ///
    /// @param cue of dimension D, in an alphabet that the memory accepts
    /// @param rng randomness of the dynamics; a deterministic memory ignores it
    /// @param observer sees the cue and every state after it
    /// @return what was recalled
    /// @throws IllegalArgumentException if the cue's dimension or alphabet does not fit
    Recall recall(Pattern cue, RandomGenerator rng, Observer observer);

    /// Recalls from one cue, unobserved.
    ///
    /// @param cue of dimension D, in an alphabet that the memory accepts
    /// @param rng the randomness
    /// @return what was recalled
    default Recall recall(Pattern cue, RandomGenerator rng) {
        return recall(cue, rng, Observer.NONE);
    }

    /// Recalls from many cues on all worker threads.
    ///
    /// Cue i is recalled with the generator of `seed.child("cue", i)`, so the answers do not depend on batch size
    /// or threads. Overridden where one pass over the patterns can serve many cues; both give the same bits.
    ///
    /// @param cues rows of dimension D
    /// @param progress counts finished cues
    /// @param observer sees the states of every cue; called from several threads at once
    /// @param seed the seed
    /// @return the answers, in the order of the cues
    @SlowTwin
    default Recalls recallAll(Patterns cues, Seed seed, Progress progress, BatchObserver observer) {
        Recall[] recalls = new Recall[cues.count()];
        Tally tally = new Tally(progress, cues.count());
        Workers.shared().forEach(cues.count(), i -> {
            recalls[i] = recall(cues.get(i), seed.child("cue", i).generator(), observer.of(i));
            tally.add();
        });
        return new Recalls(List.copyOf(Arrays.asList(recalls)));
    }
}
