package attractor.server;

import attractor.experiment.Inputs;
import attractor.server.gallery.Gallery;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a server for tests has to choose from.
final class Toys {

    private Toys() {}

    static Catalogues catalogues() {
        return catalogues(Path.of("target", "runs"));
    }

    static Catalogues catalogues(Path runs) {
        return new Catalogues(
                () -> List.of(Map.of("id", "hopfield")), List::of, new Gallery(() -> Inputs.SHIPPED, runs));
    }

    static Gallery gallery() {
        return new Gallery(() -> Inputs.SHIPPED, Path.of("target", "runs"));
    }
}
