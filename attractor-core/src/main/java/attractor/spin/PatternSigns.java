package attractor.spin;

import attractor.kernel.FieldKernels;
import attractor.kernel.Kernels;
import attractor.kernel.SignCodes;
import attractor.kernel.SignColumns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.Optional;

/// The signs of the patterns in the layouts of the field kernels, made at first use.
final class PatternSigns {

    /// Below this many pattern-units tables for all units cost more than they save.
    private static final long FEW = 1L << 14;

    private final SpinPatterns xi;
    private final FieldKernels kernels;
    private final boolean fit;
    private volatile Optional<SignColumns> columns = Optional.empty();
    private volatile Optional<SignCodes> codes = Optional.empty();

    PatternSigns(SpinPatterns xi) {
        this(xi, Kernels.provider().fields());
    }

    PatternSigns(SpinPatterns xi, FieldKernels kernels) {
        this.xi = xi;
        this.kernels = kernels;
        this.fit = SignColumns.fit(xi.count(), xi.dimension());
    }

    SpinPatterns patterns() {
        return xi;
    }

    FieldKernels kernels() {
        return kernels;
    }

    /// Whether columns on the heap are sensible at this size.
    boolean fit() {
        return fit;
    }

    /// The length of an array with a number for each pattern.
    int weights() {
        return fit ? columns().weights() : xi.count();
    }

    /// Writes the level (m_μ + D)/2 of each pattern.
    ///
    /// @param x the state
    /// @param level receives K numbers; it may be longer
    void levels(Spins x, int[] level) {
        int[] m = new int[xi.count()];
        xi.overlaps(x, m);
        for (int mu = 0; mu < m.length; mu++) {
            level[mu] = (m[mu] + xi.dimension()) >> 1;
        }
    }

    /// Σ_{μ: ξ_i^μ = sign} s_μ, in any order.
    double signedSum(int i, double[] s, int sign) {
        return fit ? kernels.signedSum(columns(), i, s, sign) : Columns.maskedSum(xi, i, s, sign > 0);
    }

    /// Moves each level by `now·ξ_i^μ` after unit i became `now`.
    void shift(int i, int[] level, int now) {
        if (fit) {
            kernels.shift(columns(), i, level, now);
        } else {
            Columns.shift(xi, i, level, now);
        }
    }

    SignColumns columns() {
        Optional<SignColumns> made = columns;
        if (made.isEmpty()) {
            // Two threads may both make them; they are the same.
            made = Optional.of(new SignColumns(xi.count(), xi.dimension(), xi::rowWord));
            columns = made;
        }
        return made.get();
    }

    /// Whether the fields of all units are better had at once.
    boolean many() {
        return (long) xi.count() * xi.dimension() >= FEW;
    }

    SignCodes codes() {
        Optional<SignCodes> made = codes;
        if (made.isEmpty()) {
            made = Optional.of(new SignCodes(columns()));
            codes = made;
        }
        return made.get();
    }
}
