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

    static void requireRoom(int panel, int count, int results) {
        if ((long) panel * count > results) {
            throw new IllegalArgumentException("the array of results has room for " + results + " numbers; " + panel
                    + " cues and K = " + count + " rows make " + (long) panel * count);
        }
    }

    static void requireWeights(int weights, int count, int components, int dimension) {
        if (weights != count || components != dimension) {
            throw new IllegalArgumentException("there are " + weights + " weights and room for " + components
                    + " components; K = " + count + " rows of dimension D = " + dimension + " need as many of each");
        }
    }

    static void requirePairs(int keys, int values, int bias) {
        if (keys != values || (bias != 0 && bias != keys)) {
            throw new IllegalArgumentException("there are " + keys + " keys, " + values + " values and " + bias
                    + " biases; give one value and one bias for each key, or no bias at all");
        }
    }

    static int panel(int count) {
        if (count < 1 || count > FloatQuery.PANEL) {
            throw new IllegalArgumentException("a panel has C = " + count + " cues; it takes 1 to " + FloatQuery.PANEL
                    + "; cut a larger batch into panels");
        }
        return count;
    }

    static void requireChunk(int from, int count, int dimension, int room) {
        if (from < 0 || from >= count || from % Superposition.CHUNK != 0) {
            throw new IllegalArgumentException("a chunk begins at row " + from + "; chunks of K = " + count
                    + " rows begin at multiples of " + Superposition.CHUNK + " below K");
        }
        if (dimension != room) {
            throw new IllegalArgumentException("the sums have room for values of dimension " + room
                    + ", and the values have " + dimension + "; make the sums for these values");
        }
    }

    static void requireSame(int count, int dimension, int ownCount, int ownDimension) {
        if (count != ownCount || dimension != ownDimension) {
            throw new IllegalArgumentException("the chunk sums " + count + " cues over values of dimension " + dimension
                    + "; this sum is of " + ownCount + " cues and dimension " + ownDimension);
        }
    }

    private static void requireDimension(int dimension) {
        if (dimension < 1) {
            throw new IllegalArgumentException("rows have dimension D = " + dimension + "; it is 1 or more");
        }
    }
}
