package attractor.experiment;

/// A cell together with what it measured.
///
/// @param cell the configuration
/// @param rows its rows
/// @param <C> the protocol's record of a cell
public record CellRows<C extends Record>(C cell, Rows rows) {}
