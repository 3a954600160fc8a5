package attractor.architecture.planted.util;

/// A type without a home in a package without a concept.
interface PatternHelper {}
