package attractor.spin;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.kernel.Kernels;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.pattern.SplitMix64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Walks on field kernels agree with the plain walk, bit for bit.
final class FastWalkTest {

    /// F(m) = a mⁿ, for all m or for m > 0.
    private record Power(double n, boolean rectified, double scale) implements Interaction {
        @Override
        public double at(int m) {
            return rectified && m <= 0 ? 0 : Math.pow(m * scale, n);
        }

        @Override
        public double slope(int m) {
            return rectified && m <= 0 ? 0 : n * scale * Math.pow(m * scale, n - 1);
        }

        @Override
        public double unit() {
            return 0.3;
        }
    }

    /// Linear terms, 32-bit terms, 64-bit terms, and terms that are no integers.
    private static List<Interaction> interactions() {
        return List.of(
                new Power(2, false, 1),
                new Power(2, true, 1),
                new Power(3, false, 1),
                new Power(3, true, 1),
                new Power(6, false, 1),
                new Power(9, true, 0.01),
                new Power(3, false, 0.01),
                new Power(2.5, true, 1));
    }

    private static List<SpinSystem.Walk> fast(SpinPatterns xi, OverlapTables tables, Spins x) {
        return List.of(Kernels.scalar(), Kernels.provider()).stream()
                .map(provider -> new PatternSigns(xi, provider.fields()))
                .map(signs -> (SpinSystem.Walk)
                        (tables.first().line().isPresent()
                                ? new LinearWalk(signs, tables.first().line().get(), 0.3, x)
                                : new TableWalk(signs, tables, x)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(FieldForm.class)
    void signsAndFieldsHaveTheBitsOfThePlainWalk(FieldForm form) {
        for (long seed = 0; seed < 12; seed++) {
            SplitMix64 rng = new SplitMix64(seed);
            int dimension = 2 + rng.below(140);
            SpinPatterns xi = rng.patterns(1 + rng.below(220), dimension);
            for (Interaction f : interactions()) {
                OverlapTables tables = new OverlapTables(f, dimension, xi.count(), form);
                Spins x = rng.flip(xi.get(0), 0.2 * rng.uniform());
                PlainTableWalk plain = new PlainTableWalk(xi, tables, x);
                List<SpinSystem.Walk> walks = fast(xi, tables, x);
                for (int t = 0; t < 12; t++) {
                    for (SpinSystem.Walk walk : walks) {
                        agree(walk, plain, dimension);
                    }
                    int flipped = rng.below(dimension);
                    plain.flip(flipped);
                    walks.forEach(walk -> walk.flip(flipped));
                }
            }
        }
    }

    private static void agree(SpinSystem.Walk walk, PlainTableWalk plain, int dimension) {
        int[] order = new int[dimension];
        int words = (dimension + 63) / 64;
        long[] plus = new long[words];
        long[] minus = new long[words];
        walk.preferredAll(plus, minus);
        for (int i = 0; i < dimension; i++) {
            order[i] = dimension - 1 - i;
            int preferred = plain.preferred(i);
            assertThat(walk.preferred(i)).isEqualTo(preferred);
            assertThat(plus[i / 64] >>> i & 1).isEqualTo(preferred > 0 ? 1 : 0);
            assertThat(minus[i / 64] >>> i & 1).isEqualTo(preferred < 0 ? 1 : 0);
            assertThat(walk.field(i)).isEqualTo(plain.field(i));
            assertThat(walk.strength(i)).isEqualTo(plain.strength(i));
        }
        for (int from = 0; from <= dimension; from += 5) {
            int found = walk.unsettled(order, from, dimension);
            int first = plain.unsettled(order, from, dimension);
            // A visit that changes nothing may be reported; one that changes something must not be passed over.
            assertThat(found).isBetween(from, first);
        }
        assertThat(walk.state()).isEqualTo(plain.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 200, 600})
    void overlapsOfManyPatternsMayAllBecomeTheLargest(int count) {
        SplitMix64 rng = new SplitMix64(count);
        SpinPatterns row = rng.patterns(1, 257);
        SpinPatterns xi = row.select(new int[count]);
        OverlapTables tables = new OverlapTables(new Power(2, false, 1), 257, count, FieldForm.DIFFERENCE);
        Spins x = rng.patterns(1, 257).get(0);
        PlainTableWalk plain = new PlainTableWalk(xi, tables, x);
        List<SpinSystem.Walk> walks = fast(xi, tables, x);
        // From overlaps near 0 to overlaps of D with equal patterns, on to −D: the ends of what D units allow.
        for (int end : new int[] {1, -1}) {
            for (int i = 0; i < 257; i++) {
                if (plain.sign(i) != end * row.sign(0, i)) {
                    plain.flip(i);
                    for (SpinSystem.Walk walk : walks) {
                        walk.flip(i);
                        assertThat(walk.field(0)).isEqualTo(plain.field(0));
                        assertThat(walk.preferred(256)).isEqualTo(plain.preferred(256));
                    }
                }
            }
            walks.forEach(walk -> agree(walk, plain, 257));
        }
    }

    @ParameterizedTest
    @EnumSource(FieldForm.class)
    void aLeadingPatternChangesNoSign(FieldForm form) {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 rng = new SplitMix64(1000 + seed);
            SpinPatterns xi = rng.patterns(2 + rng.below(40), 90);
            Spins x = rng.flip(xi.get(0), 0.1);
            for (double beta : new double[] {0.02, 0.3, 4}) {
                ExponentialSystem system = new ExponentialSystem(xi, beta, form, ExponentialSystem.Form.LOG, 1);
                SpinSystem.Walk walk = system.start(x);
                for (int t = 0; t < 10; t++) {
                    double[] odds = system.logOdds(walk.state());
                    for (int i = 0; i < 90; i++) {
                        if (Math.abs(odds[i]) > 1e-9) {
                            assertThat(walk.preferred(i)).isEqualTo((int) Math.signum(odds[i]));
                        }
                    }
                    walk.flip(rng.below(90));
                }
            }
        }
    }
}
