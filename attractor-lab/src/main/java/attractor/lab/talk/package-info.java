/// What did the talk "Hopfield Networks++" show, and is it so?
///
/// [RetrievalRate]: how often dense memories of 100 units recall exactly, against the number of patterns;
/// [CorrelatedImages]: ten similar images that a Hopfield network cannot keep and a dense memory can. Depends on
/// `attractor.experiment`, `attractor.figure` and the models.
///
/// ```java
/// List<RetrievalRate.Cell> cells = new RetrievalRate().cells(Profile.SMOKE);
/// ```
package attractor.lab.talk;
