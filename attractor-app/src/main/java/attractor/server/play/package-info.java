/// What does a playground show of one recall?
///
///     what it is                     | type     | form
///     memories, cue, model and seed  | Board    | the document am-state/1
///     every visited state            | Frames   | what changed, energy, overlaps
///     a recall, ready to be played   | Playback | frames and the ending in words
///     what turning a unit would cost | UnitField | ΔE and the local field
///     the memory in which a cue ends | BasinMap | over a plane of three memories
///
/// May depend on the core and the generic lab packages; knows nothing of HTTP.
package attractor.server.play;
