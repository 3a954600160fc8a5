/// What does each rule of the architecture look like when it is broken?
///
/// Every class in here breaks one rule on purpose; only `PlantedViolationsTest` imports them. Nothing depends on
/// them.
package attractor.architecture.planted;
