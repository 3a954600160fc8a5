package attractor.cli;

import attractor.data.DataStore;
import attractor.pattern.Corruption;
import attractor.pattern.Ensemble;
import java.nio.file.Path;
import java.util.ServiceLoader;

/// What the `data` commands share.
final class DataFolder {

    private DataFolder() {}

    /// Where fetched data sets live.
    static DataStore store(Session session) {
        return DataStore.of(session.environment(), Path.of(System.getProperty("user.home", ".")));
    }

    /// The laws that random patterns can be drawn from.
    static Registered<Ensemble> ensembles() {
        return new Registered<>("ensemble", Ensemble.class, ServiceLoader.load(Ensemble.class));
    }

    /// The ways in which patterns can be damaged.
    static Registered<Corruption> corruptions() {
        return new Registered<>("corruption", Corruption.class, ServiceLoader.load(Corruption.class));
    }
}
