package attractor.lab.ambrogioni;

/// What turns a noisy cue into signs.
enum Decoder {
    /// Probability flow of the variance-preserving diffusion memory, 300 Euler steps.
    PRESERVING(0, "diffusion (VP)"),
    /// Probability flow of the variance-exploding one.
    EXPLODING(1, "diffusion (VE)"),
    /// Modern Hopfield network, β = 5, 150 updates.
    MODERN(2, "modern Hopfield"),
    /// The stored pattern of the greatest overlap.
    NEAREST(3, "nearest pattern"),
    /// Classical Hopfield network with zero diagonal, synchronous from the signs of the cue.
    CLASSIC(4, "classical Hopfield"),
    /// The same with units that act on themselves.
    CLASSIC_KEPT(5, "classical, diagonal kept");

    private final int slot;
    private final String title;

    Decoder(int slot, String title) {
        this.slot = slot;
        this.title = title;
    }

    /// {@return its place among the colours of figures and in arrays}
    int slot() {
        return slot;
    }

    /// {@return the name in figures and tables}
    String title() {
        return title;
    }

    /// {@return the name of its column}
    String column() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
