/// What does theory say of recall by diffusion beyond the paper that introduced it, and is it so?
///
/// [Transitions]: where a recall leaves the centre of its patterns and where it falls to one of them, measured as
/// [TransitionMeasurements], on the sets of [SymmetricSet], the cues of [CollapseTrial], the counts of
/// [CountAtError]. [AttractorAtlas]: all fixed points of the denoiser as the noise falls. Depends on
/// `attractor.experiment`, `attractor.figure` and the models.
///
/// ```java
/// List<Transitions.Cell> cells = new Transitions().cells(Profile.SMOKE);
/// ```
package attractor.lab.diffusion;
