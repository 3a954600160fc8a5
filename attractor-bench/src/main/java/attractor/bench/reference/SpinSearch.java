package attractor.bench.reference;

import attractor.bench.Finding;
import attractor.bench.Trial;
import attractor.match.Similarity;
import attractor.memory.BatchObserver;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recalls;
import attractor.models.classic.NearestPattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The exact search for the nearest spin pattern that W3 and W10 time.
///
/// @param patterns Ξ
/// @param cues damaged patterns
/// @param targets the patterns that the cues were made of
record SpinSearch(SpinPatterns patterns, SpinPatterns cues, Targets targets) {

    private static final Seed SEED = new Seed(1);

    /// Ready to be timed: one cue through `recall`, several through `recallAll`.
    Trial<Recalls> trial() {
        Memory memory = new NearestPattern(Similarity.HAMMING_DISTANCE).store(patterns, SEED);
        Supplier<Recalls> work = cues.count() == 1
                ? () -> new Recalls(List.of(memory.recall(cues.get(0), SEED.generator())))
                : () -> memory.recallAll(cues, SEED, Progress.NONE, BatchObserver.NONE);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("K", patterns.count());
        sizes.put("D", patterns.dimension());
        sizes.put("batch", cues.count());
        return new Trial<>(work, this::found, sizes);
    }

    private Finding found(Recalls recalls) {
        int right = 0;
        for (int b = 0; b < targets.cues(); b++) {
            right += recalls.get(b).pattern().equals(patterns.get(targets.at(b))) ? 1 : 0;
        }
        double bits = (double) patterns.count() * patterns.dimension();
        return Finding.RIGHT
                .with("acc", (double) right / targets.cues())
                .doing("GBs", bits / 8e9)
                .doing("Tbit_s", bits * cues.count() / 1e12)
                .requiring(right == targets.cues(), right + " of " + targets.cues() + " cues found their pattern");
    }
}
