package attractor.figure;

import attractor.figure.sheet.Colour;
import attractor.figure.sheet.Dash;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The colour, marker and line of one series.
record Dress(Colour colour, Marker marker, Dash dash) {
    private static final List<Dash> THEORY = List.of(Dash.DASHED, Dash.DASH_DOT, Dash.LONG_DASHED, Dash.DOTTED);

    /// Dresses series so that no two look alike: free slots in order, dashes in order for theory in the ink colour.
    static List<Dress> of(List<Series> series) {
        var taken = new HashSet<Integer>();
        series.forEach(s -> s.slot().ifPresent(taken::add));
        var dresses = new ArrayList<Dress>();
        int theory = 0;
        int next = 0;
        for (Series s : series) {
            boolean dashed = s.look() == Look.DASHED;
            if (dashed && s.slot().isEmpty()) {
                dresses.add(new Dress(Colour.INK, Marker.CIRCLE, THEORY.get(theory++ % THEORY.size())));
                continue;
            }
            while (s.slot().isEmpty() && taken.contains(next)) {
                next++;
            }
            int slot = s.slot().orElse(next);
            taken.add(slot);
            Dash plain = slot < 7 ? Dash.SOLID : THEORY.get(slot / 7 % THEORY.size());
            dresses.add(new Dress(Palette.of(slot), Marker.of(slot), dashed ? Dash.DASHED : plain));
        }
        return List.copyOf(dresses);
    }
}
