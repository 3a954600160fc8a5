package attractor.train;

import attractor.memory.Generator;
import attractor.models.diffusion.SmoothedDensity;
import attractor.parameter.Range;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.random.RandomGenerator;

/// Where the patterns of a training step come from.
public sealed interface Examples {

    /// {@return the dimension D}
    int dimension();

    /// {@return the number of patterns of a step}
    int batch();

    /// Draws the patterns of one step.
    ///
    /// @param rng the randomness of the step
    /// @param y receives batch × D numbers, pattern by pattern
    void draw(RandomGenerator rng, double[] y);

    /// Stored patterns: all of them, each once, or some drawn with replacement.
    ///
    /// @param xi at least one pattern
    /// @param size how many; 0 stands for all of them, each once
    record Episodic(Patterns xi, int size) implements Examples {

        /// Checks that there are patterns.
        public Episodic {
            requirePatterns(xi);
            Range.atLeast("size", size, 0);
        }

        @Override
        public int dimension() {
            return xi.dimension();
        }

        @Override
        public int batch() {
            return size == 0 ? xi.count() : size;
        }

        @Override
        public void draw(RandomGenerator rng, double[] y) {
            for (int b = 0; b < batch(); b++) {
                put(xi.get(size == 0 ? b : rng.nextInt(xi.count())), y, b);
            }
        }
    }

    /// Stored patterns with some probability, else patterns of a corpus: episodic and semantic memory in one
    /// network.
    ///
    /// @param xi at least one stored pattern
    /// @param share the probability w_e of a stored pattern, in \[0, 1\]
    /// @param corpus makes patterns of the corpus
    /// @param batch patterns of a step
    record Mixed(Patterns xi, double share, Generator corpus, int batch) implements Examples {

        /// Checks the ranges.
        public Mixed {
            requirePatterns(xi);
            Range.closed("share", share, 0, 1);
            Range.atLeast("batch", batch, 1);
        }

        @Override
        public int dimension() {
            return xi.dimension();
        }

        @Override
        public void draw(RandomGenerator rng, double[] y) {
            for (int b = 0; b < batch; b++) {
                boolean stored = rng.nextDouble() < share;
                put(stored ? xi.get(rng.nextInt(xi.count())) : corpus.sample(rng), y, b);
            }
        }
    }

    /// Patterns of a law, drawn anew in every step.
    ///
    /// @param law of stored cores and a corpus, say
    /// @param batch patterns of a step
    record Drawn(SmoothedDensity law, int batch) implements Examples {

        /// Checks the range.
        public Drawn {
            Range.atLeast("batch", batch, 1);
        }

        @Override
        public int dimension() {
            return law.dimension();
        }

        @Override
        public void draw(RandomGenerator rng, double[] y) {
            for (int b = 0; b < batch; b++) {
                System.arraycopy(law.draw(rng), 0, y, b * dimension(), dimension());
            }
        }
    }

    private static void requirePatterns(Patterns xi) {
        if (xi.count() == 0) {
            throw new IllegalArgumentException("there are 0 patterns; a network needs at least 1 to learn from");
        }
    }

    private static void put(Pattern pattern, double[] y, int b) {
        double[] row = pattern.toArray();
        System.arraycopy(row, 0, y, b * row.length, row.length);
    }
}
