package attractor.lab.hanley;

import attractor.experiment.Measured;
import attractor.experiment.Rows;
import attractor.match.Similarity;
import attractor.memory.Model;
import attractor.memory.Workers;
import attractor.models.classic.Hopfield;
import attractor.models.classic.NearestPattern;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DenseRectified;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.spin.Synchronous;
import attractor.statistics.Proportion;
import attractor.symbolic.BinarySpatterCode;
import attractor.symbolic.CleanedUp;
import attractor.symbolic.HolographicReduced;
import attractor.symbolic.ItemMemory;
import attractor.symbolic.MultiplyAddPermute;
import attractor.symbolic.VectorAlgebra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Is the filler that is unbound from a record of n pairs cleaned up to the right item?
///
///     P[T(record ⊘ role) = filler]        record = ⊕_k role_k ⊗ filler_k, fillers among K random items
///
/// Success is the item itself. Cues of one set share the items; errors are over sets.
///
/// @param algebra how pairs are bound and bundled
/// @param cleaner what cleans up
/// @param dimension D
/// @param pairs n
/// @param items K
record SymbolicTrials(Algebra algebra, Cleaner cleaner, int dimension, int pairs, int items) {

    /// The algebras.
    enum Algebra {
        /// Signs.
        MAP,
        /// Bits.
        BSC,
        /// Real vectors.
        HRR;

        private VectorAlgebra<?> vectors() {
            return switch (this) {
                case MAP -> new MultiplyAddPermute();
                case BSC -> new BinarySpatterCode();
                case HRR -> new HolographicReduced();
            };
        }
    }

    /// The memories that clean up.
    enum Cleaner {
        /// The nearest item.
        NEAREST("nearest item"),
        /// exp(0.2 x).
        EXPONENTIAL("exponential β = 0.2"),
        /// max(x, 0)⁵.
        RECTIFIED_5("rectified n = 5"),
        /// max(x, 0)³.
        RECTIFIED_3("rectified n = 3"),
        /// Hebbian couplings.
        HOPFIELD("Hopfield");

        private final String words;

        Cleaner(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private Model model(Similarity similarity) {
            return switch (this) {
                case NEAREST -> new NearestPattern(similarity);
                case EXPONENTIAL -> {
                    DenseExponential d = new DenseExponential(0.2);
                    yield new DenseExponential(
                            d.beta(), d.field(), d.energy(), d.energyScale(), new Synchronous(), d.ties());
                }
                case RECTIFIED_5 -> rectified(5);
                case RECTIFIED_3 -> rectified(3);
                case HOPFIELD -> {
                    Hopfield d = new Hopfield();
                    yield new Hopfield(
                            d.rule(), d.units(), d.threshold(), d.selfCoupling(), new Synchronous(), d.ties());
                }
            };
        }

        private static Model rectified(double n) {
            DenseRectified d = new DenseRectified(n);
            return new DenseRectified(d.n(), d.field(), d.overlap(), d.energyScale(), new Synchronous(), d.ties());
        }
    }

    /// Whether the formula of the sizing calculator is about them.
    boolean isSized() {
        return algebra != Algebra.HRR && cleaner == Cleaner.NEAREST;
    }

    @Override
    public String toString() {
        return algebra + ", " + cleaner.words() + ", n=" + pairs + ", K=" + items + ", D=" + dimension;
    }

    /// Failures and cues of each set.
    Rows run(int sets, int cues, Seed seed) {
        long[] failures = new long[sets];
        long[] asked = new long[sets];
        Arrays.fill(asked, cues);
        for (int set = 0; set < sets; set++) {
            Workers.checkInterrupt();
            failures[set] = failures(algebra.vectors(), cues, seed.child("set", set));
        }
        return Rows.NONE.with("failures", failures).with("cues", asked);
    }

    private <P extends Pattern> int failures(VectorAlgebra<P> vectors, int cues, Seed seed) {
        List<P> drawn = list(vectors, items, seed.child("items", 0));
        Patterns all = vectors.patterns(drawn);
        List<Integer> numbers = IntStream.range(0, items).boxed().toList();
        ItemMemory<Integer> memory = ItemMemory.of(
                cleaner.model(vectors.similarity()),
                new ItemMemory.Items<>(all, numbers, vectors.similarity()),
                seed.child("store", 0));
        int[] targets = new int[cues];
        List<P> noisy = new ArrayList<>();
        for (int c = 0; c < cues; c++) {
            Seed own = seed.child("record", c);
            List<P> roles = list(vectors, pairs, own.child("roles", 0));
            RandomGenerator rng = own.child("fillers", 0).generator();
            int[] chosen = rng.ints(pairs, 0, items).toArray();
            List<P> fillers = Arrays.stream(chosen).mapToObj(drawn::get).toList();
            targets[c] = chosen[0];
            noisy.add(vectors.unbind(vectors.structure(roles, fillers), roles.getFirst()));
        }
        List<CleanedUp<Integer>> answers = memory.cleanUpAll(vectors.patterns(noisy), seed.child("recall", 0));
        int failures = 0;
        for (int c = 0; c < cues; c++) {
            CleanedUp<Integer> answer = answers.get(c);
            boolean right = answer.arrival() == CleanedUp.Arrival.ITEM && answer.payload() == targets[c];
            failures += right ? 0 : 1;
        }
        return failures;
    }

    private <P extends Pattern> List<P> list(VectorAlgebra<P> vectors, int count, Seed seed) {
        return IntStream.range(0, count)
                .mapToObj(k -> vectors.draw(dimension, seed.child("vector", k)))
                .toList();
    }

    /// The accuracy, its error over sets and at least that of independent cues.
    static Measured accuracy(Rows rows) {
        double[] cues = rows.real("cues");
        double[] right = rows.real("failures");
        double failed = Arrays.stream(right).sum();
        for (int s = 0; s < right.length; s++) {
            right[s] = cues[s] - right[s];
        }
        var outcome = new Proportion(
                Math.round(failed), Math.round(Arrays.stream(cues).sum()));
        return Measured.ratio(right, cues).atLeast(outcome.standardErrorFloor());
    }
}
