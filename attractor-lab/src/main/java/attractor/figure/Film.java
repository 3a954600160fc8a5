package attractor.figure;

import attractor.figure.sheet.Pixels;
import attractor.figure.sheet.Png;
import attractor.figure.sheet.PngSheet;
import attractor.figure.sheet.Sheet;
import attractor.figure.sheet.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Figures one after the other: a recall as it goes on.
///
/// Drawn on a sheet it is its first shot, which is also what readers see who asked for less motion. Domain: 2 to 99
/// shots of one size, none of them a film; each is a file too, whose number has two digits.
///
/// @param title one short line
/// @param shots in the order in which they are shown; after the last one the film begins again
public record Film(String title, List<Shot> shots) implements Figure {

    /// The files of the shots are numbered from 01, see the laboratory's reports.
    private static final int MOST = 99;

    /// An animated PNG counts the time of a picture in 16 bits.
    private static final int LONGEST = 65_535;

    private static final double MILLISECONDS = 1000;

    /// The resolution of the moving pictures, which are for screens.
    private static final int DOTS_PER_INCH = 96;

    /// A figure and how long it is shown.
    ///
    /// @param figure what is shown; its title says when, for example `v = 0.20`
    /// @param milliseconds how long, from 1 to 65535
    public record Shot(Figure figure, int milliseconds) {

        /// Checks the time.
        public Shot {
            if (milliseconds < 1 || milliseconds > LONGEST) {
                throw new IllegalArgumentException("shot '" + figure.title() + "' is shown for " + milliseconds
                        + " milliseconds; it must be 1 to " + LONGEST + ", so show it several times if it must stay");
            }
        }
    }

    /// Checks the shots.
    public Film {
        shots = List.copyOf(shots);
        if (shots.size() < 2 || shots.size() > MOST) {
            throw new IllegalArgumentException(
                    "film '" + title + "' has " + shots.size() + " shots; give 2 to " + MOST);
        }
        Size size = shots.getFirst().figure().size();
        for (Shot shot : shots) {
            if (shot.figure() instanceof Film || !shot.figure().size().equals(size)) {
                throw new IllegalArgumentException("shot '" + shot.figure().title() + "' of film '" + title
                        + "' is a film or has another size than the first; give plain figures of one size");
            }
        }
    }

    @Override
    public Size size() {
        return shots.getFirst().figure().size();
    }

    @Override
    public void drawOn(Sheet sheet) {
        shots.getFirst().figure().drawOn(sheet);
    }

    @Override
    public String description() {
        return "Film of " + shots.size() + " shots in "
                + String.format(Locale.ROOT, "%.1f", seconds(shots.size())) + " seconds. At first: "
                + shots.getFirst().figure().description() + " At last: "
                + shots.getLast().figure().description();
    }

    @Override
    public Map<String, Object> data() {
        var out = new LinkedHashMap<String, Object>();
        out.put("kind", "film");
        out.put("title", title);
        out.put("description", description());
        var all = new ArrayList<Object>();
        for (Shot shot : shots) {
            var one = new LinkedHashMap<String, Object>();
            one.put("milliseconds", shot.milliseconds());
            one.put("figure", shot.figure().data());
            all.add(Collections.unmodifiableMap(one));
        }
        out.put("shots", List.copyOf(all));
        return Collections.unmodifiableMap(out);
    }

    /// {@return one row for each shot: its number, when it begins, its title}
    @Override
    public Table table() {
        var rows = new ArrayList<List<String>>();
        for (int k = 0; k < shots.size(); k++) {
            rows.add(List.of(
                    Integer.toString(k + 1),
                    String.format(Locale.ROOT, "%.2f", seconds(k)),
                    shots.get(k).figure().title()));
        }
        return new Table(
                title,
                List.of(Table.Column.number("shot"), Table.Column.number("second"), Table.Column.text("shows")),
                rows);
    }

    /// When a shot begins.
    private double seconds(int shot) {
        return shots.subList(0, shot).stream().mapToInt(Shot::milliseconds).sum() / MILLISECONDS;
    }

    /// {@return the film on screens: its shots as dots}
    public Reel reel() {
        return new Reel(this, shots.stream().map(Film::pixels).toList());
    }

    private static Pixels pixels(Shot shot) {
        Figure figure = shot.figure();
        try (var sheet = new PngSheet(figure.title(), "", figure.size(), DOTS_PER_INCH)) {
            figure.drawOn(sheet);
            return sheet.pixels();
        }
    }

    /// The shots of a film as dots of a screen.
    ///
    /// @param film what was taken
    /// @param pixels one image for each shot
    public record Reel(Film film, List<Pixels> pixels) {
        /// Copies the list.
        public Reel {
            pixels = List.copyOf(pixels);
        }

        /// {@return the moving pictures as one file, an animated PNG; programs that know no motion show the first}
        public byte[] animation() {
            List<Png.Shown> pictures = new ArrayList<>();
            for (int k = 0; k < pixels.size(); k++) {
                pictures.add(new Png.Shown(pixels.get(k), film.shots().get(k).milliseconds()));
            }
            return Png.animate(pictures, Map.of("Title", film.title(), "Description", film.description()));
        }

        /// One shot as a PNG file.
        ///
        /// @param shot from 0
        /// @return the bytes of the file
        public byte[] still(int shot) {
            Figure figure = film.shots().get(shot).figure();
            return Png.encode(
                    pixels.get(shot),
                    DOTS_PER_INCH,
                    Map.of("Title", film.title() + ": " + figure.title(), "Description", figure.description()));
        }
    }
}
