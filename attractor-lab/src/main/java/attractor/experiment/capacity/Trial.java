package attractor.experiment.capacity;

import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Stepping;
import attractor.memory.Workers;
import attractor.parameter.Names;
import attractor.pattern.Alphabet;
import attractor.pattern.Corruption;
import attractor.pattern.Pattern;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SparseBits;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// One recall of one stored pattern from a noisy cue.
///
/// Everything random comes from children of the seed that is passed in, by number of the pattern set and of the
/// cue.
final class Trial {

    private final Model model;
    private final CapacityQuestion question;
    private final Alphabet alphabet;
    private final Corruption corruption;
    private final Success success;

    Trial(Model model, CapacityQuestion question) {
        this.model = model;
        this.question = question;
        this.alphabet = Signed.alphabet(model.alphabets());
        this.corruption = question.corruption();
        this.success = question.criterion();
    }

    /// What to try where not even one pattern is held.
    String hint() {
        return alphabet == Alphabet.BITS && question.active() == 0
                ? "; if the memory is one of sparse patterns, ask with active=K noise=move"
                : "";
    }

    /// K random patterns; the rows of a smaller set are the first rows of a larger one of the same seed.
    SpinPatterns patterns(int count, Seed set) {
        Seed patterns = set.child("patterns", 0);
        return question.active() == 0
                ? new RandomSpins().draw(count, question.dimension(), patterns)
                : new SparseBits(question.active())
                        .draw(count, question.dimension(), patterns)
                        .toSpins();
    }

    Memory store(SpinPatterns xi, Seed set) {
        Memory memory = model.store(Signed.patterns(xi, alphabet), set.child("store", 0), Progress.NONE);
        if (question.dynamics() == Dynamics.ONE_STEP && !(memory instanceof Stepping)) {
            throw new IllegalArgumentException("the model " + Names.kebab(model.getClass())
                    + " has no single step; ask for its capacity with dynamics=converged");
        }
        return memory;
    }

    /// Whether the recall of a pattern fails.
    ///
    /// @param cue the cue's own seed
    boolean fails(Memory memory, Spins stored, Seed cue) {
        return !success.holds(recalled(memory, stored, cue), stored);
    }

    private Pattern recalled(Memory memory, Spins stored, Seed cue) {
        Pattern noisy = corruption.apply(stored, cue.child("noise", 0).generator());
        Pattern heard = noisy instanceof Spins spins ? Signed.pattern(spins, alphabet) : noisy;
        RandomGenerator rng = cue.child("recall", 0).generator();
        return question.dynamics() == Dynamics.ONE_STEP && memory instanceof Stepping stepping
                ? stepping.step(heard, rng)
                : memory.recall(heard, rng).pattern();
    }

    /// All cues of one random set: min(K, cues) different patterns, one cue each.
    SetTrials set(int count, int set, int cuesPerSet, Seed seed) {
        List<Integer> failed =
                each(count, set, cuesPerSet, seed, (memory, stored, cue) -> fails(memory, stored, cue) ? 1 : 0);
        return new SetTrials(
                count, set, failed.stream().mapToInt(Integer::intValue).sum(), failed.size());
    }

    /// Of each cue of one random set, the number of components that are recalled with the wrong sign.
    List<Integer> wrong(int count, int set, int cuesPerSet, Seed seed) {
        return each(count, set, cuesPerSet, seed, (memory, stored, cue) -> {
            Pattern recalled = recalled(memory, stored, cue);
            int wrong = 0;
            for (int i = 0; i < stored.dimension(); i++) {
                wrong += Signed.at(recalled, i) * stored.sign(i) <= 0 ? 1 : 0;
            }
            return wrong;
        });
    }

    private interface Judge {
        int judge(Memory memory, Spins stored, Seed cue);
    }

    private List<Integer> each(int count, int set, int cuesPerSet, Seed seed, Judge judge) {
        Seed own = seed.child("count", count).child("set", set);
        SpinPatterns xi = patterns(count, own);
        Memory memory = store(xi, own);
        int[] chosen = choose(
                count, Math.min(count, cuesPerSet), own.child("choice", 0).generator());
        List<Integer> judged = new ArrayList<>();
        for (int c = 0; c < chosen.length; c++) {
            Workers.checkInterrupt();
            judged.add(judge.judge(memory, xi.get(chosen[c]), own.child("cue", c)));
        }
        return judged;
    }

    /// k different indices of 0..n−1, every choice equally likely, by Floyd's method.
    private static int[] choose(int n, int k, RandomGenerator rng) {
        int[] chosen = new int[k];
        for (int c = 0; c < k; c++) {
            int last = n - k + c;
            int drawn = rng.nextInt(last + 1);
            for (int before = 0; before < c; before++) {
                if (chosen[before] == drawn) {
                    drawn = last;
                    break;
                }
            }
            chosen[c] = drawn;
        }
        return chosen;
    }
}
