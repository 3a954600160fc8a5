package attractor.server;

import attractor.server.gallery.Gallery;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What there is to choose from, as JSON: the server does not know how it is described.
///
/// @param models the models, asked for at every look, so that plugins count
/// @param experiments the protocols of the laboratory with their claims
/// @param gallery the runs of the laboratory
public record Catalogues(
        Supplier<List<Map<String, Object>>> models, Supplier<List<Map<String, Object>>> experiments, Gallery gallery) {}
