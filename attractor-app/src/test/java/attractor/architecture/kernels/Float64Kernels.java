package attractor.architecture.kernels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the float64 twins of kernels in float32: the same text with the names of the wider type.
///
/// Twins that differ in more than names stay written by hand: the exponential, whose polynomial is longer, and the
/// trees over lanes, which fold four at a time where float32 folds eight.
public final class Float64Kernels {

    private static final Path PACKAGE = Path.of("attractor-core/src/main/java/attractor/kernel");

    private static final List<String> ORIGINALS = List.of(
            "FloatChunkSum.java",
            "FloatMatch.java",
            "FloatQuery.java",
            "FloatRows.java",
            "ScalarFloatSoftmax.java",
            "vector/FloatCueLanes.java",
            "vector/FloatCueScores.java",
            "vector/FloatCueSums.java",
            "vector/FloatCueWeights.java",
            "vector/FloatRowLanes.java");

    private Float64Kernels() {}

    /// A file of the repository and the text that belongs into it.
    ///
    /// @param file where
    /// @param text what
    public record Twin(Path file, String text) {}

    /// Writes every twin.
    ///
    /// @param args the root of the repository
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] args) throws IOException {
        for (Twin twin : twins(Path.of(args[0]))) {
            Files.writeString(twin.file(), twin.text());
        }
    }

    /// {@return the twins that belong to the originals as they are}
    ///
    /// @param home the root of the repository
    /// @throws IOException if an original cannot be read
    public static List<Twin> twins(Path home) throws IOException {
        List<Twin> twins = new ArrayList<>();
        for (String original : ORIGINALS) {
            Path folder = home.resolve(PACKAGE);
            String text = Files.readString(folder.resolve(original));
            String note = "// Written by scripts/float64-kernels from "
                    + Path.of(original).getFileName() + "; change that file.\n";
            twins.add(new Twin(folder.resolve(widen(original)), note + sortImports(widen(text))));
        }
        return twins;
    }

    private static String widen(String text) {
        return text.replace("Float", "Double")
                .replaceAll("\\bfloat\\b", "double")
                .replace("float32", "float64")
                .replace("FLOAT", "DOUBLE")
                .replaceAll("\\b([0-9][0-9.e]*)f\\b", "$1")
                // Places in bytes, in the comments on storage.
                .replaceAll("\\b4(\\(μD|KD bytes)", "8$1");
    }

    /// Each run of imports in the order of the formatter, which the new names may change.
    private static String sortImports(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int from = 0; from < lines.size(); from++) {
            int to = from;
            while (to < lines.size() && lines.get(to).startsWith("import ")) {
                to++;
            }
            lines.subList(from, to).sort(null);
            from = to;
        }
        return String.join("\n", lines) + "\n";
    }
}
