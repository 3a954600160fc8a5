/// How is something computed that takes longer than an answer may?
///
///     what it is                               | type
///     what is to be computed, and can be ended | Work
///     one computation and how far it is        | Job
///     the queue, and the threads               | Jobs
///     what happened last, for all who listen   | EventLog
///
/// Knows neither HTTP nor what is computed. May depend on the laboratory for its [attractor.lab.StopRequest].
package attractor.server.job;
