package attractor.spin;

/// How the units of a spin system are updated: the choice that a model's `update` parameter makes.
///
/// Written `update=asynchronous update.order=greedy` on the command line.
public sealed interface SpinDynamics permits Asynchronous, Synchronous, HeatBath, Metropolis, Annealing {}
