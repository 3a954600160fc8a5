package attractor.server;

import attractor.lab.StopRequest;
import attractor.server.job.Work;
import attractor.server.play.BasinMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A map of basins as a work that can be ended.
///
/// @param map what to compute
record MapWork(BasinMap map) implements Work {

    @Override
    public Lane lane() {
        return Lane.SHORT;
    }

    @Override
    public Map<String, Object> about() {
        return Map.of("kind", "map", "size", map.size());
    }

    @Override
    public Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress) {
        Map<String, Object> found = new LinkedHashMap<>();
        stop.during(() ->
                found.putAll(map.compute((done, total) -> progress.accept(Map.of("done", done, "total", total)))));
        return found;
    }
}
