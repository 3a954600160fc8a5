/// How many patterns does every memory hold, over dimension, noise, coding level and dynamics?
///
/// In reading order: [CapacityAtlas], the protocol; [Territory], what is on the map; [Curve], the failures of one
/// place over K, with the capacity that is read off; [Scaling], how capacities grow with D; [AtlasFigures] and
/// [AtlasClaims]. Depends on `attractor.experiment.capacity`, `attractor.models` and `attractor.theory.capacity`.
///
///     ./attractor lab run attractor.capacity-atlas --profile smoke
package attractor.lab.atlas;
