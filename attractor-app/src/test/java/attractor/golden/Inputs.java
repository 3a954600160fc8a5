package attractor.golden;

import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.RealPatterns;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads arrays of the golden files.
final class Inputs {

    private Inputs() {}

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Comparison.number(array.get(i));
        }
        return values;
    }

    static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    static double[][] matrix(JsonNode rows) {
        double[][] values = new double[rows.size()][];
        for (int mu = 0; mu < values.length; mu++) {
            values[mu] = doubles(rows.get(mu));
        }
        return values;
    }

    static Spins spins(JsonNode array) {
        return Spins.of(ints(array));
    }

    static SpinPatterns spinPatterns(JsonNode rows) {
        List<Spins> patterns = new ArrayList<>();
        rows.forEach(row -> patterns.add(spins(row)));
        return SpinPatterns.of(patterns);
    }

    static Bits bits(JsonNode array) {
        return Bits.of(ints(array));
    }

    static BitPatterns bitPatterns(JsonNode rows) {
        List<Bits> patterns = new ArrayList<>();
        rows.forEach(row -> patterns.add(bits(row)));
        return BitPatterns.of(patterns);
    }

    static RealPatterns realPatterns(JsonNode rows) {
        return RealPatterns.of(matrix(rows));
    }
}
