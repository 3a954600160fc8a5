package attractor.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as figures and tables print them: minus sign U+2212, powers of ten with superscripts, a decimal point.
public final class NumberText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final char MINUS = '\u2212';
    private static final int PLAIN_BELOW = 6;
    private static final int PLAIN_FROM = -4;

    private NumberText() {}

    /// A number to a few significant digits, without trailing zeros.
    ///
    /// `0.138`, `−64.06`, `1.5×10⁶` from a million on and below 0.0001; `NaN`, `∞`, `−∞` for what is not finite.
    ///
    /// @param value any number
    /// @param digits significant digits, 1 to 17
    /// @return the text
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        var rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= PLAIN_BELOW || exponent < PLAIN_FROM) {
            return scientific(rounded, exponent, Math.max(0, rounded.precision() - 1));
        }
        return plain(rounded, Math.max(0, rounded.scale()));
    }

    /// A decimal with a fixed number of places.
    static String plain(BigDecimal value, int places) {
        return signed(value.setScale(places, RoundingMode.HALF_EVEN));
    }

    /// A decimal as mantissa times a given power of ten; a zero is `0`.
    static String scientific(BigDecimal value, int exponent, int places) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal mantissa = value.scaleByPowerOfTen(-exponent).setScale(places, RoundingMode.HALF_EVEN);
        return signed(mantissa) + "×" + power(exponent);
    }

    /// Ten to an integer power, as in `10⁻³`.
    static String power(int exponent) {
        var out = new StringBuilder("10");
        if (exponent < 0) {
            out.append('⁻');
        }
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            out.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return out.toString();
    }

    private static String signed(BigDecimal value) {
        String digits = value.abs().toPlainString();
        return value.signum() < 0 ? MINUS + digits : digits;
    }
}
