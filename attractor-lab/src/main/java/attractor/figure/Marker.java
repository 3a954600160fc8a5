package attractor.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// The shape of a data point; all have about the same area.
enum Marker {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    DOWNWARD_TRIANGLE,
    CROSS,
    PENTAGON,
    PLUS;

    /// Radius of the circle in points.
    static final double RADIUS = 2.9;

    private static final double ARM = 0.34;

    static Marker of(int slot) {
        return values()[slot % values().length];
    }

    Shape at(double x, double y) {
        double r = RADIUS;
        return switch (this) {
            case CIRCLE -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SQUARE -> polygon(x, y, 4, 1.22 * r, Math.PI / 4);
            case DIAMOND -> polygon(x, y, 4, 1.32 * r, 0);
            case TRIANGLE -> polygon(x, y + 0.15 * r, 3, 1.42 * r, 0);
            case DOWNWARD_TRIANGLE -> polygon(x, y - 0.15 * r, 3, 1.42 * r, Math.PI);
            case PENTAGON -> polygon(x, y, 5, 1.18 * r, 0);
            case CROSS -> plus(x, y, 1.32 * r, Math.PI / 4);
            case PLUS -> plus(x, y, 1.32 * r, 0);
        };
    }

    /// A regular polygon with its first corner on top, turned.
    private static Path2D polygon(double x, double y, int corners, double radius, double turn) {
        var path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            corner(path, x + radius * Math.sin(angle), y - radius * Math.cos(angle));
        }
        path.closePath();
        return path;
    }

    /// Twelve corners of two crossing bars.
    private static Path2D plus(double x, double y, double radius, double turn) {
        var path = new Path2D.Double();
        double a = ARM * radius;
        for (int i = 0; i < 4; i++) {
            double angle = turn + Math.PI / 2 * i;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (double[] p : new double[][] {{-a, -radius}, {a, -radius}, {a, -a}}) {
                corner(path, x + c * p[0] - s * p[1], y + s * p[0] + c * p[1]);
            }
        }
        path.closePath();
        return path;
    }

    private static void corner(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
