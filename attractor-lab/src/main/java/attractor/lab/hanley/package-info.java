/// What did Hanley (2025) find on images, and is it so?
///
/// [Reconstruction]: images of digits and clothes from noisy and half cues, with the similarity battery and the
/// verdicts on spurious states ([SpuriousStates]). Depends on `attractor.experiment`, `attractor.figure`,
/// `attractor.match` and the models.
///
/// ```java
/// List<Reconstruction.Cell> cells = new Reconstruction().cells(Profile.SMOKE);
/// ```
package attractor.lab.hanley;
