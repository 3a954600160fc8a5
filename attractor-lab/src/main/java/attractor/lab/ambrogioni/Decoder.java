package attractor.lab.ambrogioni;

/// What turns a noisy cue into signs.
enum Decoder {
    /// Probability flow of the variance-preserving diffusion memory, 300 Euler steps.
    PRESERVING("diffusion (VP)"),
    /// Probability flow of the variance-exploding one.
    EXPLODING("diffusion (VE)"),
    /// Modern Hopfield network, β = 5, 150 updates.
    MODERN("modern Hopfield"),
    /// The stored pattern of the greatest overlap.
    NEAREST("nearest pattern"),
    /// Classical Hopfield network with zero diagonal, synchronous from the signs of the cue.
    CLASSIC("classical Hopfield"),
    /// The same with units that act on themselves.
    CLASSIC_KEPT("classical, diagonal kept");

    private final String title;

    Decoder(String title) {
        this.title = title;
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
