/// One recall as a picture book: what a playground shows of it.
///
///     Board       memories, cue, model and seed: the document `am-state/1`
///     Frames      every visited state, as what changed, with energy and overlaps
///     Playback    the frames of a recall and how it ended
///
/// Nothing here knows of HTTP.
@NullMarked
package attractor.server.play;

import org.jspecify.annotations.NullMarked;
