package attractor.parameter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// How things are called on the command line: ids in kebab case, and the nearest known name of a mistyped one.
public final class Names {

    private Names() {}

    /// {@return the kebab-case id of a class or enum constant: `DenseExponential` and `DENSE_EXPONENTIAL` are
    /// `dense-exponential`}
    ///
    /// @param name a Java name; digits stay with the word before them
    public static String kebab(String name) {
        return name.replace('_', '-')
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /// {@return the kebab-case id of a class, from its simple name}
    ///
    /// @param type the class
    public static String kebab(Class<?> type) {
        return kebab(type.getSimpleName());
    }

    /// The words of a Java name, the first with a capital letter: `DenseExponential` is `Dense exponential`.
    static String words(Class<?> type) {
        String words = kebab(type).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// {@return the known name that is nearest to what was typed, if any is near: at most a third of its letters
    /// (and at least two) inserted, left out, replaced or swapped with a neighbour}
    ///
    /// @param typed what was typed
    /// @param known the known names
    public static Optional<String> nearest(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 3);
        return known.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// {@return ` Did you mean X?` for the nearest known name, or nothing}
    ///
    /// @param typed what was typed
    /// @param known the known names
    public static String suggestion(String typed, Collection<String> known) {
        return nearest(typed, known).map(name -> " Did you mean " + name + "?").orElse("");
    }

    /// Edit distance with swaps of neighbours (optimal string alignment).
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
