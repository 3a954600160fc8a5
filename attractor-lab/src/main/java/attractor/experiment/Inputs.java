package attractor.experiment;

import attractor.data.DataStore;
import attractor.data.ImageSet;
import attractor.data.MissingDataException;

/// The data sets that a protocol may read.
public interface Inputs {

    /// Inputs without any data set.
    Inputs NONE = new Inputs() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public ImageSet images(String name) {
            throw new MissingDataException(name, "attractor data fetch " + name);
        }
    };

    /// Whether a data set is on this machine.
    ///
    /// @param name the name under which it is listed, such as `mnist`
    boolean has(String name);

    /// The images of a data set, in their published order; its first split.
    ///
    /// @param name the name under which it is listed
    /// @throws MissingDataException if it is not on this machine
    ImageSet images(String name);

    /// The data sets of a store; each is read once.
    static Inputs of(DataStore store) {
        return new StoredInputs(store);
    }
}
