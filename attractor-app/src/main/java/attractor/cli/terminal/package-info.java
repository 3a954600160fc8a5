/// How does the program speak to a person, or to another program?
///
/// Types, in reading order:
///
/// 1. [Terminal], standard output and standard error with what is known about them;
/// 2. [ColourMode] and [Paint], whether and how text is coloured;
/// 3. [TextTable], aligned columns;
/// 4. [ProgressDisplay], how far a long computation has come;
/// 5. [JsonText], one JSON document;
/// 6. [StandardOutput], which remembers why writing failed.
///
/// May depend on: `attractor.memory` (for `Progress`) and Jackson.
///
/// Example:
///
///     var table = new TextTable("model", "overlap");
///     table.row("dense-exponential", "1.000");
///     terminal.out().print(table.text(terminal.outPaint()));
package attractor.cli.terminal;
