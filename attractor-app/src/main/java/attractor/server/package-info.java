/// How do the models of the catalogue reach a browser on this machine?
///
///     what it does                            | type
///     starts and stops; which path leads where | PlaygroundServer
///     what there is to choose from            | Catalogues
///     who may ask; headers of every answer    | Guard
///     errors as application/problem+json      | Problem
///     how much is computed at once, how long  | Computations
///     how much one client may ask for         | Limits
///     lets go of clients that send too slowly | SlowClients
///     bodies of requests                      | Bodies
///     counts and times of answers             | Metrics
///     JSON in and out                         | Wire
///     pages, scripts and their libraries      | Pages
///     the pictures that are shipped           | PatternSets
///     jobs and runs of the laboratory         | JobRoutes
///     what happens to jobs, as it happens     | EventStreams
///
/// May depend on core, theory and lab, never on a model. Sources: RFC 9457 (problem details), RFC 9110 (HTTP), HTML
/// Living Standard, section 9.2 (Server-Sent Events).
package attractor.server;
