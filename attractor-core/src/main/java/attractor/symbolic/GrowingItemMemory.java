package attractor.symbolic;

import attractor.match.BestMatch;
import attractor.match.Search;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import java.util.ArrayList;
import java.util.List;

/// An item memory that takes further items at any time; the nearest item cleans up.
///
///     x → argmax_μ sim(ξ^μ, x), the lowest μ on a tie        ξ: K×D items so far
///
/// Items lie in blocks of falling sizes, each a power of two: an item joins the blocks before it that are as small,
/// as 1 is added to a binary number. So K items are copied O(K log K) times in all, and a search passes over at
/// most log₂ K + 1 blocks. Answers are those of a search over all items at once. Cost O(KD) a search. Not safe for
/// several threads.
///
/// @param <P> the kind of vectors
/// @param <T> what the items stand for
public final class GrowingItemMemory<P extends Pattern, T> {

    private final VectorAlgebra<P> algebra;
    private final int dimension;
    private final List<Block<P>> blocks = new ArrayList<>();
    private final List<T> payloads = new ArrayList<>();

    /// An item memory without items.
    ///
    /// @param algebra of the vectors; its similarity says which item is nearest
    /// @param dimension D ≥ 1
    /// @throws IllegalArgumentException if D < 1
    public GrowingItemMemory(VectorAlgebra<P> algebra, int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("the dimension D is " + dimension + "; it must be at least 1");
        }
        this.algebra = algebra;
        this.dimension = dimension;
    }

    /// {@return the number of items K}
    public int count() {
        return payloads.size();
    }

    /// {@return the dimension D}
    public int dimension() {
        return dimension;
    }

    /// Adds an item.
    ///
    /// @param item of dimension D; an equal one may be there already and then goes before it
    /// @param payload what it stands for
    /// @return its index μ
    /// @throws IllegalArgumentException if the dimension does not fit
    public int add(P item, T payload) {
        requireDimension(item);
        List<P> rows = new ArrayList<>();
        rows.add(item);
        while (!blocks.isEmpty() && blocks.getLast().rows().size() == rows.size()) {
            rows.addAll(0, blocks.removeLast().rows());
        }
        Patterns patterns = algebra.patterns(rows);
        blocks.add(new Block<>(
                count() + 1 - rows.size(),
                rows,
                new Search(patterns, algebra.similarity().over(patterns))));
        payloads.add(payload);
        return count() - 1;
    }

    /// Cleans one vector up.
    ///
    /// @param noisy of dimension D
    /// @return the nearest item
    /// @throws IllegalArgumentException if the dimension does not fit
    /// @throws IllegalStateException if there is no item
    public CleanedUp<T> cleanUp(P noisy) {
        return cleanUpAll(List.of(noisy)).getFirst();
    }

    /// Cleans many vectors up, in one pass over the items.
    ///
    /// @param noisy vectors of dimension D
    /// @return the nearest items, in order
    /// @throws IllegalArgumentException if a dimension does not fit
    /// @throws IllegalStateException if there is no item
    public List<CleanedUp<T>> cleanUpAll(List<P> noisy) {
        noisy.forEach(this::requireDimension);
        if (blocks.isEmpty()) {
            throw new IllegalStateException("there is no item yet, so nothing can be cleaned up; add one first");
        }
        List<Nearest<P>> nearest = new ArrayList<>();
        for (Block<P> block : blocks) {
            List<BestMatch> best = block.search().best(noisy);
            for (int c = 0; c < best.size(); c++) {
                BestMatch match = best.get(c);
                Nearest<P> here =
                        new Nearest<>(block.from() + match.index(), block.rows().get(match.index()), match.score());
                if (nearest.size() == c) {
                    nearest.add(here);
                } else if (here.score() > nearest.get(c).score()) {
                    nearest.set(c, here);
                }
            }
        }
        return nearest.stream().map(this::answer).toList();
    }

    private CleanedUp<T> answer(Nearest<P> nearest) {
        return new CleanedUp<>(
                payloads.get(nearest.index()),
                nearest.index(),
                nearest.item(),
                nearest.score(),
                CleanedUp.Arrival.ITEM);
    }

    private void requireDimension(P vector) {
        if (vector.dimension() != dimension) {
            throw new IllegalArgumentException("the vector has dimension " + vector.dimension()
                    + " but the item memory has D = " + dimension + "; both need the same dimension");
        }
    }

    /// Items that are searched together.
    ///
    /// @param from the index of the first
    private record Block<P extends Pattern>(int from, List<P> rows, Search search) {}

    /// The best so far for one vector.
    private record Nearest<P extends Pattern>(int index, P item, double score) {}
}
