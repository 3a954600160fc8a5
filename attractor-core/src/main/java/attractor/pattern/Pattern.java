package attractor.pattern;

/// One vector of D components: a stored pattern, a cue, or the state during a recall.
///
/// Patterns are immutable values with `equals`. Two patterns of different alphabets are never equal, even where
/// their numbers agree.
public sealed interface Pattern permits Spins, Bits, Reals {

    /// {@return the number of components D ≥ 1}
    int dimension();

    /// {@return component i as a number}
    ///
    /// @param i index in 0..D−1
    /// @throws IndexOutOfBoundsException if i is not in 0..D−1
    double at(int i);

    /// {@return the alphabet of the components}
    Alphabet alphabet();

    /// All components as numbers.
    ///
    /// @return a new array of length D
    default double[] toArray() {
        double[] values = new double[dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = at(i);
        }
        return values;
    }
}
