package attractor.spin;

import attractor.pattern.Spins;

/// The walk of a system without couplings: every field is 0.
final class NoField extends PackedWalk {

    NoField(Spins x) {
        super(x);
    }

    @Override
    public int preferred(int i) {
        return 0;
    }

    @Override
    public double field(int i) {
        return 0;
    }

    @Override
    public void flip(int i) {
        negate(i);
    }
}
