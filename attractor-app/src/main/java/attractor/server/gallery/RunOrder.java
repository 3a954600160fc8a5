package attractor.server.gallery;

import attractor.experiment.Profile;
import attractor.experiment.Protocols;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a visitor asks the laboratory to compute.
///
///     {"protocol": "hopfield-1982.merging", "profile": "smoke", "seed": 1}       a new run
///     {"protocol": "hopfield-1982.merging", "run": "20261121-203000-4f2a9c"}     goes on with one that was stopped
///
/// @param protocol id
/// @param profile how large a new run is
/// @param seed of a new run
/// @param run the folder of the run that goes on, if it is not a new one
public record RunOrder(String protocol, Profile profile, long seed, Optional<String> run) {

    private static final List<String> NAMES = List.of("protocol", "profile", "seed", "run");

    /// Reads an order.
    ///
    /// @param document as above; `profile` may be missing (smoke), and so may `seed` (1)
    /// @return the order
    /// @throws IllegalArgumentException naming what is wrong
    public static RunOrder of(Map<String, ?> document) {
        for (String name : document.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(name + " is not known; known are " + String.join(", ", NAMES));
            }
        }
        if (!(document.get("protocol") instanceof String protocol)) {
            throw new IllegalArgumentException("protocol is " + document.get("protocol")
                    + "; it must be the id of a protocol, as /api/v1/experiments lists them");
        }
        Protocols.byId(protocol);
        Profile profile =
                Profile.of(String.valueOf(document.containsKey("profile") ? document.get("profile") : "smoke"));
        return new RunOrder(protocol, profile, seed(document), run(document));
    }

    private static long seed(Map<String, ?> document) {
        Object seed = document.containsKey("seed") ? document.get("seed") : Integer.valueOf(1);
        if (seed instanceof Integer || seed instanceof Long) {
            return ((Number) seed).longValue();
        }
        throw new IllegalArgumentException("seed is " + seed + "; it must be an integer");
    }

    private static Optional<String> run(Map<String, ?> document) {
        if (!document.containsKey("run")) {
            return Optional.empty();
        }
        if (document.get("run") instanceof String run) {
            return Optional.of(run);
        }
        throw new IllegalArgumentException("run is " + document.get("run") + "; it must be the name of a run");
    }
}
