package attractor.lab;

import attractor.experiment.Protocol;
import java.time.Duration;
import java.util.List;

/// Counts finished cells and judges the time to go by their cost. Safe for several threads.
final class Meter<C extends Record> {

    private final Protocol<C> protocol;
    private final RunOptions options;
    private final int total;
    private final double totalCost;
    private final long began = System.nanoTime();
    private int cached;
    private double cachedCost;
    private int done;
    private double doneCost;
    private String last = "";

    Meter(Protocol<C> protocol, RunOptions options, List<C> cells) {
        this.protocol = protocol;
        this.options = options;
        this.total = cells.size();
        this.totalCost =
                cells.stream().mapToDouble(cell -> protocol.cost(cell).work()).sum();
    }

    synchronized void cached(C cell) {
        cached++;
        cachedCost += protocol.cost(cell).work();
    }

    synchronized RunProgress finished(C cell, String key) {
        done++;
        doneCost += protocol.cost(cell).work();
        last = key;
        return progress();
    }

    synchronized RunProgress progress() {
        double seconds = (System.nanoTime() - began) * 1e-9;
        double share = totalCost > 0 ? (cachedCost + doneCost) / totalCost : 1;
        double left = doneCost > 0 ? seconds * (totalCost - cachedCost - doneCost) / doneCost : 0;
        return new RunProgress(
                protocol.card().id(),
                protocol.card().title(),
                options.profile(),
                options.seed(),
                last,
                cached + done,
                total,
                cached,
                Math.clamp(share, 0, 1),
                seconds > 0 ? done / seconds : 0,
                Duration.ofMillis(Math.max(0, Math.round(left * 1000))));
    }
}
