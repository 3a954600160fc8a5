/// The playground's server: the same models as the command line, over HTTP on this machine.
///
///     PlaygroundServer   starts and stops; says which path leads where
///     Guard              who may ask: host, origin, and the headers of every answer
///     Problem            errors as application/problem+json (RFC 9457)
///     Computations       how much is computed at once, and for how long
///     Wire               JSON in and out
///     Pages              the files of the web pages
///     play               what a playground shows of a recall
///
/// Sources: RFC 9457 (problem details), RFC 9110 (HTTP).
@NullMarked
package attractor.server;

import org.jspecify.annotations.NullMarked;
