package attractor.server.gallery;

import attractor.experiment.Profile;
import attractor.experiment.Protocols;
import attractor.server.document.Tree;
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
        Tree tree = Tree.of("", document);
        tree.requireOnly(NAMES);
        String protocol = tree.text("protocol");
        Protocols.byId(protocol);
        Profile profile = Profile.of(tree.get("profile").isPresent() ? tree.text("profile") : "smoke");
        long seed = tree.get("seed").isPresent() ? tree.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE) : 1;
        return new RunOrder(
                protocol,
                profile,
                seed,
                tree.get("run").isPresent() ? Optional.of(tree.text("run")) : Optional.empty());
    }
}
