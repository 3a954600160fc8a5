/// What is an experiment, and when does it agree with what was published?
///
/// In reading order: [Protocol], a list of independent cells and a conclusion; [Profile], how large; [Rows], what a
/// cell measures; [Measured], a number with its standard error; [Comparison], the rule that turns a published and
/// an own value into a [Verdict]; [Claim], a comparison with the verdict that is expected and why; [Statement],
/// which is true or false, and [PublishedNumber], as what claims are mostly made; [Table], [Illustration] and
/// [Result]; [EarlierRun], what another protocol concluded before; [Protocols], the ones that are found. Knows no
/// model; depends on `attractor.pattern` (seeds), `attractor.statistics` and `attractor.figure`.
///
/// ```java
/// Protocol<?> merging = Protocols.byId("hopfield-1982.merging");
/// int cells = merging.cells(Profile.SMOKE).size();
/// ```
package attractor.experiment;
