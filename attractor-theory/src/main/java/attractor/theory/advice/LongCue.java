package attractor.theory.advice;

import attractor.theory.rem.OverlapLaw;

/// A cue of another norm than its pattern, in an ensemble that is invariant under rotations.
///
///     x = ξ + σ n,  ρ = √(1+σ²):   signal 1,   ζ_x(u) = ζ(ρu),   ζ_x′(u) = ρ ζ′(ρu),   I_x(e) = I(e/ρ)
///
/// n has independent standard normal components. Recalled in one step where 1 > ρ φ(ρλ), that is where the cosine
/// 1/ρ of cue and pattern exceeds the free energy at sharpness ρλ. Source: `lucibello-mezard-2024`, states of norm
/// ρ.
///
/// @param law the overlaps of a state of norm √D, of signal 1
/// @param norm ρ
record LongCue(OverlapLaw law, double norm) implements OverlapLaw {

    @Override
    public double signal() {
        return law.signal();
    }

    @Override
    public double zeta(double u) {
        return law.zeta(norm * u);
    }

    @Override
    public double mean(double u) {
        return norm * law.mean(norm * u);
    }

    @Override
    public double entropy(double u) {
        return law.entropy(norm * u);
    }

    @Override
    public double tilt(double overlap) {
        return law.tilt(overlap / norm) / norm;
    }

    @Override
    public double rate(double overlap) {
        return law.rate(overlap / norm);
    }

    @Override
    public double freezing(double alpha) {
        return law.freezing(alpha) / norm;
    }

    @Override
    public double largest(double alpha) {
        return norm * law.largest(alpha);
    }
}
