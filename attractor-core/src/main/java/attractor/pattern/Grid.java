package attractor.pattern;

/// The picture that a pattern draws: component i is row ⌊i/width⌋, column i mod width.
record Grid(int height, int width) {

    /// The picture of a pattern.
    ///
    /// @param height rows, or 0 for a square
    static Grid of(int dimension, int height) {
        if (height == 0) {
            int side = (int) Math.round(Math.sqrt(dimension));
            if (side * side != dimension) {
                throw new IllegalArgumentException("a pattern of dimension " + dimension
                        + " is no square picture; set the height of the picture to a divisor of " + dimension);
            }
            return new Grid(side, side);
        }
        if (dimension % height != 0) {
            throw new IllegalArgumentException("height is " + height + ", which does not divide the dimension "
                    + dimension + " of the pattern; set it to a divisor");
        }
        return new Grid(height, dimension / height);
    }

    int row(int i) {
        return i / width;
    }

    int column(int i) {
        return i % width;
    }
}
