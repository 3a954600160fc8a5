package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Finding;
import attractor.bench.Setting;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.pattern.RealPatterns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Data of a softmax retrieval: patterns, 256 cues with the patterns they were made of, and the sharpness.
///
/// @param patterns Ξ in float32
/// @param cues 256 rows
/// @param targets the patterns that the cues were made of
/// @param beta the sharpness β
record SoftmaxCase(RealPatterns patterns, RealPatterns cues, Targets targets, double beta) {

    private static final int CUES = 256;

    /// The cases that both workloads have; `kKdD` are the sizes that fit no register, no tile and no chunk.
    static final List<Case> CASES = List.of(
            Case.usual("rand1m", "K = 10⁶ uniform patterns, D = 128, β = 1, half the amplitude as noise"),
            Case.usual("fashion", "Fashion-MNIST, K = 60000, D = 784, β = 50, lower half of the cue missing"),
            Case.named("k999983_d128", "a prime number of uniform patterns"),
            Case.named("k1280000_d100", "uniform patterns, D = 100"),
            Case.named("k332467_d385", "uniform patterns, D = 385"),
            Case.named("k163057_d785", "uniform patterns, D = 785"));

    /// Makes the data of a case.
    static SoftmaxCase of(String name, Setting setting) {
        if (name.equals("fashion")) {
            RealPatterns patterns = ImageData.patterns(setting);
            Targets targets = new Targets(CUES, 233, patterns.count());
            return new SoftmaxCase(patterns, ImageData.upperHalves(patterns, targets), targets, 50);
        }
        return name.equals("rand1m")
                ? uniform(1_000_000, 128, setting)
                : uniform(number(name, 0, 'k'), number(name, 1, 'd'), setting);
    }

    private static SoftmaxCase uniform(int count, int dimension, Setting setting) {
        RealPatterns patterns = ReferenceData.reals(setting.scaled(count), dimension);
        Targets targets = new Targets(CUES, 3907, patterns.count());
        return new SoftmaxCase(patterns, ReferenceData.noisy(patterns, targets), targets, 1);
    }

    /// The number behind a letter in a name such as `k163057_d785`.
    static int number(String name, int part, char letter) {
        String[] parts = name.split("_", -1);
        return Integer.parseInt(parts[part].substring(parts[part].indexOf(letter) + 1));
    }

    Map<String, Object> sizes() {
        Map<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("K", patterns.count());
        sizes.put("D", patterns.dimension());
        sizes.put("beta", beta);
        return sizes;
    }

    /// K·D·4 bytes, in units of 10⁹.
    double gigabytes() {
        return 4e-9 * patterns.count() * patterns.dimension();
    }

    /// The number of components, which one product with a cue multiplies and adds.
    double components() {
        return (double) patterns.count() * patterns.dimension();
    }

    /// What many answers were found to be: some of them followed by the definition, some identified.
    Finding found(Recalls recalls) {
        Finding finding = Finding.RIGHT;
        double sum = 0;
        double square = 0;
        for (Recall recall : recalls.answers()) {
            for (double component : recall.pattern().toArray()) {
                sum += component;
                square += component * component;
            }
        }
        double worst = 0;
        for (int b = 0; b < recalls.count(); b += 128) {
            Recall recall = recalls.get(b);
            double[] expected =
                    new SoftmaxDefinition(patterns, beta).iterate(cues.get(b).toArray(), recall.steps());
            worst = Math.max(worst, SoftmaxDefinition.largestDifference(expected, recall.pattern()));
        }
        double[] m = new double[patterns.count()];
        int identified = 0;
        int asked = 0;
        for (int b = 0; b < recalls.count(); b += 16) {
            patterns.overlaps(recalls.get(b).pattern(), m);
            identified += SoftmaxDefinition.largest(m) == targets.at(b) ? 1 : 0;
            asked++;
        }
        return finding.with("maxdiff_vs_definition", worst)
                .with("recall_acc_sampled", (double) identified / asked)
                .with("check", Map.of("sum", sum, "l2", Math.sqrt(square)))
                .requiring(worst < 1e-4, "an answer differs by " + worst + " from the definition");
    }
}
