/// What did Hanley (2025) find and ask, and is it so?
///
/// [Reconstruction]: images of digits and clothes from noisy and half cues, with the similarity battery and the
/// verdicts on spurious states ([SpuriousStates]). [Theorem]: the one-step theorem of Hebbian rules against
/// simulation, over rules drawn by seed. [Answer]: the capacity of the whole family ([Family]) in one figure.
/// Depends on `attractor.experiment`, `attractor.figure`, `attractor.match`, `attractor.theory.capacity` and the
/// models.
///
/// ```java
/// List<Reconstruction.Cell> cells = new Reconstruction().cells(Profile.SMOKE);
/// ```
package attractor.lab.hanley;
