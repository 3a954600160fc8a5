package attractor.learning;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Reads a formula in W by recursive descent.
///
///     sum = product (± product)*      product = power ((* | / | nothing) power)*
///     power = factor (^ power)?       factor = number | W | function(sum) | (sum) | ± power
///
/// What is affine in W stays so: constants and slopes are carried along exactly.
final class CoefficientFormula {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "abs", Math::abs,
            "exp", Math::exp,
            "log", Math::log,
            "sqrt", Math::sqrt,
            "tanh", Math::tanh,
            "sign", Math::signum);

    /// Brackets within brackets that nobody needs.
    private static final int DEEPEST = 100;

    private final String name;
    private final String text;
    private int at;
    private int depth;

    CoefficientFormula(String name, String formula) {
        this.name = name;
        this.text = formula.strip().replace('−', '-');
    }

    Coefficient read() {
        Coefficient value = sum();
        space();
        if (at < text.length()) {
            throw unreadable("unexpected " + text.charAt(at));
        }
        if (!Double.isFinite(value.intercept())) {
            throw new IllegalArgumentException(name + " is " + text + ", which is " + value.intercept()
                    + " at W = 0, where learning begins; choose a formula that is finite there");
        }
        return value.named(text);
    }

    private Coefficient sum() {
        if (++depth > DEEPEST) {
            throw unreadable("too many brackets");
        }
        Coefficient left = product();
        while (true) {
            if (take('+')) {
                left = added(left, product(), 1);
            } else if (take('-')) {
                left = added(left, product(), -1);
            } else {
                depth--;
                return left;
            }
        }
    }

    private Coefficient product() {
        Coefficient left = power();
        while (true) {
            if (take('*')) {
                left = times(left, power());
            } else if (take('/')) {
                left = over(left, power());
            } else if (beginsFactor()) {
                left = times(left, power());
            } else {
                return left;
            }
        }
    }

    private Coefficient power() {
        if (++depth > DEEPEST) {
            throw unreadable("too many signs or powers");
        }
        Coefficient result;
        if (take('-')) {
            result = times(value(-1), power());
        } else if (take('+')) {
            result = power();
        } else {
            Coefficient base = factor();
            result = take('^') ? any(base, power(), Math::pow) : base;
        }
        depth--;
        return result;
    }

    private Coefficient factor() {
        space();
        if (take('(')) {
            return closed(sum());
        }
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at > start) {
            String word = text.substring(start, at);
            if (word.equals("W") || word.equals("w")) {
                return raw(0, 1);
            }
            DoubleUnaryOperator function = FUNCTIONS.get(word);
            if (function == null || !take('(')) {
                throw unreadable("unknown word " + word);
            }
            Coefficient inner = closed(sum());
            return inner.isConstant()
                    ? value(function.applyAsDouble(inner.intercept()))
                    : Coefficient.of(word, w -> function.applyAsDouble(inner.at(w)));
        }
        return number();
    }

    private Coefficient number() {
        int start = at;
        while (at < text.length() && isNumberPart(start)) {
            at++;
        }
        try {
            return value(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(message("a number is missing at character " + (start + 1)), e);
        }
    }

    private boolean isNumberPart(int start) {
        char c = text.charAt(at);
        boolean exponent = (c == 'e' || c == 'E')
                && at + 1 < text.length()
                && (Character.isDigit(text.charAt(at + 1)) || "+-".indexOf(text.charAt(at + 1)) >= 0);
        boolean sign = (c == '+' || c == '-') && at > start && "eE".indexOf(text.charAt(at - 1)) >= 0;
        return Character.isDigit(c) || c == '.' || exponent || sign;
    }

    private Coefficient closed(Coefficient inner) {
        if (!take(')')) {
            throw unreadable("a bracket is not closed");
        }
        return inner;
    }

    private boolean beginsFactor() {
        space();
        return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '(');
    }

    private boolean take(char c) {
        space();
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException unreadable(String what) {
        return new IllegalArgumentException(message(what + " at character " + (at + 1)));
    }

    private String message(String what) {
        return name + " is " + text + ": " + what
                + "; write a formula in W such as 0.1, -0.2W or 1 - W^2, with + - * / ^, brackets and "
                + "abs, exp, log, sqrt, tanh, sign";
    }

    /// May be infinite on the way; only the whole formula is judged.
    private static Coefficient raw(double a, double b) {
        return Double.isFinite(a) && Double.isFinite(b)
                ? Coefficient.affine(a, b)
                : Coefficient.of("formula", w -> a + b * w);
    }

    private static Coefficient value(double a) {
        return raw(a, 0);
    }

    private static Coefficient added(Coefficient a, Coefficient b, int sign) {
        return a.isAffine() && b.isAffine()
                ? raw(a.intercept() + sign * b.intercept(), a.slope() + sign * b.slope())
                : Coefficient.of("sum", w -> a.at(w) + sign * b.at(w));
    }

    private static Coefficient times(Coefficient a, Coefficient b) {
        if (a.isAffine() && b.isConstant()) {
            return raw(a.intercept() * b.intercept(), a.slope() * b.intercept());
        }
        return b.isAffine() && a.isConstant()
                ? raw(a.intercept() * b.intercept(), a.intercept() * b.slope())
                : Coefficient.of("product", w -> a.at(w) * b.at(w));
    }

    private static Coefficient over(Coefficient a, Coefficient b) {
        return a.isAffine() && b.isConstant()
                ? raw(a.intercept() / b.intercept(), a.slope() / b.intercept())
                : Coefficient.of("quotient", w -> a.at(w) / b.at(w));
    }

    private static Coefficient any(Coefficient a, Coefficient b, DoubleBinaryOperator operator) {
        return a.isConstant() && b.isConstant()
                ? value(operator.applyAsDouble(a.intercept(), b.intercept()))
                : Coefficient.of("power", w -> operator.applyAsDouble(a.at(w), b.at(w)));
    }
}
