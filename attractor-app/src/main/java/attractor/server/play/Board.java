package attractor.server.play;

import attractor.memory.Catalogue;
import attractor.memory.Model;
import attractor.memory.TrainableModel;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.server.document.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// What lies on the table of a playground: memories, a cue, a model and a seed.
///
///     {"format": "am-state/1", "rows": 8, "cols": 8, "encoding": "pm1",
///      "cells": [64 of -1|1], "patterns": [{"name": "A", "cells": [...]}],
///      "model": {"id": "hopfield", "parameters": {...}}, "seed": 1, "origin": "A",
///      "set": "letters"}
///
/// `cells` is the cue, row by row; `origin`, which may be missing, names the memory that the cue was made from.
/// `set`, which may be missing, names the set that the memories are of; it plays no part in a recall.
///
/// @param shape of the pictures
/// @param names of the memories, all different
/// @param memories K ≥ 0 pictures
/// @param cue a picture
/// @param model the recipe
/// @param seed of the random numbers of the dynamics
/// @param origin the row of the memory that the cue was made from, if it was made from one
public record Board(
        Shape shape, List<String> names, SpinPatterns memories, Spins cue, Model model, long seed, OptionalInt origin) {

    /// The version of the document that is read.
    public static final String FORMAT = "am-state/1";

    private static final int LONGEST_NAME = 40;

    /// Rows and columns of a picture.
    ///
    /// @param rows from 1 to 64
    /// @param columns from 1 to 64
    public record Shape(int rows, int columns) {

        /// The largest number of rows and of columns.
        public static final int MOST = 64;

        int cells() {
            return rows * columns;
        }
    }

    /// How many memories a board may hold.
    public static final int MOST_MEMORIES = 1000;

    /// Reads the document.
    ///
    /// @param document objects, arrays, texts, integers and reals
    /// @return the board
    /// @throws IllegalArgumentException naming the place, the value and what is allowed
    public static Board of(Map<String, ?> document) {
        Tree tree = Tree.of("", document);
        tree.requireOnly(
                List.of("format", "rows", "cols", "encoding", "cells", "patterns", "model", "seed", "origin", "set"));
        requireText(tree, "format", FORMAT);
        requireText(tree, "encoding", "pm1");
        Shape shape = new Shape((int) tree.integer("rows", 1, Shape.MOST), (int) tree.integer("cols", 1, Shape.MOST));
        List<?> patterns = tree.list("patterns");
        if (patterns.size() > MOST_MEMORIES) {
            throw new IllegalArgumentException("patterns holds " + patterns.size() + " pictures; it must hold at most "
                    + MOST_MEMORIES + ". `attractor recall` takes more");
        }
        List<String> names = new ArrayList<>();
        List<Spins> memories = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int mu = 0; mu < patterns.size(); mu++) {
            Tree pattern = Tree.of("patterns[" + mu + "]", patterns.get(mu));
            pattern.requireOnly(List.of("name", "cells"));
            String name = name(pattern, "name");
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        pattern.at("name") + " is " + name + ", as another one is; give each memory its own name");
            }
            names.add(name);
            memories.add(cells(pattern, shape));
        }
        if (document.containsKey("set")) {
            name(tree, "set");
        }
        Tree model = tree.object("model");
        model.requireOnly(List.of("id", "parameters"));
        return new Board(
                shape,
                List.copyOf(names),
                memories.isEmpty() ? SpinPatterns.empty(shape.cells()) : SpinPatterns.of(memories),
                cells(tree, shape),
                model(model),
                tree.get("seed").isPresent() ? tree.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE) : 1,
                origin(tree, names));
    }

    private static void requireText(Tree tree, String name, String only) {
        String text = tree.text(name);
        if (!text.equals(only)) {
            throw new IllegalArgumentException(
                    tree.at(name) + " is " + Tree.quoted(text) + "; it must be \"" + only + "\"");
        }
    }

    private static String name(Tree tree, String member) {
        String name = tree.text(member);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(tree.at(member) + " has " + name.length()
                    + " characters; it must have from 1 to " + LONGEST_NAME + " and not only spaces");
        }
        return name;
    }

    private static Spins cells(Tree tree, Shape shape) {
        List<?> cells = tree.list("cells");
        if (cells.size() != shape.cells()) {
            throw new IllegalArgumentException(tree.at("cells") + " holds " + cells.size() + " cells; it must hold "
                    + shape.rows() + " x " + shape.columns() + " = " + shape.cells());
        }
        int[] signs = new int[cells.size()];
        for (int i = 0; i < signs.length; i++) {
            Object cell = cells.get(i);
            if (!(cell instanceof Integer sign) || (sign != 1 && sign != -1)) {
                throw new IllegalArgumentException(
                        tree.at("cells") + "[" + i + "] is " + Tree.shown(cell) + "; it must be -1 or 1");
            }
            signs[i] = sign;
        }
        return Spins.of(signs);
    }

    private static Model model(Tree tree) {
        Catalogue.Entry entry = Catalogue.byId(tree.text("id"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (tree.get("parameters").isPresent()) {
            tree.object("parameters").members().forEach((name, value) -> parameters.put(String.valueOf(name), value));
        }
        Model model = entry.recipe().fromTree(parameters);
        if (model instanceof TrainableModel) {
            throw new IllegalArgumentException("model " + entry.id()
                    + " is trained for minutes before it recalls, which a playground cannot wait for; use `attractor"
                    + " train` and `attractor recall`");
        }
        return model;
    }

    private static OptionalInt origin(Tree tree, List<String> names) {
        if (tree.get("origin").isEmpty()) {
            return OptionalInt.empty();
        }
        String name = tree.text("origin");
        int mu = names.indexOf(name);
        if (mu < 0) {
            throw new IllegalArgumentException("origin is " + Tree.quoted(name)
                    + ", which is no memory; it must be one of " + String.join(", ", names) + ", or missing");
        }
        return OptionalInt.of(mu);
    }
}
