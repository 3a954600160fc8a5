package attractor.theory.advice;

import attractor.theory.rem.Binary;
import attractor.theory.rem.OverlapLaw;

/// A cue whose signs are flipped with probability δ, among patterns of fair signs.
///
///     signal 1 − 2δ,   ζ(u) = ln cosh u as for any state of signs
///
/// So α_1(∞) = I(1−2δ) = ln 2 − H(δ), Shannon's capacity of the binary symmetric channel. Derived here.
///
/// @param flip δ
record FlippedCue(double flip) implements OverlapLaw {

    private static final Binary LAW = new Binary();

    @Override
    public double signal() {
        return 1 - 2 * flip;
    }

    @Override
    public double zeta(double u) {
        return LAW.zeta(u);
    }

    @Override
    public double mean(double u) {
        return LAW.mean(u);
    }

    @Override
    public double margin(double u) {
        return LAW.margin(u) - 2 * flip * u;
    }

    @Override
    public double entropy(double u) {
        return LAW.entropy(u);
    }

    @Override
    public double tilt(double overlap) {
        return LAW.tilt(overlap);
    }

    @Override
    public double rate(double overlap) {
        return LAW.rate(overlap);
    }
}
