package attractor.experiment;

import java.util.List;

/// What an experiment concludes.
///
/// @param tables numbers with their errors
/// @param illustrations figures, functions of the same numbers
/// @param claims published values and statements with verdicts
public record Result(List<Table> tables, List<Illustration> illustrations, List<Claim> claims) {

    /// Copies the lists.
    public Result {
        tables = List.copyOf(tables);
        illustrations = List.copyOf(illustrations);
        claims = List.copyOf(claims);
    }
}
