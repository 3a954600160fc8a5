/// Is the advice of `attractor advise` right?
///
/// [PredictionCheck]: recall predicted and measured, for random patterns and for Fashion-MNIST, with [Setting] the
/// piece of it that is one memory. Depends on `attractor.experiment` and `attractor.figure`.
///
/// ```java
/// List<Setting> settings = new PredictionCheck().cells(Profile.SMOKE);
/// ```
package attractor.lab.advisor;
