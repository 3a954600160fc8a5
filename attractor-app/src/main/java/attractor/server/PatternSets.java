package attractor.server;

import attractor.data.DataSet;
import attractor.data.DataSets;
import attractor.data.DataStore;
import attractor.data.ImageSet;
import attractor.pattern.SpinPatterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The shipped letters as black and white pictures, in every size there is.
final class PatternSets {

    private static final String LETTERS = "letters";
    private static final String NAMES = "ABCDEFG";
    private static final double MIDDLE = 127;

    private PatternSets() {}

    /// One document for each size: name, rows, cols, and the pictures with their names.
    static List<Map<String, Object>> all() {
        DataSet set = DataSets.find(LETTERS);
        List<Map<String, Object>> sets = new ArrayList<>();
        for (DataSet.Split split : set.splits()) {
            ImageSet images = DataStore.standard().load(LETTERS, split.name());
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("name", "letters A to G, " + split.name());
            tree.put("rows", split.height());
            tree.put("cols", split.width());
            tree.put("patterns", pictures(images.spins(MIDDLE)));
            sets.add(tree);
        }
        return sets;
    }

    private static List<Map<String, Object>> pictures(SpinPatterns pictures) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int mu = 0; mu < pictures.count(); mu++) {
            List<Integer> cells = new ArrayList<>();
            for (int i = 0; i < pictures.dimension(); i++) {
                cells.add(pictures.get(mu).sign(i));
            }
            Map<String, Object> picture = new LinkedHashMap<>();
            picture.put("name", NAMES.substring(mu, mu + 1));
            picture.put("cells", cells);
            list.add(picture);
        }
        return list;
    }
}
