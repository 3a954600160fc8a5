package attractor.lab.talk;

/// What a retrieval rate is a rate of.
///
/// @param function F of the energy
/// @param count K, the number of stored patterns
/// @param delta δ, the flip probability of a cue
record RatePoint(Separation function, int count, double delta) {

    @Override
    public String toString() {
        return function.formula() + ", K=" + count + ", δ=" + (delta == 0 ? "0" : Double.toString(delta));
    }
}
