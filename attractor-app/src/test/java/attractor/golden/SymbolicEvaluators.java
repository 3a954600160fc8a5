package attractor.golden;

import attractor.golden.Evaluator.ByKey;
import attractor.golden.Evaluator.NotCovered;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Reals;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.symbolic.BinarySpatterCode;
import attractor.symbolic.HolographicReduced;
import attractor.symbolic.MultiplyAddPermute;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Binding, bundling and unbinding of vector symbols.
final class SymbolicEvaluators {

    static final Map<String, Evaluator> BY_KIND = Map.of("vsa", ((ByKey) SymbolicEvaluators::value).evaluator());

    private SymbolicEvaluators() {}

    private static Object value(GoldenCase golden, String key) throws NotCovered {
        return switch (golden.id()) {
            case "vsa/map" -> signs(golden.input().get("vectors"), key);
            case "vsa/bsc" -> bits(golden.input().get("vectors"), key);
            case "vsa/hrr" -> reals(golden.input(), key);
            default -> throw new NotCovered(golden.id());
        };
    }

    private static int[] signs(JsonNode vectors, String key) throws NotCovered {
        SpinPatterns v = Inputs.spinPatterns(vectors);
        var map = new MultiplyAddPermute();
        List<Spins> pairs =
                List.of(map.bind(v.get(0), v.get(1)), map.bind(v.get(2), v.get(3)), map.bind(v.get(4), v.get(5)));
        return switch (key) {
            case "record_sum" -> map.sum(pairs);
            case "record" -> map.bundle(pairs).toSigns();
            case "unbound" -> map.unbind(map.bundle(pairs), v.get(0)).toSigns();
            default -> throw new NotCovered(key);
        };
    }

    private static int[] bits(JsonNode vectors, String key) throws NotCovered {
        BitPatterns v = Inputs.bitPatterns(vectors);
        var code = new BinarySpatterCode();
        Bits all = code.structure(List.of(v.get(0), v.get(2), v.get(4)), List.of(v.get(1), v.get(3), v.get(5)));
        Bits answer =
                switch (key) {
                    case "record" -> all;
                    case "unbound" -> code.unbind(all, v.get(0));
                    default -> throw new NotCovered(key);
                };
        int[] values = new int[answer.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = answer.get(i) ? 1 : 0;
        }
        return values;
    }

    private static double[] reals(JsonNode in, String key) throws NotCovered {
        Reals a = Reals.of(Inputs.doubles(in.get("a")));
        var reduced = new HolographicReduced();
        Reals bound = reduced.bind(a, Reals.of(Inputs.doubles(in.get("b"))));
        return switch (key) {
            case "circular_convolution" -> bound.toArray();
            case "circular_correlation_a_with_conv" -> reduced.unbind(bound, a).toArray();
            default -> throw new NotCovered(key);
        };
    }
}
