package attractor.symbolic;

import attractor.match.BestMatch;
import attractor.match.Search;
import attractor.match.Similarity;
import attractor.memory.BatchObserver;
import attractor.memory.HeteroModel;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Items with payloads, and a memory that cleans noisy vectors up to them.
///
///     x → T(x) = ξ^μ → payload_μ        ξ: K×D items, T: the recall of any model
///
/// Where T(x) is an item, exactly, the answer is that item; else it is the item most similar to T(x), and the
/// answer says so. As pairs, T leads from a key to the value that is paired with it, and payloads belong to values.
/// Many vectors are cleaned up in one pass over the items. Immutable. Cost that of the model's recall.
///
/// @param <T> what the items stand for
public final class ItemMemory<T> {

    private final Memory memory;
    private final Patterns keys;
    private final Patterns items;
    private final List<T> payloads;
    private final Similarity similarity;
    private final Search search;
    private final Map<Integer, List<Integer>> byHash = new HashMap<>();

    private ItemMemory(Memory memory, Patterns keys, Items<T> stored) {
        this.memory = memory;
        this.keys = keys;
        this.items = stored.patterns();
        this.payloads = stored.payloads();
        this.similarity = stored.similarity();
        this.search = new Search(items, similarity.over(items));
        for (int mu = 0; mu < items.count(); mu++) {
            byHash.computeIfAbsent(items.get(mu).hashCode(), hash -> new ArrayList<>())
                    .add(mu);
        }
    }

    /// The items of an item memory.
    ///
    /// @param <T> what they stand for
    /// @param patterns K ≥ 1 vectors
    /// @param payloads what each stands for
    /// @param similarity the measure by which vectors are compared, such as that of the algebra
    public record Items<T>(Patterns patterns, List<T> payloads, Similarity similarity) {

        /// Checks the counts and copies the list.
        ///
        /// @throws IllegalArgumentException if there is no item, or not one payload for each
        public Items {
            payloads = List.copyOf(payloads);
            if (patterns.count() == 0) {
                throw new IllegalArgumentException("there is no item, so nothing can be cleaned up; give at least one");
            }
            if (patterns.count() != payloads.size()) {
                throw new IllegalArgumentException("there are " + patterns.count() + " items but " + payloads.size()
                        + " payloads; every item needs one payload");
            }
        }
    }

    /// Stores items.
    ///
    /// @param <T> what the items stand for
    /// @param model cleans up: any model of the catalogue that stores such patterns
    /// @param items the items
    /// @param seed randomness of storing
    /// @return the item memory
    /// @throws IllegalArgumentException if the patterns do not suit the model
    public static <T> ItemMemory<T> of(Model model, Items<T> items, Seed seed) {
        return new ItemMemory<>(model.store(items.patterns(), seed), items.patterns(), items);
    }

    /// Stores pairs: what resembles key μ is cleaned up to item μ.
    ///
    /// @param <T> what the items stand for
    /// @param model cleans up
    /// @param keys K vectors, of any dimension
    /// @param items the items, one for each key
    /// @param seed randomness of storing
    /// @return the item memory
    /// @throws IllegalArgumentException if the counts differ or the patterns do not suit the model
    public static <T> ItemMemory<T> of(HeteroModel model, Patterns keys, Items<T> items, Seed seed) {
        return new ItemMemory<>(model.store(keys, items.patterns(), seed, Progress.NONE), keys, items);
    }

    /// {@return the number of items K}
    public int count() {
        return items.count();
    }

    /// {@return the dimension D of vectors that are cleaned up}
    public int dimension() {
        return memory.dimension();
    }

    /// Cleans one vector up.
    ///
    /// @param noisy of dimension D
    /// @param seed randomness of the recall, that of the first cue in a batch
    /// @return the item that it stands for
    /// @throws IllegalArgumentException if its dimension or alphabet does not fit
    public CleanedUp<T> cleanUp(Pattern noisy, Seed seed) {
        return answer(noisy, memory.recall(noisy, seed.child("cue", 0).generator()));
    }

    /// Cleans many vectors up, in one pass over the items where the model can.
    ///
    /// @param noisy rows of dimension D
    /// @param seed randomness of the recalls
    /// @return the items that they stand for, in order
    /// @throws IllegalArgumentException if their dimension or alphabet does not fit
    public List<CleanedUp<T>> cleanUpAll(Patterns noisy, Seed seed) {
        List<Recall> recalls =
                memory.recallAll(noisy, seed, Progress.NONE, BatchObserver.NONE).answers();
        List<CleanedUp<T>> answers = new ArrayList<>(recalls.size());
        for (int c = 0; c < recalls.size(); c++) {
            answers.add(answer(noisy.get(c), recalls.get(c)));
        }
        return answers;
    }

    private CleanedUp<T> answer(Pattern noisy, Recall recall) {
        Pattern end = recall.pattern();
        OptionalInt same = same(end);
        int index = same.isPresent()
                ? same.getAsInt()
                : search.best(end).map(BestMatch::index).orElseThrow();
        return new CleanedUp<>(
                payloads.get(index),
                index,
                end,
                similarity.of(noisy, keys.get(index)),
                same.isPresent() ? CleanedUp.Arrival.ITEM : CleanedUp.Arrival.BETWEEN);
    }

    private OptionalInt same(Pattern end) {
        return byHash.getOrDefault(end.hashCode(), List.of()).stream()
                .mapToInt(mu -> mu)
                .filter(mu -> items.get(mu).equals(end))
                .findFirst();
    }
}
