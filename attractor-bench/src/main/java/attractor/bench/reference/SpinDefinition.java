package attractor.bench.reference;

import attractor.pattern.Pattern;
import attractor.pattern.SpinPatterns;

/// The fields that W4 and W5 follow, written as they are defined, in exact integers.
///
///     h_i = Σ_μ f(m_μ − ξ_i^μ x_i + ξ_i^μ) − f(m_μ − ξ_i^μ x_i − ξ_i^μ)        m_μ = ξ^μ·x
///
/// with f(m) = m²/4 for the classical network (h_i is then D·Σ_{j≠i} W_ij x_j) and f(m) = max(m, 0)³ for the
/// rectified cubic memory.
///
/// @param patterns Ξ
/// @param form which f
record SpinDefinition(SpinPatterns patterns, Form form) {

    /// The function of the overlap.
    enum Form {
        /// Pairwise couplings.
        CLASSICAL,
        /// The rectified third power.
        CUBIC
    }

    /// The signs of a state.
    static int[] signs(Pattern state) {
        int[] x = new int[state.dimension()];
        for (int i = 0; i < x.length; i++) {
            x[i] = state.at(i) > 0 ? 1 : -1;
        }
        return x;
    }

    private long[] overlaps(int[] x) {
        long[] m = new long[patterns.count()];
        for (int mu = 0; mu < m.length; mu++) {
            for (int i = 0; i < x.length; i++) {
                m[mu] += (long) patterns.sign(mu, i) * x[i];
            }
        }
        return m;
    }

    private long field(int i, int[] x, long[] m) {
        long h = 0;
        for (int mu = 0; mu < m.length; mu++) {
            int xi = patterns.sign(mu, i);
            long others = m[mu] - (long) xi * x[i];
            h += form == Form.CLASSICAL ? xi * others : cube(others + xi) - cube(others - xi);
        }
        return h;
    }

    private static long cube(long m) {
        return m > 0 ? m * m * m : 0;
    }

    /// The number of units whose sign differs from that of their field; a field of 0 wants nothing.
    int unstable(int[] x) {
        long[] m = overlaps(x);
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            count += Long.signum(field(i, x, m)) == -x[i] ? 1 : 0;
        }
        return count;
    }

    /// Visits all units once, in order, each taking the sign of its field.
    void sweep(int[] x) {
        long[] m = overlaps(x);
        for (int i = 0; i < x.length; i++) {
            int wanted = Long.signum(field(i, x, m));
            if (wanted == -x[i]) {
                x[i] = wanted;
                for (int mu = 0; mu < m.length; mu++) {
                    m[mu] += 2L * wanted * patterns.sign(mu, i);
                }
            }
        }
    }
}
