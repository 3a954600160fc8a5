package attractor.pattern;

/// The checks of shape that all pattern sets share, with their messages.
final class Shapes {

    private Shapes() {}

    static void requireDimension(Patterns patterns, Pattern x) {
        if (x.dimension() != patterns.dimension()) {
            throw new IllegalArgumentException("the vector has dimension " + x.dimension()
                    + " but the patterns have dimension " + patterns.dimension() + "; both need the same dimension");
        }
    }

    static void requireLength(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("array " + name + " has length " + length + "; it needs " + expected);
        }
    }

    static void requireRow(int row, int dimension, int expected) {
        if (dimension != expected) {
            throw new IllegalArgumentException("row " + row + " has dimension " + dimension + " but row 0 has "
                    + expected + "; all patterns of a set need the same dimension");
        }
    }

    static void requireNotEmpty(int count) {
        if (count == 0) {
            throw new IllegalArgumentException(
                    "a pattern set without rows does not know its dimension; use empty(dimension)");
        }
    }
}
