package attractor.kernel;

/// Two independent standard normal numbers from 64 random bits, with the same bits in every provider.
///
///     (r cos θ, r sin θ),   r = √(−2 ln u),  u = (⌊w/2⌋ + ½)·2^−31,  θ uniform        w, w': 32 bits each
///
/// θ = t, reflected where bit 31 of w' is set and with its components swapped where bit 30 is, and t = π/4·2^−31
/// times the other bits as a signed number times 4. Everything is float32 with fused multiply-adds; the logarithm,
/// sine and cosine are polynomials of the kind of Cephes, with an error of one or two units in the last place. r
/// ends at 6.7, beyond which one pair in 4·10⁹ lies. Source: Box & Muller 1958.
public final class NormalPair {

    /// What one output of the counter adds: ⌊2^64/φ⌋, made odd.
    public static final long GAMMA = 0x9E3779B97F4A7C15L;

    /// The first factor of the finaliser of SplitMix64.
    public static final long FIRST = 0xBF58476D1CE4E5B9L;

    /// Its second factor.
    public static final long SECOND = 0x94D049BB133111EBL;

    /// The greatest u, so that r is not 0.
    public static final float BELOW_ONE = 0x1.fffffep-1f;

    /// √½ as the bits of a float32.
    public static final int ROOT_HALF = 0x3f3504f3;

    /// ln 2 in two parts: the first has few digits.
    public static final float LN2 = 0.6933594f;

    /// What the first part of ln 2 lacks.
    public static final float LN2_REST = -0.00021219444f;

    /// π/4·2^−31.
    public static final float ANGLE = 0x1.921fb6p-32f;

    private static final float[] LOGARITHM = {
        0.070376836f,
        -0.1151461f,
        0.116769984f,
        -0.12420141f,
        0.14249323f,
        -0.16668057f,
        0.20000714f,
        -0.24999994f,
        0.3333333f
    };
    private static final float[] SINE = {-0.00019515296f, 0.008332161f, -0.16666655f};
    private static final float[] COSINE = {2.4433157e-05f, -0.0013887316f, 0.041666646f};

    private NormalPair() {}

    /// {@return the coefficient of the logarithm's polynomial}
    ///
    /// @param k from 0, that of f¹¹, to 8, that of f³
    public static float logarithm(int k) {
        return LOGARITHM[k];
    }

    /// {@return the coefficient of the sine's polynomial}
    ///
    /// @param k from 0, that of t⁷, to 2, that of t³
    public static float sine(int k) {
        return SINE[k];
    }

    /// {@return the coefficient of the cosine's polynomial}
    ///
    /// @param k from 0, that of t⁸, to 2, that of t⁴
    public static float cosine(int k) {
        return COSINE[k];
    }

    /// {@return the outputs of the counter: number k of SplitMix64 with this seed}
    ///
    /// @param seed the seed
    /// @param k which, from 0
    static long output(long seed, long k) {
        long z = seed + GAMMA * (k + 1);
        z = (z ^ z >>> 30) * FIRST;
        z = (z ^ z >>> 27) * SECOND;
        return z ^ z >>> 31;
    }

    /// {@return r}
    ///
    /// @param w 32 random bits
    static float radius(int w) {
        float u = Math.min(Math.fma((float) (w >>> 1), 0x1p-31f, 0x1p-32f), BELOW_ONE);
        int bits = Float.floatToRawIntBits(u);
        int e = (bits - ROOT_HALF) >> 23;
        float f = Float.intBitsToFloat(bits - (e << 23)) - 1;
        float p = LOGARITHM[0];
        for (int k = 1; k < LOGARITHM.length; k++) {
            p = Math.fma(p, f, LOGARITHM[k]);
        }
        float square = f * f;
        float y = Math.fma((float) e, LN2_REST, p * f * square);
        y = Math.fma((float) e, LN2, f + Math.fma(square, -0.5f, y));
        return (float) Math.sqrt(y * -2);
    }

    /// {@return cos θ where `which` is 0, sin θ where it is 1}
    ///
    /// @param w 32 random bits
    /// @param which of the two
    static float wave(int w, int which) {
        float t = (w << 2) * ANGLE;
        float z = t * t;
        if (((w >>> 30) & 1) != which) {
            float s = Math.fma(Math.fma(SINE[0], z, SINE[1]), z, SINE[2]);
            return Math.fma(s * z, t, t);
        }
        float c = Math.fma(Math.fma(COSINE[0], z, COSINE[1]), z, COSINE[2]);
        c = Math.fma(c * z, z, Math.fma(z, -0.5f, 1));
        return w < 0 ? -c : c;
    }
}
