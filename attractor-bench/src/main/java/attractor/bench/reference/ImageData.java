package attractor.bench.reference;

import attractor.bench.Setting;
import attractor.data.NdArray;
import attractor.pattern.RealPatterns;

/// Fashion-MNIST as patterns: grey levels over 255, less the mean image of the set, each of norm 1, in float32.
final class ImageData {

    private static final int IMAGES = 60_000;

    private ImageData() {}

    /// The patterns.
    ///
    /// @throws attractor.data.MissingDataException if the set has to be fetched first; names the command
    static RealPatterns patterns(Setting setting) {
        NdArray images = setting.data()
                .get()
                .load("fashion-mnist", "train")
                .part(0, setting.scaled(IMAGES))
                .unitInterval();
        int count = images.size(0);
        int dimension = images.size(1);
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int mu = 0; mu < count; mu++) {
                sum += images.at(mu * dimension + i);
            }
            mean[i] = (float) (sum / count);
        }
        float[] rows = new float[count * dimension];
        for (int mu = 0; mu < count; mu++) {
            int from = mu * dimension;
            double square = 0;
            for (int i = 0; i < dimension; i++) {
                float centred = (float) images.at(from + i) - mean[i];
                rows[from + i] = centred;
                square = Math.fma((double) centred, centred, square);
            }
            float norm = (float) Math.sqrt(square);
            for (int i = 0; i < dimension; i++) {
                rows[from + i] /= norm > 0 ? norm : 1;
            }
        }
        return RealPatterns.ofFloats(dimension, rows);
    }

    /// Each cue is its pattern with the lower half set to 0.
    static RealPatterns upperHalves(RealPatterns patterns, Targets targets) {
        int dimension = patterns.dimension();
        float[] cues = new float[targets.cues() * dimension];
        for (int b = 0; b < targets.cues(); b++) {
            for (int i = 0; i < dimension / 2; i++) {
                cues[b * dimension + i] = (float) patterns.at(targets.at(b), i);
            }
        }
        return RealPatterns.ofFloats(dimension, cues);
    }
}
