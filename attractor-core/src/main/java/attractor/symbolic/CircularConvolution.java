package attractor.symbolic;

import java.util.Arrays;

/// Circular convolution of real vectors by fast Fourier transforms.
///
///     y_k = Σ_j a_j b_{(k−j) mod D}
///
/// Where D is no power of two, the linear convolution is formed at the next power of two above 2D − 2 and folded.
/// Radix 2; the result differs from the sum by rounding of order 10⁻¹⁵ |a| |b|. Same bits on every machine. Cost
/// O(D log D).
final class CircularConvolution {

    /// Roots of unity for the last dimension asked for; most programs need one.
    private static volatile CircularConvolution last = new CircularConvolution(1);

    private final int dimension;
    private final int size;
    private final double[] cosine;
    private final double[] sine;

    private CircularConvolution(int dimension) {
        this.dimension = dimension;
        boolean power = Integer.bitCount(dimension) == 1;
        this.size = power ? dimension : Integer.highestOneBit(2 * dimension - 2) << 1;
        this.cosine = new double[size / 2];
        this.sine = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            cosine[k] = StrictMath.cos(2 * Math.PI * k / size);
            sine[k] = StrictMath.sin(2 * Math.PI * k / size);
        }
    }

    /// {@return the convolution of this dimension}
    static CircularConvolution over(int dimension) {
        CircularConvolution found = last;
        if (found.dimension != dimension) {
            found = new CircularConvolution(dimension);
            last = found;
        }
        return found;
    }

    /// {@return y of two vectors of length D}
    double[] apply(double[] a, double[] b) {
        double[] re = Arrays.copyOf(a, size);
        double[] im = new double[size];
        double[] otherRe = Arrays.copyOf(b, size);
        double[] otherIm = new double[size];
        transform(re, im);
        transform(otherRe, otherIm);
        for (int k = 0; k < size; k++) {
            double real = re[k] * otherRe[k] - im[k] * otherIm[k];
            // Conjugated, so that a second forward transform is the inverse one.
            im[k] = -(re[k] * otherIm[k] + im[k] * otherRe[k]);
            re[k] = real;
        }
        transform(re, im);
        double[] y = new double[dimension];
        for (int k = 0; k < size; k++) {
            y[k % dimension] += re[k] / size;
        }
        return y;
    }

    /// The transform in place, decimation in time.
    private void transform(double[] re, double[] im) {
        reorder(re, im);
        for (int half = 1; half < size; half <<= 1) {
            int stride = size / (2 * half);
            for (int from = 0; from < size; from += 2 * half) {
                for (int k = 0; k < half; k++) {
                    double c = cosine[k * stride];
                    double s = -sine[k * stride];
                    int low = from + k;
                    int high = low + half;
                    double x = re[high] * c - im[high] * s;
                    double y = re[high] * s + im[high] * c;
                    re[high] = re[low] - x;
                    im[high] = im[low] - y;
                    re[low] += x;
                    im[low] += y;
                }
            }
        }
    }

    private void reorder(double[] re, double[] im) {
        int bits = Integer.numberOfTrailingZeros(size);
        for (int k = 1; k < size; k++) {
            int other = Integer.reverse(k) >>> (Integer.SIZE - bits);
            if (other > k) {
                swap(re, k, other);
                swap(im, k, other);
            }
        }
    }

    private static void swap(double[] x, int k, int other) {
        double kept = x[k];
        x[k] = x[other];
        x[other] = kept;
    }
}
