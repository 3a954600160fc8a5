package attractor.figure;

import attractor.figure.sheet.Typeface;
import attractor.figure.sheet.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Text broken into lines that fit a width.
final class Lines {
    private static final Typeface FONT = Typeface.dejaVuSans();

    private static final Set<String> RELATIONS = Set.of("=", "<", ">", "≤", "≥", "±", "≈", "∝");

    private Lines() {}

    static double width(String line, double size) {
        return FONT.width(line, size);
    }

    static double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    /// Breaks at spaces; a word wider than the line is broken anywhere. At least one line, perhaps empty.
    static List<String> broken(String text, double size, double widest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words(Xml.oneLine(text))) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= widest) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            word.codePoints().forEach(c -> {
                if (!line.isEmpty() && width(line + Character.toString(c), size) > widest) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(c);
            });
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /// The words of a line; a relation stays with its sides, as in `n = 3`.
    static List<String> words(String line) {
        var words = new ArrayList<String>();
        boolean join = false;
        for (String word : line.split(" ", -1)) {
            boolean relation = RELATIONS.contains(word);
            if ((join || relation) && !words.isEmpty()) {
                words.add(words.removeLast() + " " + word);
            } else {
                words.add(word);
            }
            join = relation;
        }
        return words;
    }
}
