package attractor.models.diffusion;

import attractor.match.Readout;
import attractor.pattern.RealPatterns;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Small models of stored cores and a corpus, with their patterns.
final class ReconstructiveSamples {

    static final Seed SEED = new Seed(21);
    static final RealPatterns EVENTS =
            RealPatterns.of(new double[][] {{0.8, 0.1, -0.3}, {-0.7, 0.4, 0.5}, {0.2, -0.9, 0.6}});
    static final RealPatterns POINTS =
            RealPatterns.of(new double[][] {{0.6, 0, 0.8}, {0, -0.8, -0.6}, {-0.36, 0.48, 0.8}});

    private ReconstructiveSamples() {}

    static Reconstructive model(Core core, CorpusLaw corpus, double share) {
        return new Reconstructive(core, corpus, share, 0.8, new ProbabilityFlow(), Readout.GRADED);
    }

    static Map<String, ReconstructiveDensity> laws() {
        Map<String, ReconstructiveDensity> laws = new LinkedHashMap<>();
        StationaryNormal smooth = new StationaryNormal(0.1, 0.7, 0.6);
        laws.put("component", model(new ChosenComponents("1"), smooth, 0.6).density(EVENTS, EVENTS));
        laws.put("first half", model(new ChosenComponents(), smooth, 1).density(EVENTS, EVENTS));
        laws.put(
                "principal",
                model(new PrincipalComponents(2), new FittedNormal(0.05), 0.7).density(EVENTS, EVENTS));
        laws.put("whole", model(new WholePattern(), smooth, 0.4).density(EVENTS, EVENTS));
        laws.put(
                "whole on sphere",
                model(new WholePattern(), new UniformSphere(), 0.4).density(POINTS, POINTS));
        laws.put("height", model(new Height(), new UniformSphere(), 0.5).density(POINTS, POINTS));
        return laws;
    }

    static double[] state(int k) {
        return SEED.child("state", k).generator().doubles(3, -1.2, 1.2).toArray();
    }

    static double[] times(double c, double... x) {
        return Arrays.stream(x).map(component -> c * component).toArray();
    }
}
