/// What did Hopfield (1982) find, and is it so?
///
/// [Merging]: two memories that are too similar become one. Depends on `attractor.experiment`, `attractor.figure`
/// and the models.
///
/// ```java
/// List<Merging.Cell> cells = new Merging().cells(Profile.SMOKE);
/// ```
package attractor.lab.hopfield;
