package attractor.models.dense;

/// How the overlap enters the energy; it changes energies and temperatures, never the deterministic dynamics.
public enum Overlap {
    /// m = ξ·x, in −D..D.
    SUM,
    /// m = ξ·x/D, in −1..1: energies stay within the range of numbers for any n and D.
    MEAN
}
