package attractor.theory.rem;

/// A law without closed forms: everything but signal, ζ and ζ′ comes from the engine.
record Bare(PatternLaw law) implements PatternLaw {

    @Override
    public double signal() {
        return law.signal();
    }

    @Override
    public double zeta(double u) {
        return law.zeta(u);
    }

    @Override
    public double mean(double u) {
        return law.mean(u);
    }

    @Override
    public Deviation deviation(double t, double sharpness) {
        return law.deviation(t, sharpness);
    }
}
