package attractor.bench;

import java.util.List;

/// A computation by which programs are compared: the same data, the same answer, the time it takes.
///
/// Found by `ServiceLoader`. It goes through what a user would call, checks what comes back, and has no state.
public interface Workload {

    /// {@return the name, such as `W1`}
    String id();

    /// {@return what it computes, in one line}
    String title();

    /// {@return the cases, in the order in which they are run}
    List<Case> cases();

    /// Makes the data of a case and stores the patterns; nothing of this is timed.
    ///
    /// @param name one of the cases
    /// @param setting how large, and where data sets live
    /// @return the case, ready to be timed
    /// @throws attractor.data.MissingDataException if a data set has to be fetched first
    Trial<?> prepare(String name, Setting setting);
}
