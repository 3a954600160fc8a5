/// Where in the plane of load and sharpness is a softmax memory of random patterns recalled?
///
///     what it is                                  | type
///     the laws of patterns that can be chosen     | PlaneLaw
///     lines of the plane, its points and sections | PhasePlane
///     a point tried at finite dimension           | PointTrial
///
/// Theory from [attractor.theory.rem], trials from [attractor.experiment.rem]. May depend on the core,
/// theory, the generic lab packages and jobs; knows no HTTP.
package attractor.server.phases;
