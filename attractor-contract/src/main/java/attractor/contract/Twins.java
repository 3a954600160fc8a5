package attractor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.memory.BatchObserver;
import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fast paths beside their slow twins: what was compared so far in this process.
///
/// The fast path of a batch is [Memory#recallAll] or [Energetic#energies] where a memory overrides it, its slow
/// twin one recall or energy after the other. Both must give the same bits, at any batch size and any number of
/// threads.
public final class Twins {

    /// Around the size of a panel of cues.
    private static final List<Integer> BATCHES = List.of(1, 2, 63, 64, 65);

    private static final List<Integer> THREADS = List.of(1, 2, 3);

    private static final Set<String> FAST_PATHS = ConcurrentHashMap.newKeySet();
    private static final AtomicLong PAIRS = new AtomicLong();

    private Twins() {}

    /// {@return the number of pairs of answers, one fast and one slow, that were compared}
    public static long pairs() {
        return PAIRS.get();
    }

    /// {@return one line that says how many pairs of how many fast paths were compared}
    public static String summary() {
        return "contract: " + PAIRS + " answers of " + FAST_PATHS.size()
                + " fast paths compared with those of their slow twins";
    }

    /// Compares batches with single recalls.
    ///
    /// @param memory the memory
    /// @param cues 65 cues that it accepts
    /// @throws AssertionError if any answer differs
    static void compareBatches(Memory memory, Patterns cues) {
        Seed seed = new Seed(26);
        List<Recall> slow = IntStream.range(0, cues.count())
                .mapToObj(i -> memory.recall(cues.get(i), seed.child("cue", i).generator()))
                .toList();
        boolean fast = overrides(memory, "recallAll", Memory.class);
        int threads = Workers.shared().threads();
        try {
            for (int count : THREADS) {
                Workers.useThreads(count);
                for (int batch : BATCHES) {
                    Patterns some = cues.select(IntStream.range(0, batch).toArray());
                    List<Recall> answers = memory.recallAll(some, seed, Progress.NONE, BatchObserver.NONE)
                            .answers();
                    assertThat(answers)
                            .as("a batch of " + batch + " cues on " + count + " threads")
                            .isEqualTo(slow.subList(0, batch));
                    if (fast) {
                        PAIRS.addAndGet(batch);
                    }
                }
            }
        } finally {
            Workers.useThreads(threads);
        }
        if (fast) {
            FAST_PATHS.add(memory.getClass().getName());
        }
    }

    /// Compares the energies of several states with those of single ones.
    ///
    /// @param memory the memory
    /// @param states 65 states that it accepts
    /// @throws AssertionError if any energy differs
    static void compareEnergies(Energetic memory, Patterns states) {
        List<Pattern> all = IntStream.range(0, states.count())
                .<Pattern>mapToObj(states::get)
                .toList();
        double[] slow = all.stream().mapToDouble(memory::energy).toArray();
        boolean fast = overrides(memory, "energies", Energetic.class);
        int threads = Workers.shared().threads();
        try {
            for (int count : THREADS) {
                Workers.useThreads(count);
                for (int batch : BATCHES) {
                    assertThat(memory.energies(all.subList(0, batch)))
                            .as("the energies of " + batch + " states on " + count + " threads")
                            .isEqualTo(Arrays.copyOf(slow, batch));
                    if (fast) {
                        PAIRS.addAndGet(batch);
                    }
                }
            }
        } finally {
            Workers.useThreads(threads);
        }
        if (fast) {
            FAST_PATHS.add(memory.getClass().getName() + ".energies");
        }
    }

    private static boolean overrides(Object memory, String method, Class<?> twin) {
        return Stream.of(memory.getClass().getMethods())
                .anyMatch(one -> one.getName().equals(method) && one.getDeclaringClass() != twin);
    }

    /// Compares what observers see in a batch with what they see in single recalls.
    ///
    /// @param memory the memory
    /// @param cues cues that it accepts
    /// @throws AssertionError if any sequence of states differs
    static void compareObservers(Memory memory, Patterns cues) {
        Seed seed = new Seed(27);
        List<Visits> batch = Stream.generate(Visits::new).limit(cues.count()).toList();
        memory.recallAll(cues, seed, Progress.NONE, i -> batch.get(i)::visit);
        for (int i = 0; i < cues.count(); i++) {
            Visits single = new Visits();
            memory.recall(cues.get(i), seed.child("cue", i).generator(), single::visit);
            assertThat(batch.get(i).seen).as("states of cue " + i).isEqualTo(single.seen);
        }
    }

    /// The states that an observer saw, with their steps.
    private static final class Visits {
        private final List<String> seen = new ArrayList<>();

        void visit(int step, Supplier<Pattern> state) {
            seen.add(step + " " + Arrays.toString(state.get().toArray()));
        }
    }
}
