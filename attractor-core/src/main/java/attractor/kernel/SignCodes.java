package attractor.kernel;

/// A ±1 pattern set with fifteen patterns to a short, for the fields of all units at once.
///
///     bit μ mod 15 of code(i, ⌊μ/15⌋) is set when ξ_i^μ = +1
///
/// Five patterns have 32 combinations of signs, so their share of a field is one entry of a table of 32 ("four
/// Russians"). Codes lie in blocks of 64 units: those of group g and units 64b to 64b + 63 from 64(bG + g) on.
/// Memory 16/15 bits an entry.
public final class SignCodes {

    /// Patterns in one code.
    public static final int PATTERNS = 15;

    /// Patterns that share a table.
    public static final int PER_TABLE = 5;

    private final int units;
    private final int patterns;
    private final int groups;
    private final short[] codes;

    /// Codes the columns.
    ///
    /// @param columns the patterns
    /// @throws ArithmeticException if the codes are more than an array can hold
    public SignCodes(SignColumns columns) {
        this.units = columns.units();
        this.patterns = columns.patterns();
        this.groups = (patterns + PATTERNS - 1) / PATTERNS;
        int blocks = (units + 63) >>> 6;
        this.codes = new short[Math.multiplyExact(Math.multiplyExact(blocks, groups), 64)];
        long[] words = columns.words();
        for (int i = 0; i < units; i++) {
            int column = i * columns.stride();
            for (int g = 0; g < groups; g++) {
                int bit = g * PATTERNS;
                int offset = bit & 63;
                int w = column + (bit >>> 6);
                long bits = words[w] >>> offset;
                if (offset > 64 - PATTERNS && w + 1 < column + columns.stride()) {
                    bits |= words[w + 1] << (64 - offset);
                }
                codes[((i >>> 6) * groups + g) * 64 + (i & 63)] = (short) (bits & (1 << PATTERNS) - 1);
            }
        }
    }

    /// {@return the number of units D}
    public int units() {
        return units;
    }

    /// {@return the number of patterns K}
    public int patterns() {
        return patterns;
    }

    /// {@return the number of codes G = ⌈K/15⌉ of a unit}
    public int groups() {
        return groups;
    }

    /// {@return all codes, not copied: to be read only}
    public short[] codes() {
        return codes;
    }
}
