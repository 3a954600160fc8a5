package attractor.spin;

import attractor.pattern.Spins;

/// The walk that recomputes the energy: the slow twin of every other walk.
final class EnergyWalk extends PackedWalk {

    private final SpinEnergy system;

    EnergyWalk(SpinEnergy system, Spins x) {
        super(x);
        this.system = system;
    }

    private double energyWith(int i, int sign) {
        Spins now = state();
        if (now.sign(i) == sign) {
            return system.energy(now);
        }
        long[] words = now.toWords();
        words[i >>> 6] ^= 1L << i;
        return system.energy(Spins.ofWords(dimension(), words));
    }

    @Override
    public int preferred(int i) {
        double minus = energyWith(i, -1);
        double plus = energyWith(i, 1);
        return Ties.sign(minus - plus, Math.max(Math.abs(minus), Math.abs(plus)));
    }

    @Override
    public double field(int i) {
        return energyWith(i, -1) - energyWith(i, 1);
    }

    @Override
    public void flip(int i) {
        negate(i);
    }
}
