package attractor.experiment;

import attractor.figure.Figure;

/// A figure of a result.
///
/// @param id short name for files, such as `rates`
/// @param figure what is drawn
/// @param note more words for the caption; may be empty
public record Illustration(String id, Figure figure, String note) {}
