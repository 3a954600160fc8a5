package attractor.lab.lansner;

import attractor.models.classic.Readout;
import attractor.parameter.Range;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Seed;
import attractor.pattern.SparseBits;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random sparse patterns of N units with H active ones, and distorted cues.
///
/// In hypercolumns, one of N/H units is active in each, and a cue has another unit active in some of them; with k
/// winners any H units are active, and a cue has some silent and as many others active instead.
///
/// @param coding how active units are spread
/// @param units N
/// @param active H
record SparseTask(Coding coding, int units, int active) {

    SparseTask {
        Range.in("active", active, 1, units);
        if (coding == Coding.HYPERCOLUMNS && units % active != 0) {
            throw new IllegalArgumentException("active is " + active + " hypercolumns, which do not divide N = " + units
                    + " units; choose units that are a multiple of active");
        }
    }

    Readout readout() {
        return coding == Coding.HYPERCOLUMNS ? new Readout.Hypercolumns(size()) : new Readout.Winners(active);
    }

    private int size() {
        return units / active;
    }

    BitPatterns patterns(int count, Seed seed) {
        if (coding == Coding.WINNERS) {
            return new SparseBits(active).draw(count, units, seed);
        }
        List<Bits> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            RandomGenerator rng = seed.child("pattern", mu).generator();
            long[] words = new long[(units + 63) / 64];
            for (int h = 0; h < active; h++) {
                set(words, h * size() + rng.nextInt(size()), true);
            }
            patterns.add(Bits.ofWords(units, words));
        }
        return BitPatterns.of(patterns);
    }

    /// A cue with a number of active units moved.
    Bits cue(Bits pattern, int moved, RandomGenerator rng) {
        long[] words = pattern.toWords();
        int[] active = new int[this.active];
        int found = 0;
        for (int i = 0; i < units; i++) {
            if (pattern.get(i)) {
                active[found++] = i;
            }
        }
        for (int m = 0; m < moved; m++) {
            int pick = m + rng.nextInt(this.active - m);
            int from = active[pick];
            active[pick] = active[m];
            set(words, from, false);
            set(words, target(pattern, from, words, rng), true);
        }
        return Bits.ofWords(units, words);
    }

    private int target(Bits pattern, int from, long[] words, RandomGenerator rng) {
        if (coding == Coding.HYPERCOLUMNS) {
            int first = from - from % size();
            return first + (from - first + 1 + rng.nextInt(size() - 1)) % size();
        }
        while (true) {
            int to = rng.nextInt(units);
            if (!pattern.get(to) && (words[to >> 6] >>> to & 1) == 0) {
                return to;
            }
        }
    }

    private static void set(long[] words, int i, boolean on) {
        if (on) {
            words[i >> 6] |= 1L << i;
        } else {
            words[i >> 6] &= ~(1L << i);
        }
    }
}
