package attractor.figure;

import attractor.figure.sheet.Typeface;
import attractor.figure.sheet.Xml;
import java.util.ArrayList;
import java.util.List;

/// Text broken into lines that fit a width.
final class Lines {
    private static final Typeface FONT = Typeface.dejaVuSans();

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
        for (String word : Xml.oneLine(text).split(" ", -1)) {
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
}
