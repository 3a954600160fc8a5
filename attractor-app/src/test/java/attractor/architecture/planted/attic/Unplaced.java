package attractor.architecture.planted.attic;

/// A type in a package that the table does not know.
interface Unplaced {}
