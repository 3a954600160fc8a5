package attractor.spin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The tables of one interaction: mostly one, but several for a [WideInteraction], each made when a state first
/// needs it. Safe for many threads.
final class OverlapTables {

    private final Interaction f;
    private final int dimension;
    private final int count;
    private final FieldForm form;
    private final OverlapTable first;
    private final boolean single;
    private final Map<Interaction, OverlapTable> others = new ConcurrentHashMap<>();

    OverlapTables(Interaction f, int dimension, int count, FieldForm form) {
        this.f = f;
        this.dimension = dimension;
        this.count = count;
        this.form = form;
        this.first = new OverlapTable(f, dimension, count, form);
        this.single = !(f instanceof WideInteraction wide) || wide.fitting(0, 0).equals(f);
    }

    /// The table of f as it is.
    OverlapTable first() {
        return first;
    }

    /// Whether f fits all states as it is.
    boolean single() {
        return single;
    }

    /// The table that fits a state.
    ///
    /// @param level the level (m_μ + D)/2 of each pattern, and possibly more numbers
    OverlapTable fitting(int[] level) {
        if (single || !(f instanceof WideInteraction wide)) {
            return first;
        }
        int least = dimension;
        int greatest = 0;
        for (int mu = 0; mu < count; mu++) {
            least = Math.min(least, level[mu]);
            greatest = Math.max(greatest, level[mu]);
        }
        Interaction fit = wide.fitting(2 * least - dimension, 2 * greatest - dimension);
        return fit.equals(f) ? first : others.computeIfAbsent(fit, g -> new OverlapTable(g, dimension, count, form));
    }
}
