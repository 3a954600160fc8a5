package attractor.data;

/// Ten black-and-white images of 128 × 128 pixels from formulas: discs, rings, squares, crosses, a triangle,
/// ellipses.
///
///     v = (r − 63.5)/64, u = (c − 63.5)/64, a = |u|, b = |v|, M = max(a, b), q = u² + v²        r, c in 0..127
///
/// Ink (+1) where: 0 q < .25; 1 .16 < q < .36; 2 M < .45; 3 a+b < .6; 4 (a < .15, b < .6) or (b < .15, a < .6); 5
/// (|u−v| < .2 or |u+v| < .2), M < .55; 6 |v| < .5, a < (v+.5)/2; 7 .4 < M < .6; 8 u²/.49 + v²/.09 < 1; 9 v²/.49 +
/// u²/.09 < 1. Between 12.5 and 20.5 % of the pixels are ink, so the images share most of their background and
/// overlap strongly. Evaluated in float64 in the order written.
final class ProceduralImages {

    static final int COUNT = 10;
    static final int SIZE = 128;

    private ProceduralImages() {}

    static ImageSet read() {
        byte[] levels = new byte[COUNT * SIZE * SIZE];
        int[] labels = new int[COUNT];
        for (int image = 0, at = 0; image < COUNT; image++) {
            labels[image] = image;
            for (int r = 0; r < SIZE; r++) {
                for (int c = 0; c < SIZE; c++, at++) {
                    levels[at] = (byte) (ink(image, (c - 63.5) / 64, (r - 63.5) / 64) ? 255 : 0);
                }
            }
        }
        return new ImageSet(NdArray.uint8(levels, COUNT, SIZE, SIZE), NdArray.int32(labels, COUNT));
    }

    private static boolean ink(int image, double u, double v) {
        double a = Math.abs(u);
        double b = Math.abs(v);
        double m = Math.max(a, b);
        double q = u * u + v * v;
        return switch (image) {
            case 0 -> q < .25;
            case 1 -> q > .16 && q < .36;
            case 2 -> m < .45;
            case 3 -> a + b < .6;
            case 4 -> (a < .15 && b < .6) || (b < .15 && a < .6);
            case 5 -> (Math.abs(u - v) < .2 || Math.abs(u + v) < .2) && m < .55;
            case 6 -> v > -.5 && v < .5 && a < (v + .5) * .5;
            case 7 -> m > .4 && m < .6;
            case 8 -> u * u / .49 + v * v / .09 < 1;
            default -> v * v / .49 + u * u / .09 < 1;
        };
    }
}
