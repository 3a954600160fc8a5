package attractor.kernel;

/// The sizes that arguments of kernels must have.
final class Shape {

    private Shape() {}

    static int count(int length, int dimension) {
        requireDimension(dimension);
        if (length % dimension != 0) {
            throw new IllegalArgumentException("the array holds " + length + " numbers; rows of dimension D = "
                    + dimension + " need a multiple of it");
        }
        return length / dimension;
    }

    static void requireRows(long bytes, int count, int dimension, int width) {
        requireDimension(dimension);
        if (count < 0) {
            throw new IllegalArgumentException("the number of rows is K = " + count + "; it is 0 or more");
        }
        if (bytes / width / dimension < count) {
            throw new IllegalArgumentException("the segment holds " + bytes + " bytes; K = " + count
                    + " rows of dimension D = " + dimension + " need " + width + " bytes for each component");
        }
    }

    static void requireLength(String name, long length, long least) {
        if (length < least) {
            throw new IllegalArgumentException(
                    name + " holds " + length + " numbers; this call needs " + least + "; pass a longer array");
        }
    }

    private static void requireDimension(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("rows have dimension D = " + dimension + "; it is 1 or more");
        }
    }
}
