package attractor.experiment;

import java.util.List;

/// What an experiment concludes.
///
/// @param tables numbers with their errors
/// @param claims published values and statements with verdicts
public record Result(List<Table> tables, List<Claim> claims) {

    /// Copies the lists.
    public Result {
        tables = List.copyOf(tables);
        claims = List.copyOf(claims);
    }
}
