package attractor.match;

import attractor.kernel.Dot;

/// The arithmetic of the similarity battery.
final class Measures {

    private Measures() {}

    /// Measures of two sets, from the counts a, b, c, d of their members.
    enum SetMeasure {
        SIMPLE_MATCHING,
        JACCARD,
        DICE,
        RUSSELL_RAO,
        ROGERS_TANIMOTO,
        YULE_PHI;

        double of(Counts k) {
            double same = k.a() + k.d();
            return switch (this) {
                case SIMPLE_MATCHING -> same / k.n();
                case JACCARD -> (double) k.a() / (k.a() + k.b() + k.c());
                case DICE -> 2.0 * k.a() / (2.0 * k.a() + k.b() + k.c());
                case RUSSELL_RAO -> (double) k.a() / k.n();
                case ROGERS_TANIMOTO -> same / (same + 2.0 * (k.b() + k.c()));
                case YULE_PHI -> phi(k);
            };
        }
    }

    static double dot(double[] x, double[] y) {
        return Dot.of(x, 0, y, 0, x.length);
    }

    static double cosine(double[] x, double[] y) {
        return cosine(dot(x, y), Math.sqrt(dot(x, x)), Math.sqrt(dot(y, y)));
    }

    /// The cosine from an inner product and two norms; NaN if a norm is 0.
    static double cosine(double dot, double x, double y) {
        return dot / (x * y);
    }

    /// The norm |x|, of any numbers: no square leaves their range.
    static double norm(double... x) {
        double largest = 0;
        for (double component : x) {
            largest = Math.max(largest, Math.abs(component));
        }
        double sum = 0;
        for (double component : x) {
            sum += largest == 0 ? 0 : component / largest * (component / largest);
        }
        return largest * Math.sqrt(sum);
    }

    static double pearson(double[] x, double[] y) {
        if (constant(x) || constant(y)) {
            return Double.NaN;
        }
        return cosine(centred(x), centred(y));
    }

    private static boolean constant(double[] x) {
        for (double value : x) {
            if (value != x[0]) {
                return false;
            }
        }
        return true;
    }

    private static double[] centred(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        double[] centred = x.clone();
        for (int i = 0; i < x.length; i++) {
            centred[i] -= sum / x.length;
        }
        return centred;
    }

    /// On two-valued vectors Pearson's correlation is phi.
    static double phi(Counts k) {
        double ad = (double) k.a() * k.d();
        double bc = (double) k.b() * k.c();
        double first = (double) (k.a() + k.b()) * (k.c() + k.d());
        double second = (double) (k.a() + k.c()) * (k.b() + k.d());
        return (ad - bc) / (Math.sqrt(first) * Math.sqrt(second));
    }

    static int differing(double[] x, double[] y) {
        int differing = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != y[i]) {
                differing++;
            }
        }
        return differing;
    }

    static int nonZero(double[] x, double[] y) {
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0 || y[i] != 0) {
                count++;
            }
        }
        return count;
    }

    /// Counts the entries above 0.
    static Counts members(double[] x, double[] y) {
        int a = 0;
        int b = 0;
        int c = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0 && y[i] > 0) {
                a++;
            } else if (x[i] > 0) {
                b++;
            } else if (y[i] > 0) {
                c++;
            }
        }
        return new Counts(0, a, b, c, x.length - a - b - c);
    }

    static double tanimoto(double dot, double xx, double yy) {
        return dot / (xx + yy - dot);
    }

    static double ruzicka(double[] x, double[] y) {
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0 || y[i] < 0) {
                return Double.NaN;
            }
            least += Math.min(x[i], y[i]);
            greatest += Math.max(x[i], y[i]);
        }
        return least / greatest;
    }

    static double ruzicka(Counts k) {
        if (k.low() < 0 && k.a() < k.n()) {
            return Double.NaN;
        }
        return (double) k.a() / (k.a() + k.b() + k.c());
    }

    static double squared(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = x[i] - y[i];
            sum = Math.fma(difference, difference, sum);
        }
        return sum;
    }

    static double squared(Counts k) {
        return k.gap() * k.gap() * k.differing();
    }

    static double manhattan(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.abs(x[i] - y[i]);
        }
        return sum;
    }

    static double manhattan(Counts k) {
        return k.gap() * k.differing();
    }

    static double chebyshev(double[] x, double[] y) {
        double greatest = 0;
        for (int i = 0; i < x.length; i++) {
            greatest = Math.max(greatest, Math.abs(x[i] - y[i]));
        }
        return greatest;
    }

    static double kullbackLeibler(double[] x, double[] y) {
        double p = 0;
        double q = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] < 0 || y[i] < 0) {
                return Double.NaN;
            }
            p += x[i];
            q += y[i];
        }
        if (p == 0 || q == 0) {
            return Double.NaN;
        }
        double divergence = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0) {
                divergence += x[i] / p * Math.log(x[i] / p / (y[i] / q));
            }
        }
        // Rounding may leave a divergence of 0 slightly negative.
        return -Math.max(0, divergence);
    }

    static double kullbackLeibler(Counts k) {
        if (k.low() < 0 && k.a() < k.n()) {
            return Double.NaN;
        }
        int x = k.a() + k.b();
        int y = k.a() + k.c();
        if (x == 0 || y == 0) {
            return Double.NaN;
        }
        return k.b() > 0 ? Double.NEGATIVE_INFINITY : -Math.log((double) y / x);
    }
}
