package attractor.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// Counts answers and how long they took, for each route and status, in the text format of Prometheus 0.0.4.
///
/// Names of routes are patterns such as `/lib/{library}/<path>`, so that a client cannot make up new ones.
final class Metrics {

    /// The media type of the text.
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /// Upper ends of the buckets in milliseconds; a last one takes the rest.
    private static final long[] MILLISECONDS = {1, 5, 20, 100, 500, 2000, 10_000, 30_000};

    private static final String NAME = "attractor_http_request_seconds";

    private final Map<String, Histogram> histograms = new ConcurrentSkipListMap<>();

    private static final class Histogram {
        private final AtomicLongArray buckets = new AtomicLongArray(MILLISECONDS.length + 1);
        private final LongAdder nanos = new LongAdder();
    }

    /// Counts one answer.
    ///
    /// @param route the pattern of the address
    /// @param status the HTTP status
    /// @param nanos how long it took
    void count(String route, int status, long nanos) {
        String labels = "route=\"" + route + "\",status=\"" + status + "\"";
        Histogram histogram = histograms.computeIfAbsent(labels, absent -> new Histogram());
        int bucket = Arrays.binarySearch(MILLISECONDS, Math.ceilDiv(nanos, 1_000_000));
        histogram.buckets.incrementAndGet(bucket < 0 ? -bucket - 1 : bucket);
        histogram.nanos.add(nanos);
    }

    /// {@return all counts as text}
    String text() {
        StringBuilder text =
                new StringBuilder("# HELP " + NAME + " Time to answer a request.\n# TYPE " + NAME + " histogram\n");
        histograms.forEach((labels, histogram) -> {
            long sum = 0;
            for (int k = 0; k <= MILLISECONDS.length; k++) {
                sum += histogram.buckets.get(k);
                String end = k < MILLISECONDS.length ? String.valueOf(MILLISECONDS[k] / 1000.0) : "+Inf";
                line(text, "_bucket{" + labels + ",le=\"" + end + "\"}", String.valueOf(sum));
            }
            line(text, "_sum{" + labels + "}", String.format(Locale.ROOT, "%.6f", histogram.nanos.sum() / 1e9));
            line(text, "_count{" + labels + "}", String.valueOf(sum));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(NAME).append(name).append(' ').append(value).append('\n');
    }
}
