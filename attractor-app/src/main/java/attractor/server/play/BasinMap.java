package attractor.server.play;

import attractor.experiment.ending.Centred;
import attractor.experiment.ending.Ending;
import attractor.experiment.ending.Overlaps;
import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.memory.Observer;
import attractor.memory.Outcome;
import attractor.memory.Progress;
import attractor.memory.Recall;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.server.document.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Where recalls end that begin on the plane of three memories.
///
///     cue(u, v)_i = +1 where ξ^a_i + u (ξ^b_i − ξ^a_i) + v (ξ^c_i − ξ^a_i) > t_i, else −1
///     u, v from −1/4 to 5/4        t_i uniform in (−1, 1), the same for the whole map
///
/// At (0, 0), (1, 0) and (0, 1) the cue is the memory itself; between them units change over one by one, each at a
/// threshold of its own. Equal cues are recalled once, all with the same random numbers.
///
/// @param board memories, model and seed; its cue plays no part
/// @param corners the rows of a, b, c
/// @param size cells along each side
public record BasinMap(Board board, List<Integer> corners, int size) {

    /// The most cells along a side.
    public static final int MOST = 128;

    /// The most numbers of all its cues together, cells of the map times units of a memory: 128 x 128 cells of
    /// pictures of 32 x 32, or 64 x 64 cells of the largest pictures.
    static final long MOST_NUMBERS = 1L << 24;

    private static final double FROM = -0.25;
    private static final double TO = 1.25;

    /// So many ends are told apart; the cells of rarer ones count as others.
    private static final int MOST_ENDS = 10;

    private static final int CHUNK = 512;

    /// Reads an order.
    ///
    /// @param document `board` as [Board] describes it, `corners`: the names of three memories, `size`
    /// @return the map, not yet computed
    /// @throws IllegalArgumentException naming the place, the value and what is allowed
    public static BasinMap of(Map<String, ?> document) {
        Tree tree = Tree.of("", document);
        tree.requireOnly(List.of("board", "corners", "size"));
        Map<String, Object> members = new LinkedHashMap<>();
        tree.object("board").members().forEach((name, value) -> members.put(String.valueOf(name), value));
        Board board = Board.of(members);
        List<Integer> corners = new ArrayList<>();
        for (Object name : tree.list("corners")) {
            int mu = board.names().indexOf(String.valueOf(name));
            if (mu < 0 || corners.contains(mu)) {
                throw new IllegalArgumentException(
                        "corners holds " + Tree.shown(name) + "; it must hold the names of three different memories");
            }
            corners.add(mu);
        }
        if (corners.size() != 3) {
            throw new IllegalArgumentException("corners holds " + corners.size() + " names; it must hold 3");
        }
        int size = (int) tree.integer("size", 2, MOST);
        int units = board.shape().cells();
        if ((long) size * size * units > MOST_NUMBERS) {
            throw new IllegalArgumentException("size is " + size + ", which for pictures of " + units + " cells takes "
                    + "more memory than a map may; it must be at most "
                    + (int) Math.sqrt(MOST_NUMBERS / (double) units));
        }
        return new BasinMap(board, List.copyOf(corners), size);
    }

    /// Computes the map.
    ///
    /// @param progress hears of finished recalls
    /// @return `cells` (for each, row by row from v = 5/4 down, the index of its end; −1 for a rare one), `steps`,
    ///     `energies` where the model has them, `ends` with words and share, `thresholds`
    /// @throws java.util.concurrent.CancellationException if the thread is interrupted
    public Map<String, Object> compute(Progress progress) {
        Seed seed = new Seed(board.seed());
        double[] thresholds = thresholds(seed.child("thresholds", 0).generator());
        Map<Spins, Integer> distinct = new LinkedHashMap<>();
        int[] cueOf = new int[size * size];
        for (int k = 0; k < cueOf.length; k++) {
            cueOf[k] = distinct.computeIfAbsent(cue(k, thresholds), cue -> distinct.size());
        }
        Patterns memories = PlayAlphabet.of(board.model(), board.memories());
        Memory memory = board.model().store(memories, seed.child("store", 0));
        Patterns cues = PlayAlphabet.of(board.model(), SpinPatterns.of(List.copyOf(distinct.keySet())));
        Recall[] recalls = recalls(memory, cues, seed.child("recall", 0), progress);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("size", size);
        tree.put("recalls", recalls.length);
        describe(tree, recalls, cueOf, memories);
        tree.put("steps", IntStream.of(cueOf).map(cue -> recalls[cue].steps()).toArray());
        if (memory instanceof Energetic energetic) {
            List<Double> energies = energies(energetic, cues);
            if (energies.stream().allMatch(Double::isFinite)) {
                tree.put("energies", IntStream.of(cueOf).mapToObj(energies::get).toList());
            }
        }
        tree.put("thresholds", thresholds);
        return tree;
    }

    private static List<Double> energies(Energetic memory, Patterns cues) {
        List<Pattern> states =
                IntStream.range(0, cues.count()).mapToObj(cues::get).toList();
        return Arrays.stream(memory.energies(states)).boxed().toList();
    }

    private double[] thresholds(RandomGenerator rng) {
        return IntStream.range(0, board.shape().cells())
                .mapToDouble(i -> 2 * rng.nextDouble() - 1)
                .toArray();
    }

    private Spins cue(int cell, double[] thresholds) {
        Workers.checkInterrupt();
        int column = cell % size;
        int row = cell / size;
        double u = FROM + (TO - FROM) * column / (size - 1);
        double v = TO - (TO - FROM) * row / (size - 1);
        int[] signs = new int[thresholds.length];
        for (int i = 0; i < signs.length; i++) {
            int a = board.memories().sign(corners.get(0), i);
            int b = board.memories().sign(corners.get(1), i);
            int c = board.memories().sign(corners.get(2), i);
            signs[i] = a + u * (b - a) + v * (c - a) > thresholds[i] ? 1 : -1;
        }
        return Spins.of(signs);
    }

    /// In chunks, so that progress is told and an interrupt is heard; each cue has the same random numbers.
    private static Recall[] recalls(Memory memory, Patterns cues, Seed seed, Progress progress) {
        Recall[] recalls = new Recall[cues.count()];
        for (int from = 0; from < recalls.length; from += CHUNK) {
            int first = from;
            int count = Math.min(CHUNK, recalls.length - from);
            Workers.shared()
                    .forEach(
                            count,
                            k -> recalls[first + k] = Playback.settled(
                                    memory,
                                    memory.recall(
                                            cues.get(first + k),
                                            seed.child("cue", 0).generator(),
                                            new Watch())));
            progress.report(first + count, recalls.length);
        }
        return recalls;
    }

    /// Ends a recall whose thread is interrupted.
    private static final class Watch implements Observer {
        @Override
        public void visit(int step, Supplier<Pattern> state) {
            Workers.checkInterrupt();
        }
    }

    /// The frequent ends, the most frequent first, and which of them each cell has.
    private void describe(Map<String, Object> tree, Recall[] recalls, int[] cueOf, Patterns memories) {
        String[] keys = new String[recalls.length];
        Overlaps overlaps = new Overlaps(memories);
        Workers.shared().forEach(keys.length, k -> keys[k] = key(recalls[k], overlaps));
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int cue : cueOf) {
            counts.merge(keys[cue], 1, Integer::sum);
            first.putIfAbsent(keys[cue], cue);
        }
        List<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_ENDS)
                .map(Map.Entry::getKey)
                .toList();
        Ending[] endings = new Ending[frequent.size()];
        Workers.shared()
                .forEach(
                        endings.length,
                        k -> endings[k] = Ending.of(
                                recalls[first.getOrDefault(frequent.get(k), 0)], memories, OptionalInt.empty()));
        List<Map<String, Object>> ends = new ArrayList<>();
        int mixtures = 0;
        for (int k = 0; k < endings.length; k++) {
            Ending ending = endings[k];
            Map<String, Object> end = new LinkedHashMap<>();
            end.put("kind", ending.kind());
            end.put("words", ending.words(board.names()));
            end.put("label", label(ending, ending instanceof Ending.Mixture ? ++mixtures : 0));
            end.put("share", counts.getOrDefault(frequent.get(k), 0) / (double) cueOf.length);
            ends.add(end);
        }
        tree.put(
                "cells",
                IntStream.of(cueOf).map(cue -> frequent.indexOf(keys[cue])).toArray());
        tree.put("ends", ends);
    }

    /// Equal for recalls that end alike.
    private static String key(Recall recall, Overlaps overlaps) {
        boolean settled = recall.outcome() == Outcome.FIXED_POINT
                || (recall.outcome() == Outcome.STEP_LIMIT && recall.steps() == 1);
        if (!settled) {
            return recall.outcome().name();
        }
        Optional<Ending.Nearness> near = overlaps.nearest(recall.pattern());
        if (near.isPresent() && Math.abs(near.get().overlap()) >= Ending.AT_A_MEMORY) {
            return (near.get().overlap() > 0 ? "+" : "-") + near.get().memory();
        }
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < recall.pattern().dimension(); i++) {
            signs.append(Centred.component(recall.pattern(), i) > 0 ? '1' : '0');
        }
        return signs.toString();
    }

    private String label(Ending ending, int mixture) {
        return switch (ending) {
            case Ending.Recalled at -> board.names().get(at.at().memory());
            case Ending.Inverse of -> "−" + board.names().get(of.of().memory());
            case Ending.Mixture state -> "s" + mixture;
            case Ending.TwoCycle cycle -> "2";
            default -> ending.kind().substring(0, 1).toUpperCase(Locale.ROOT);
        };
    }
}
