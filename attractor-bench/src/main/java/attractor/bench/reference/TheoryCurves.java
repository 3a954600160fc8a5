package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.theory.Curve;
import attractor.theory.Curves;
import attractor.theory.Sweep;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One curve of 1000 points, λ from 0.02 to 100 along equal ratios.
///
/// A case is a curve and its ensemble, joined by a hyphen; see `attractor theory`. Source: `lucibello-mezard-2024`.
public final class TheoryCurves implements Workload {

    private static final int POINTS = 1000;

    /// The workload, as a service.
    public TheoryCurves() {}

    @Override
    public String id() {
        return "theory";
    }

    @Override
    public String title() {
        return "curves of the random-energy theory, 1000 points each";
    }

    @Override
    public List<Case> cases() {
        return List.of(
                Case.usual("rem.alpha1-spherical", "typical pattern, closed form"),
                Case.usual("rem.alpha1-ternary", "typical pattern, by the engine"),
                Case.usual("rem.alpha-c-gaussian", "all patterns, closed form"),
                Case.usual("rem.alpha-c-ternary", "all patterns, by the engine"),
                Case.usual("rem.cos-theta-c-spherical", "basins"),
                Case.usual("rem-finite.alpha1-spherical", "law of the size, D = 40"));
    }

    @Override
    public Trial<List<Sweep.Row>> prepare(String name, Setting setting) {
        int cut = name.lastIndexOf('-');
        Curve curve = Curves.load().byId(name.substring(0, cut));
        int points = Math.max(2, setting.scaled(POINTS));
        String lambda = "lambda=0.02:100:" + points + ":log";
        boolean finite = curve.id().startsWith("rem-finite");
        List<String> assignments = finite ? List.of(lambda) : List.of("ensemble=" + name.substring(cut + 1), lambda);
        Sweep sweep = Sweep.parse(curve, assignments);
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("points", points);
        return new Trial<>(sweep::rows, rows -> finding(rows), sizes);
    }

    private static Finding finding(List<Sweep.Row> rows) {
        double[] values = rows.stream().mapToDouble(Sweep.Row::value).toArray();
        return Finding.RIGHT
                .with("least", Arrays.stream(values).min().orElse(Double.NaN))
                .with("greatest", Arrays.stream(values).max().orElse(Double.NaN))
                .doing("points_s", values.length)
                .requiring(Arrays.stream(values).allMatch(Double::isFinite), "a value is not finite");
    }
}
