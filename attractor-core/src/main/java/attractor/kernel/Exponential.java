package attractor.kernel;

/// The weight e^d of a row whose exponent lies d ≤ 0 below the greatest, with the same bits in every provider.
///
///     e^d = 2^n e^r,  n = round(d/ln 2),  |r| ≤ ½ ln 2;        0 for d < −60 ln 2 and for NaN
///
/// e^r is its Taylor polynomial, of degree 7 in float32 and 13 in float64, evaluated by fused multiply-adds from
/// the highest term down. The error is below one unit in the last place in float32 and below three in float64.
/// Weights below 2^−60 of the greatest count as nothing, so no result is subnormal.
public final class Exponential {

    /// The least d whose weight is not 0, in float32: −60 ln 2.
    public static final float FLOAT_CUT = -41.58883f;

    /// The least d whose weight is not 0, in float64: −60 ln 2.
    public static final double DOUBLE_CUT = -41.58883083359672;

    /// What rounds a float32 below 2²² to an integer when it is added: 1.5 · 2²³.
    public static final float FLOAT_ROUND = 0x1.8p23f;

    /// What rounds a float64 below 2⁵¹ to an integer when it is added: 1.5 · 2⁵².
    public static final double DOUBLE_ROUND = 0x1.8p52;

    /// 1/ln 2.
    public static final double LOG2_E = 1.4426950408889634;

    /// ln 2 in float32.
    public static final float FLOAT_LN2 = 0x1.62e43p-1f;

    /// What ln 2 in float32 lacks.
    public static final float FLOAT_LN2_REST = -0x1.05c61p-29f;

    /// ln 2 in float64.
    public static final double DOUBLE_LN2 = 0x1.62e42fefa39efp-1;

    /// What ln 2 in float64 lacks.
    public static final double DOUBLE_LN2_REST = 0x1.abc9e3b39803fp-56;

    private static final float[] FLOAT_TERMS = new float[8];
    private static final double[] DOUBLE_TERMS = new double[14];

    static {
        long factorial = 1;
        for (int k = 0; k < DOUBLE_TERMS.length; k++) {
            factorial *= Math.max(1, k);
            DOUBLE_TERMS[k] = 1.0 / factorial;
            if (k < FLOAT_TERMS.length) {
                FLOAT_TERMS[k] = (float) (1.0 / factorial);
            }
        }
    }

    private Exponential() {}

    /// {@return the coefficient 1/k! of the polynomial in float32}
    ///
    /// @param k the power, 0 to 7
    public static float floatTerm(int k) {
        return FLOAT_TERMS[k];
    }

    /// {@return the coefficient 1/k! of the polynomial in float64}
    ///
    /// @param k the power, 0 to 13
    public static double doubleTerm(int k) {
        return DOUBLE_TERMS[k];
    }

    /// {@return e^d in float32}
    ///
    /// @param d the exponent, at most 0
    public static float of(float d) {
        if (!(d >= FLOAT_CUT)) {
            return 0;
        }
        float t = Math.fma(d, (float) LOG2_E, FLOAT_ROUND);
        float n = t - FLOAT_ROUND;
        float r = Math.fma(n, -FLOAT_LN2_REST, Math.fma(n, -FLOAT_LN2, d));
        float e = FLOAT_TERMS[7];
        for (int k = 6; k >= 0; k--) {
            e = Math.fma(e, r, FLOAT_TERMS[k]);
        }
        return Float.intBitsToFloat(Float.floatToRawIntBits(e) + (Float.floatToRawIntBits(t) << 23));
    }

    /// {@return e^d in float64}
    ///
    /// @param d the exponent, at most 0
    public static double of(double d) {
        if (!(d >= DOUBLE_CUT)) {
            return 0;
        }
        double t = Math.fma(d, LOG2_E, DOUBLE_ROUND);
        double n = t - DOUBLE_ROUND;
        double r = Math.fma(n, -DOUBLE_LN2_REST, Math.fma(n, -DOUBLE_LN2, d));
        double e = DOUBLE_TERMS[13];
        for (int k = 12; k >= 0; k--) {
            e = Math.fma(e, r, DOUBLE_TERMS[k]);
        }
        return Double.longBitsToDouble(Double.doubleToRawLongBits(e) + (Double.doubleToRawLongBits(t) << 52));
    }

    /// {@return the weight exp(β(s − m)) of a score relative to a greatest one, in float32}
    ///
    /// Equal scores have weight 1 even where they are infinite, and β = ∞ leaves weight to the greatest only.
    ///
    /// @param beta the sharpness β in \[0, ∞\]
    /// @param s the score
    /// @param m the greatest score
    public static float weight(float beta, float s, float m) {
        return s == m ? 1 : of(beta * (s - m));
    }

    /// {@return the weight exp(β(s − m)) of a score relative to a greatest one, in float64}
    ///
    /// @param beta the sharpness β in \[0, ∞\]
    /// @param s the score
    /// @param m the greatest score
    public static double weight(double beta, double s, double m) {
        return s == m ? 1 : of(beta * (s - m));
    }
}
