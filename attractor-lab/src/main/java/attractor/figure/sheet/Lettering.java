package attractor.figure.sheet;

/// How one line of text is set.
///
/// @param size font size in points
/// @param colour colour of the letters
/// @param anchor which part of the text stands at the given point
/// @param turn reading direction
/// @param halo whether a white rim keeps the text legible over lines
public record Lettering(double size, Colour colour, Anchor anchor, Turn turn, Halo halo) {
    /// Which part of the text stands at the given point, along the reading direction.
    public enum Anchor {
        /// The text begins there.
        START,
        /// The text is centred there.
        MIDDLE,
        /// The text ends there.
        END
    }

    /// Reading direction.
    public enum Turn {
        /// From left to right.
        ACROSS,
        /// From bottom to top.
        UPWARD
    }

    /// The rim around letters.
    public enum Halo {
        /// Letters only.
        NONE,
        /// A white rim of 1.5 points behind the letters.
        WHITE
    }

    /// Upright text in the ink colour without a rim.
    ///
    /// @param size font size in points
    /// @param anchor which part stands at the given point
    /// @return the lettering
    public static Lettering ink(double size, Anchor anchor) {
        return new Lettering(size, Colour.INK, anchor, Turn.ACROSS, Halo.NONE);
    }

    /// {@return the same, reading upwards}
    public Lettering upward() {
        return new Lettering(size, colour, anchor, Turn.UPWARD, halo);
    }

    /// {@return the same with a white rim}
    public Lettering haloed() {
        return new Lettering(size, colour, anchor, turn, Halo.WHITE);
    }

    /// The same in another colour.
    ///
    /// @param other the colour
    /// @return the lettering
    public Lettering coloured(Colour other) {
        return new Lettering(size, other, anchor, turn, halo);
    }
}
