/// What can be seen of the laboratory, and done in it, from a page?
///
///     what it is                      | type
///     the runs that are on disk       | Gallery
///     a run that is new or goes on    | LabRun, RunOrder
///
/// May depend on the laboratory and on jobs; knows neither HTTP nor a protocol by name.
package attractor.server.gallery;
