package attractor.experiment;

import attractor.pattern.Seed;
import attractor.reference.DefaultAnswer;
import java.util.List;

/// An experiment: a list of independent cells (they run in parallel, resume one by one, go to a cluster unchanged)
/// and a conclusion.
///
/// Found by `ServiceLoader`, so it has a public no-argument constructor. A cell is a record whose components are
/// its parameters: it has a public no-argument constructor with defaults and `@Param` on its components, so that
/// `key=value` replaces a component of every cell, and a comma list sweeps it. Cells should take seconds, not
/// minutes: a large measurement is split into blocks of repeats. The sources are `@Source` on the class.
///
/// @param <C> the record of a cell
public interface Protocol<C extends Record> {

    /// {@return name, title, summary and data}
    Card card();

    /// {@return the ids of the protocols whose conclusions this one shows; where they run together, they run first}
    @DefaultAnswer
    default List<String> reads() {
        return List.of();
    }

    /// {@return the cells of a profile, no two equal}
    ///
    /// @param profile the profile
    List<C> cells(Profile profile);

    /// {@return what a cell is expected to need}
    ///
    /// @param cell the cell
    Cost cost(C cell);

    /// Measures one cell.
    ///
    /// A pure function: the same rows for the same cell, data and seed, wherever and in whatever order it runs. It
    /// calls [attractor.memory.Workers#checkInterrupt()] about every 200 ms.
    ///
    /// @param seed the cell's own, derived from the run's seed, the protocol and the parameters of the cell
    /// @param cell the cell
    /// @param data the data sets
    /// @return the rows
    Rows run(C cell, Inputs data, Seed seed);

    /// What follows from the rows.
    ///
    /// Cells may be missing or others than planned (overrides, or a list of the claims without any run): a claim
    /// without its cells has the verdict [Verdict#NOT_RUN].
    ///
    /// @param profile decides the tolerances
    /// @param cells in the order of the run's list
    /// @param data the data sets
    /// @return tables, figures and claims
    Result conclude(Profile profile, List<CellRows<C>> cells, Inputs data);
}
