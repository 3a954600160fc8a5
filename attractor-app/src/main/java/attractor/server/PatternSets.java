package attractor.server;

import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.DataStore;
import attractor.data.ImageSet;
import attractor.pattern.RandomSpins;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Black and white pictures to begin with: the shipped letters in every size there is, random ones, and a few of
/// each data set that was fetched.
final class PatternSets {

    private static final String LETTERS = "letters";
    private static final List<String> LETTER_NAMES = List.of("A", "B", "C", "D", "E", "F", "G");
    private static final double MIDDLE = 127;

    private static final int RANDOM_COUNT = 12;
    private static final int RANDOM_SIDE = 16;

    /// A few pictures of a data set: for each name the first image with its label.
    ///
    /// @param id of the data set
    /// @param title for people
    /// @param names of the pictures
    /// @param label of the picture with this number
    private record Choice(String id, String title, List<String> names, IntUnaryOperator label) {}

    private static final String HAN_NUMBERS = "一二三四五六七八九十";

    private static final List<Choice> CHOICES = List.of(
            new Choice(
                    "fashion-mnist",
                    "clothes, one of each class",
                    List.of(
                            "T-shirt",
                            "trousers",
                            "pullover",
                            "dress",
                            "coat",
                            "sandal",
                            "shirt",
                            "sneaker",
                            "bag",
                            "boot"),
                    IntUnaryOperator.identity()),
            new Choice(
                    "mnist",
                    "handwritten digits",
                    IntStream.range(0, 10).mapToObj(Integer::toString).toList(),
                    IntUnaryOperator.identity()),
            new Choice(
                    "unifont",
                    "glyphs, Chinese numbers",
                    HAN_NUMBERS.codePoints().mapToObj(Character::toString).toList(),
                    HAN_NUMBERS::codePointAt));

    private PatternSets() {}

    /// One document for each set: id, name, rows, cols, and the pictures with their names, except those of data
    /// sets, which take a while to load.
    static List<Map<String, Object>> all() {
        List<Map<String, Object>> sets = new ArrayList<>();
        for (DataSet.Split split : DataSets.find(LETTERS).splits()) {
            ImageSet images = DataStore.standard().load(LETTERS, split.name());
            Map<String, Object> tree = about(
                    LETTERS + "-" + split.name(), "letters A to G, " + split.name(), split.height(), split.width());
            tree.put("patterns", pictures(LETTER_NAMES, images.spins(MIDDLE)));
            sets.add(tree);
        }
        sets.add(random());
        for (Choice choice : CHOICES) {
            DataSet set = DataSets.find(choice.id());
            if (DataStore.standard().has(set)) {
                sets.add(about(choice, set.splits().getLast()));
            }
        }
        return sets;
    }

    /// The document of one set with its pictures.
    ///
    /// @throws Problem 404 if there is none
    static Map<String, Object> one(String id) {
        for (Choice choice : CHOICES) {
            DataSet set = DataSets.find(choice.id());
            if (choice.id().equals(id) && DataStore.standard().has(set)) {
                DataSet.Split split = set.splits().getLast();
                Map<String, Object> tree = about(choice, split);
                tree.put("patterns", chosen(choice, DataStore.standard().load(id, split.name())));
                return tree;
            }
        }
        return all().stream()
                .filter(set -> id.equals(set.get("id")))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "there is no pattern set " + id + " here"));
    }

    private static Map<String, Object> random() {
        Map<String, Object> tree =
                about("random", "random, " + RANDOM_SIDE + "x" + RANDOM_SIDE, RANDOM_SIDE, RANDOM_SIDE);
        List<String> names =
                IntStream.rangeClosed(1, RANDOM_COUNT).mapToObj(k -> "r" + k).toList();
        tree.put(
                "patterns",
                pictures(names, new RandomSpins().draw(RANDOM_COUNT, RANDOM_SIDE * RANDOM_SIDE, new Seed(1))));
        return tree;
    }

    private static Map<String, Object> about(Choice choice, DataSet.Split split) {
        return about(
                choice.id(),
                choice.title() + ", " + split.height() + "x" + split.width(),
                split.height(),
                split.width());
    }

    private static Map<String, Object> about(String id, String name, int rows, int cols) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("name", name);
        tree.put("rows", rows);
        tree.put("cols", cols);
        return tree;
    }

    private static List<Map<String, Object>> chosen(Choice choice, ImageSet images) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int k = 0; k < choice.names().size(); k++) {
            int label = choice.label().applyAsInt(k);
            int row = IntStream.range(0, images.count())
                    .filter(mu -> images.labels().at(mu) == label)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(choice.id() + " has no image with label " + label));
            list.addAll(
                    pictures(List.of(choice.names().get(k)), images.part(row, 1).spins(MIDDLE)));
        }
        return list;
    }

    private static List<Map<String, Object>> pictures(List<String> names, SpinPatterns pictures) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int mu = 0; mu < pictures.count(); mu++) {
            List<Integer> cells = new ArrayList<>();
            for (int i = 0; i < pictures.dimension(); i++) {
                cells.add(pictures.sign(mu, i));
            }
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("name", names.get(mu));
            picture.put("cells", cells);
            list.add(picture);
        }
        return list;
    }
}
