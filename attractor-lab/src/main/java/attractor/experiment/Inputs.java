package attractor.experiment;

import attractor.data.DataStore;
import attractor.data.ImageSet;
import attractor.data.MissingDataException;
import java.nio.file.Path;

/// What a protocol may read: data sets, and what others concluded.
public interface Inputs {

    /// The data sets that are part of the program: letters and procedural images.
    Inputs SHIPPED = of(new DataStore(Path.of("no-folder-of-data-sets")));

    /// {@return whether a data set is on this machine}
    ///
    /// @param name the name under which it is listed, such as `mnist`
    boolean has(String name);

    /// {@return the images of a data set, in their published order; its first split}
    ///
    /// @param name the name under which it is listed
    /// @throws MissingDataException if it is not on this machine
    ImageSet images(String name);

    /// The conclusion of the latest finished run of another protocol among the results that this run belongs to.
    ///
    /// For figures that show what others measured; they say which run that was. Runs with replaced parameters, or
    /// with cells of another configuration or of several programs, do not count.
    ///
    /// @param protocol its id, which is among [Protocol#reads()] of the one that asks
    /// @param profile how large that run was
    /// @return what it concluded, and which later runs were passed over
    EarlierRun concluded(String protocol, Profile profile);

    /// {@return the data sets of a store; each is read once}
    ///
    /// @param store where the data sets are
    static Inputs of(DataStore store) {
        return new StoredInputs(store);
    }
}
