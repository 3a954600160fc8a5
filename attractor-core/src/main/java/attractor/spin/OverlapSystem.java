package attractor.spin;

import attractor.pattern.Pattern;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.reference.Source;
import java.util.Optional;

/// Units whose energy is a sum of one function of the overlaps.
///
///     E(x) = −Σ_μ F(m_μ)        h_i = E(x_i = −1) − E(x_i = +1) = a Σ_μ ξ_i^μ T[m_μ − ξ_i^μ x_i]
///
/// The walk keeps all overlaps as integers and, for each pattern, s_μ = T[m_μ+1] + T[m_μ−1]; then
///
///     h_i = a [ Σ_{μ: ξ_i^μ = +1} s_μ − Σ_μ T[m_μ + x_i] ]
///
/// takes one pass over column i. For all units at once this is the synchronous step in two products, A_μ = s_μ/2
/// and B = ½ Σ_μ (T[m_μ−1] − T[m_μ+1]). Cost O(K) a visit or flip, O(KD/64) a start, O(KD) for all fields;
/// couplings are never built. Where f takes integer values and the sums stay below 2⁵³ fields are exact; else a tie
/// is |h_i| ≤ 10⁻¹² times the sum of the absolute terms. Source: `krotov-hopfield-2016`; the incremental form is
/// our own.
@Source(key = "krotov-hopfield-2016", equation = "1")
public final class OverlapSystem implements SpinSystem {

    private final SpinPatterns xi;
    private final Interaction f;
    private final OverlapTables tables;
    private final PatternSigns signs;

    /// The system of these patterns.
    ///
    /// @param xi Ξ, K×D
    /// @param f the interaction
    /// @param form which field drives the units
    public OverlapSystem(SpinPatterns xi, Interaction f, FieldForm form) {
        this.xi = xi;
        this.f = f;
        this.tables = new OverlapTables(f, xi.dimension(), xi.count(), form);
        this.signs = new PatternSigns(xi);
    }

    /// The number of units D.
    public int dimension() {
        return xi.dimension();
    }

    /// {@return whether fields are exact sums of integers}
    public boolean exact() {
        return tables.single() && tables.first().exact();
    }

    /// {@return the energy E(x) = −a Σ_μ f(m_μ)}
    ///
    /// @param x of dimension D
    public double energy(Pattern x) {
        int[] m = new int[xi.count()];
        xi.overlaps((Spins) x, m);
        double sum = 0;
        for (int overlap : m) {
            sum += f.at(overlap);
        }
        return -f.unit() * sum;
    }

    /// {@return this system, with its energy where no state's energy leaves the range of numbers}
    public SpinSystem withEnergy() {
        double largest = 0;
        for (int m = -xi.dimension(); m <= xi.dimension(); m += 2) {
            largest = Math.max(largest, Math.abs(f.at(m)));
        }
        return Double.isFinite(f.unit() * largest * xi.count()) ? SpinEnergy.of(this, this::energy) : this;
    }

    @Override
    public Walk start(Spins x) {
        if (!signs.fit()) {
            return startPlain(x);
        }
        Optional<OverlapTable.Line> line = tables.single() ? tables.first().line() : Optional.empty();
        return line.isPresent() ? new LinearWalk(signs, line.get(), f.unit(), x) : new TableWalk(signs, tables, x);
    }

    /// The slow twin of every walk of this system.
    Walk startPlain(Spins x) {
        return new PlainTableWalk(xi, tables, x);
    }
}
