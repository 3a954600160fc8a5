package attractor.figure.sheet;

/// A place on a sheet.
///
/// @param x distance from the left edge in points (1/72 inch)
/// @param y distance from the top edge in points; y grows downwards
public record Point(double x, double y) {}
