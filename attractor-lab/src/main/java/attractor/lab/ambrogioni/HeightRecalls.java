package attractor.lab.ambrogioni;

import attractor.experiment.Rows;
import attractor.memory.Workers;
import attractor.models.diffusion.HeightCore;
import attractor.models.diffusion.LiteralCore;
import attractor.pattern.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Recalls of points of the unit sphere of which only the height was stored.
///
/// A pattern comes from a stored height, with any azimuth, or from anywhere on the sphere, each as often as the law
/// says; noise makes it a cue.
final class HeightRecalls {

    /// ξ, the stored heights.
    static final double[] HEIGHTS = {-0.6, 0.1, 0.75};

    private static final double SHARPNESS = 20;
    private static final double STRIDE = 0.5;
    private static final int STRIDES = 400;

    private HeightRecalls() {}

    static HeightCore law(double share) {
        return HeightCore.of(share, HEIGHTS);
    }

    /// A point of the sphere, at a stored height with the probability of what was stored.
    static double[] pattern(double share, RandomGenerator rng) {
        boolean stored = rng.nextDouble() < share;
        double height = stored ? HEIGHTS[rng.nextInt(HEIGHTS.length)] : 2 * rng.nextDouble() - 1;
        double azimuth = 2 * Math.PI * rng.nextDouble();
        double radius = Math.sqrt((1 - height) * (1 + height));
        return new double[] {radius * Math.cos(azimuth), radius * Math.sin(azimuth), height};
    }

    static Rows run(ReconstructiveRecalls.Cell cell, Seed seed) {
        HeightCore law = law(cell.share());
        Descent descent = ReconstructiveRecalls.descent(law, cell);
        double noise = Descent.noise(cell.fidelity());
        int recalls = cell.recalls();
        double[] toHeight = new double[recalls];
        double[] toSphere = new double[recalls];
        double[] turned = new double[recalls];
        double[] heightOfCue = new double[recalls];
        double[] heightOfAnswer = new double[recalls];
        double[] trust = new double[recalls];
        double[] stored = new double[recalls];
        for (int r = 0; r < recalls; r++) {
            Workers.checkInterrupt();
            RandomGenerator rng = seed.child("recall", r).generator();
            double[] pattern = pattern(cell.share(), rng);
            double[] cue = descent.noisy(pattern, rng);
            double[] end = cell.world() == ReconstructiveRecalls.World.PRINTED ? asPrinted(cue) : descent.end(cue);
            toHeight[r] = distance(end[2]);
            toSphere[r] = Math.abs(Math.sqrt(end[0] * end[0] + end[1] * end[1] + end[2] * end[2]) - 1);
            turned[r] =
                    Math.abs(Math.IEEEremainder(Math.atan2(end[1], end[0]) - Math.atan2(cue[1], cue[0]), 2 * Math.PI));
            heightOfCue[r] = cue[2];
            heightOfAnswer[r] = end[2];
            trust[r] = 1 - law.responsibilities(noise, cue)[HEIGHTS.length];
            stored[r] = distance(pattern[2]) == 0 ? 1 : 0;
        }
        return Rows.NONE
                .with("to-height", toHeight)
                .with("to-sphere", toSphere)
                .with("turned", turned)
                .with("height of cue", heightOfCue)
                .with("height of answer", heightOfAnswer)
                .with("trust", trust)
                .with("stored", stored);
    }

    private static double distance(double height) {
        return Arrays.stream(HEIGHTS)
                .map(stored -> Math.abs(height - stored))
                .min()
                .orElseThrow();
    }

    /// Descends the energy as it is printed, whose parts are no densities.
    private static double[] asPrinted(double[] cue) {
        double[][] cores =
                Arrays.stream(HEIGHTS).mapToObj(height -> new double[] {height}).toArray(double[][]::new);
        LiteralCore energy = new LiteralCore(new double[][] {{0, 0, 1}}, cores, SHARPNESS, 1);
        double[] x = cue.clone();
        double[] gradient = new double[x.length];
        for (int step = 0; step < STRIDES; step++) {
            energy.energy(x, gradient);
            for (int i = 0; i < x.length; i++) {
                x[i] -= STRIDE * gradient[i];
            }
        }
        return x;
    }
}
