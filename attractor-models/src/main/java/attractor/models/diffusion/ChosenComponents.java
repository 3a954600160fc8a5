package attractor.models.diffusion;

import attractor.parameter.Param;
import attractor.parameter.Range;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Chosen components are stored: pixels of an image, say.
///
///     ξ = (y_i) for i in the list        such as 0-97 or 0,3,7-9
///
/// @param which components from 0 to D − 1, singly or as ranges that include both ends; empty for the first half
public record ChosenComponents(
        @Param(doc = "components that are stored, such as 0-97 or 0,3,7-9; empty for the first half")
        String which) implements Core {

    private static final Pattern PIECE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /// The first half.
    public ChosenComponents() {
        this("");
    }

    /// Checks that the list can be read.
    public ChosenComponents {
        which = which.strip();
        pieces(which);
    }

    /// The components.
    ///
    /// @param dimension D
    /// @return indices in ascending order, each once
    /// @throws IllegalArgumentException if one is D or greater
    public int[] indices(int dimension) {
        if (which.isEmpty()) {
            return IntStream.range(0, dimension / 2).toArray();
        }
        TreeSet<Integer> indices = new TreeSet<>();
        for (int[] piece : pieces(which)) {
            Range.in("component of core.which", piece[1], 0, dimension - 1);
            IntStream.rangeClosed(piece[0], piece[1]).forEach(indices::add);
        }
        return indices.stream().mapToInt(Integer::intValue).toArray();
    }

    /// First and last of every range.
    private static int[][] pieces(String which) {
        if (which.isEmpty()) {
            return new int[0][];
        }
        return Arrays.stream(which.split(",", -1))
                .map(piece -> {
                    Matcher matcher = PIECE.matcher(piece.strip());
                    if (!matcher.matches()) {
                        throw unreadable(which, piece);
                    }
                    int first = Integer.parseInt(matcher.group(1));
                    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
                    if (last < first) {
                        throw unreadable(which, piece);
                    }
                    return new int[] {first, last};
                })
                .toArray(int[][]::new);
    }

    private static IllegalArgumentException unreadable(String which, String piece) {
        return new IllegalArgumentException("which is \"" + which + "\", of which \"" + piece
                + "\" is neither a component nor a range of them; write a list such as 0-97 or 0,3,7-9");
    }
}
