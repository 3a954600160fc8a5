package attractor.kernel;

/// The kernels on packed rows in plain Java.
final class ScalarPacked implements PackedKernels {

    @Override
    public void mismatches(BitRows rows, BitPanel cue, int[] n, int at) {
        PackedShape.requireOne(rows, cue, n.length - at);
        for (int mu = 0; mu < rows.count(); mu++) {
            n[at + mu] = count(rows, mu, cue, 0);
        }
    }

    @Override
    public void panelMismatches(BitRows rows, BitPanel cues, int[] n) {
        PackedShape.requirePanel(rows, cues, n.length);
        for (int mu = 0; mu < rows.count(); mu++) {
            for (int c = 0; c < cues.count(); c++) {
                n[mu * cues.count() + c] = count(rows, mu, cues, c);
            }
        }
    }

    @Override
    public void nearest(BitRows rows, int first, BitPanel cues, Nearest found) {
        PackedShape.requireFound(rows, cues, found);
        for (int mu = 0; mu < rows.count(); mu++) {
            for (int c = 0; c < cues.count(); c++) {
                found.offer(c, first + mu, count(rows, mu, cues, c));
            }
        }
    }

    private static int count(BitRows rows, int mu, BitPanel cues, int cue) {
        long[] words = cues.words();
        int at = cue * cues.wordCount();
        int n = 0;
        switch (cues.mismatch()) {
            case DIFFERENT -> {
                for (int w = 0; w < rows.words(); w++) {
                    n += Long.bitCount(rows.at(mu, w) ^ words[at + w]);
                }
            }
            case MISSING -> {
                for (int w = 0; w < rows.words(); w++) {
                    n += Long.bitCount(words[at + w] & ~rows.at(mu, w));
                }
            }
        }
        return n;
    }
}
