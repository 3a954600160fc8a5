/// What does the user type, and what comes back?
///
/// Types, in reading order:
///
/// 1. [attractor.cli.Main] is where `./attractor` enters.
///
/// May depend on: every other package; nothing depends on it.
///
/// Example:
///
///     ./attractor --version
package attractor.cli;
