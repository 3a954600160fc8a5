package attractor.experiment;

import attractor.data.DataSets;
import attractor.data.DataStore;
import attractor.data.ImageSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The data sets of a store, each read at its first use and kept; no results of others.
final class StoredInputs implements Inputs {

    private final DataStore store;
    private final Map<String, ImageSet> read = new ConcurrentHashMap<>();

    StoredInputs(DataStore store) {
        this.store = store;
    }

    @Override
    public boolean has(String name) {
        return store.has(DataSets.find(name));
    }

    @Override
    public ImageSet images(String name) {
        return read.computeIfAbsent(name, store::load);
    }

    @Override
    public EarlierRun concluded(String protocol, Profile profile) {
        return EarlierRun.NONE;
    }
}
