/// How many patterns does every memory hold, over dimension, noise, coding level and dynamics?
///
/// In reading order: [CapacityAtlas], the protocol; [Territory], what is on the map; [Curve], the failures of one
/// place over K, with the capacities that are read off; [Place], a place with its capacities; [Scaling], how they
/// grow with D; [AtlasTables], [AtlasFigures] (sides of heat maps: [Steps]) and [AtlasClaims]. Depends on
/// `attractor.experiment.capacity`, `attractor.models` and `attractor.theory.capacity`.
///
///     ./attractor lab run attractor.capacity-atlas --profile smoke
package attractor.lab.atlas;
