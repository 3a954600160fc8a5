package attractor.kernel.vector;

import attractor.kernel.BitPanel;
import attractor.kernel.BitRows;
import attractor.kernel.Nearest;
import attractor.kernel.PackedKernels;
import attractor.kernel.PackedShape;

/// The kernels on packed rows with vector registers.
final class VectorPacked implements PackedKernels {

    /// Rows of this many bytes are met with all cues before the next are read: they stay in the second-level cache.
    private static final int BLOCK_BYTES = 1 << 17;

    @Override
    public void mismatches(BitRows rows, BitPanel cue, int[] n, int at) {
        PackedShape.requireOne(rows, cue, n.length - at);
        PackedScan scan = new PackedScan(rows, cue);
        for (int mu = 0; mu < scan.half(); mu += 2) {
            scan.seek(mu, mu + 2, Integer.MAX_VALUE);
            for (int r = 0; r < PackedScan.ROWS; r++) {
                n[at + scan.row(mu, r)] = scan.counts()[r];
            }
        }
        for (int mu = 2 * scan.half(); mu < rows.count(); mu++) {
            n[at + mu] = scan.one(mu);
        }
    }

    @Override
    public void panelMismatches(BitRows rows, BitPanel cues, int[] n) {
        PackedShape.requirePanel(rows, cues, n.length);
        if (cues.count() == 1) {
            mismatches(rows, cues, n, 0);
        } else {
            read(rows, cues, new CountTable(n, cues.count()));
        }
    }

    @Override
    public void nearest(BitRows rows, int first, BitPanel cues, Nearest found) {
        PackedShape.requireFound(rows, cues, found);
        if (cues.count() == 1) {
            scan(rows, first, cues, found);
        } else {
            Leaders leaders = new Leaders(cues.laneCount());
            read(rows, cues, leaders);
            leaders.into(first, found);
        }
    }

    private static void scan(BitRows rows, int first, BitPanel cue, Nearest found) {
        PackedScan scan = new PackedScan(rows, cue);
        int half = scan.half();
        int mu = scan.seek(0, half, wanted(found));
        while (mu < half) {
            for (int r = 0; r < PackedScan.ROWS; r++) {
                found.offer(0, first + scan.row(mu, r), scan.counts()[r]);
            }
            mu = scan.seek(mu + 2, half, wanted(found));
        }
        for (mu = 2 * half; mu < rows.count(); mu++) {
            found.offer(0, first + mu, scan.one(mu));
        }
    }

    /// The most mismatches with which a row can still change what was found: fewer than the second, or as few as
    /// the least at a lower index.
    private static int wanted(Nearest found) {
        return Math.max(found.least(0), found.second(0) - 1);
    }

    private static void read(BitRows rows, BitPanel cues, TileReader reader) {
        PackedTile tile = new PackedTile(rows, cues, reader);
        int fitting = BLOCK_BYTES / Long.BYTES / rows.words() / PackedTile.ROWS;
        int block = Math.max(1, fitting) * PackedTile.ROWS;
        for (int from = 0; from < rows.count(); from += block) {
            int to = from + Math.min(block, rows.count() - from);
            int width;
            for (int cue = 0; cue < cues.laneCount(); cue += width) {
                width = cues.laneCount() - cue >= PackedTile.WIDE ? PackedTile.WIDE : PackedTile.LANES;
                tile.read(from, to, cue, width);
            }
        }
    }
}
