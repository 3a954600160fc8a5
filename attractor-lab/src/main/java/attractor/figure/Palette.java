package attractor.figure;

import attractor.figure.sheet.Colour;
import java.util.List;

/// The colours of series: Okabe and Ito's, told apart by readers with any colour vision.
///
/// The first four and the ink have a contrast of at least 3 : 1 on white; the two light ones come last and yellow
/// is left out. Source: M. Okabe and K. Ito, Color Universal Design (2008).
final class Palette {
    static final Colour GRID = Colour.of(0xE4E4E4);
    static final Colour FAINT = Colour.of(0x6B6B6B);
    static final Colour MISSING = Colour.of(0xD9D9D9);

    private static final List<Colour> OKABE_ITO = List.of(
            Colour.of(0x0072B2),
            Colour.of(0xD55E00),
            Colour.of(0x009E73),
            Colour.of(0xCC79A7),
            Colour.INK,
            Colour.of(0xE69F00),
            Colour.of(0x56B4E9));

    private Palette() {}

    static Colour of(int slot) {
        return OKABE_ITO.get(slot % OKABE_ITO.size());
    }
}
