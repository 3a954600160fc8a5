/// Where did a recall end, in words that a student can check?
///
///     what it is              | type           | in words
///     one of six endings      | Ending         | recalled, wrong memory, inverse, mixture, cycle, still moving
///     what a spurious state is | SignedMixture | A + B − D, with the share of units that agree
///     patterns as a picture    | Centred        | 0/1 units count as ∓1
///     how near it is to each   | Overlaps       | cosines, for spins m = ξ·x/D
///     how it is found         | MixtureSearch  | all sums of two to five of the nearest memories
///
/// May depend on the core. Knows no model.
package attractor.experiment.ending;
