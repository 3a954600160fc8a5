/// What does the user type, and what comes back?
///
/// Types, in reading order:
///
/// 1. [attractor.cli.Main], where `./attractor` enters, and `Program`, which finds the command, runs it, and turns
///   whatever happens into an `ExitCode` and, through `Failure`, one sentence;
/// 2. `Session`, the surroundings of one call; `Verbs`, the words of the command line; `HelpPage`;
/// 3. `Command`, what all commands share, with `CommonOptions`, `ComputeOptions`, `PatternOptions`, `StoreOptions`
///   and `Settings` (`name=value`);
/// 4. recall: `ModelChoice`, `StoredMemory`, `RecallCommand` with its `RecallReport` and `Nearest`,
///   `EnergyCommand`, `LearnCommand`; `ArrayPort` for files and `-`;
/// 5. look up: `ModelsCommand` with `ModelPage` and `Ability`, `TheoryCommand`, `CiteCommand`;
/// 6. measure: `CapacityCommand`, `BenchCommand` and the `Lab…Command`s, with `LabPage` and `RunFolders`;
/// 7. patterns: the `Data…Command`s, with `Registered`, the corruptions, ensembles and rules that are found;
/// 8. program: `DoctorCommand`, `CompletionCommand` with its words and scripts, `Plugins`, `Logging`;
///   [attractor.cli.Rehearsal], which the launcher runs once after a build.
///
/// May depend on: every other package; nothing depends on it.
///
/// Example:
///
///     ./attractor recall dense-exponential beta=0.2 --patterns P.npy --cues C.npy -o R.npy
package attractor.cli;
