package attractor.figure.sheet;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A TrueType font file: characters to glyphs (cmap format 12), advances (hmtx), outlines (glyf, simple and
/// composite).
///
/// Lengths are font units, y upwards. Hinting, kerning and layout tables are not read. Source: Apple, TrueType
/// Reference Manual, chapter 6 (`cmap`, `glyf`, `head`, `hhea`, `hmtx`, `loca`).
final class TrueTypeFile {
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private static final int ARGUMENTS_ARE_WORDS = 1;
    private static final int ARGUMENTS_ARE_OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE_COMPONENTS = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;
    private static final double F2DOT14 = 1.0 / (1 << 14);

    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final int longMetrics;
    private final int groups;

    TrueTypeFile(byte[] file) {
        bytes = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int count = bytes.getShort(4);
        for (int t = 0; t < count; t++) {
            int entry = 12 + 16 * t;
            tables.put(new String(file, entry, 4, StandardCharsets.US_ASCII), bytes.getInt(entry + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        longMetrics = unsigned(table("hhea") + 34);
        groups = characterGroups();
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /// The glyph of a character; 0, the empty box, where there is none.
    int glyph(int codePoint) {
        int low = 0;
        int high = bytes.getInt(groups + 12) - 1;
        while (low <= high) { // groups are sorted; invariant: a group with the character lies in low..high
            int middle = (low + high) >>> 1;
            int group = groups + 16 + 12 * middle;
            if (codePoint < bytes.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > bytes.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return bytes.getInt(group + 8) + codePoint - bytes.getInt(group);
            }
        }
        return 0;
    }

    int advance(int glyph) {
        return unsigned(table("hmtx") + 4 * Math.min(glyph, longMetrics - 1));
    }

    Path2D outline(int glyph) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int start = location(glyph);
        if (location(glyph + 1) > start) {
            int at = table("glyf") + start;
            int contours = bytes.getShort(at);
            if (contours >= 0) {
                simple(at + 10, contours, path);
            } else {
                composite(at + 10, path);
            }
        }
        return path;
    }

    private int location(int glyph) {
        boolean wide = bytes.getShort(table("head") + 50) != 0;
        return wide ? bytes.getInt(table("loca") + 4 * glyph) : 2 * unsigned(table("loca") + 2 * glyph);
    }

    private int characterGroups() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int subtable = cmap + bytes.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(subtable) == 12) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("the font has no cmap subtable of format 12; choose a font with one");
    }

    private void simple(int at, int contours, Path2D path) {
        if (contours == 0) {
            return;
        }
        int points = unsigned(at + 2 * (contours - 1)) + 1;
        int cursor = at + 2 * contours;
        cursor += 2 + unsigned(cursor); // instructions
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = bytes.get(cursor++) & 255;
            if ((flags[i] & REPEAT) != 0) {
                int times = bytes.get(cursor++) & 255;
                for (int k = 0; k < times; k++, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] x = new int[points];
        int[] y = new int[points];
        cursor = coordinates(cursor, flags, x, SHORT_X, SAME_X);
        coordinates(cursor, flags, y, SHORT_Y, SAME_Y);
        int first = 0;
        for (int c = 0; c < contours; c++) {
            int last = unsigned(at + 2 * c);
            contour(new Contour(flags, x, y, first, last - first + 1), path);
            first = last + 1;
        }
    }

    private int coordinates(int start, int[] flags, int[] values, int shortBit, int sameBit) {
        int cursor = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = bytes.get(cursor++) & 255;
                value += same ? step : -step;
            } else if (!same) {
                value += bytes.getShort(cursor);
                cursor += 2;
            }
            values[i] = value;
        }
        return cursor;
    }

    /// One closed curve among the points of a glyph; point numbers wrap around.
    private static final class Contour {
        private final int[] flags;
        private final int[] xs;
        private final int[] ys;
        private final int first;
        private final int length;

        Contour(int[] flags, int[] xs, int[] ys, int first, int length) {
            this.flags = flags;
            this.xs = xs;
            this.ys = ys;
            this.first = first;
            this.length = length;
        }

        int length() {
            return length;
        }

        boolean onCurve(int i) {
            return (flags[at(i)] & ON_CURVE) != 0;
        }

        double x(int i) {
            return xs[at(i)];
        }

        double y(int i) {
            return ys[at(i)];
        }

        private int at(int i) {
            return first + Math.floorMod(i, length);
        }
    }

    /// A closed curve of quadratic arcs; between two control points off the curve lies an implied point halfway.
    private static void contour(Contour c, Path2D path) {
        if (c.length() < 2) {
            return;
        }
        int start = 0;
        while (start < c.length() && !c.onCurve(start)) {
            start++;
        }
        boolean implied = start == c.length();
        if (implied) {
            start = 0;
            path.moveTo((c.x(-1) + c.x(0)) / 2, (c.y(-1) + c.y(0)) / 2);
        } else {
            path.moveTo(c.x(start), c.y(start));
            start++;
        }
        int end = start + c.length();
        for (int i = start; i < end; i++) {
            if (c.onCurve(i)) {
                path.lineTo(c.x(i), c.y(i));
            } else if (c.onCurve(i + 1)) {
                path.quadTo(c.x(i), c.y(i), c.x(i + 1), c.y(i + 1));
                i++;
            } else {
                path.quadTo(c.x(i), c.y(i), (c.x(i) + c.x(i + 1)) / 2, (c.y(i) + c.y(i + 1)) / 2);
            }
        }
        path.closePath();
    }

    private void composite(int start, Path2D path) {
        int at = start;
        int flags;
        do {
            flags = unsigned(at);
            int glyph = unsigned(at + 2);
            at += 4;
            boolean words = (flags & ARGUMENTS_ARE_WORDS) != 0;
            double dx = words ? bytes.getShort(at) : bytes.get(at);
            double dy = words ? bytes.getShort(at + 2) : bytes.get(at + 1);
            at += words ? 4 : 2;
            if ((flags & ARGUMENTS_ARE_OFFSETS) == 0) {
                throw new IllegalArgumentException(
                        "glyph " + glyph + " is placed by point numbers; choose another font");
            }
            double[] m = {1, 0, 0, 1};
            if ((flags & ONE_SCALE) != 0) {
                m[0] = m[3] = bytes.getShort(at) * F2DOT14;
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                m[0] = bytes.getShort(at) * F2DOT14;
                m[3] = bytes.getShort(at + 2) * F2DOT14;
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    m[i] = bytes.getShort(at + 2 * i) * F2DOT14;
                }
                at += 8;
            }
            var place = new AffineTransform(m[0], m[1], m[2], m[3], dx, dy);
            path.append(outline(glyph).getPathIterator(place), false);
        } while ((flags & MORE_COMPONENTS) != 0);
    }

    private int table(String name) {
        Integer offset = tables.get(name);
        if (offset == null) {
            throw new IllegalArgumentException("the font has no table '" + name + "'; choose a TrueType font");
        }
        return offset;
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
