/// How does a state in ℝ^D move along a vector field?
///
///     dx/dt = v(t, x)
///
/// In reading order: [Flow], the field; [Integrator], how time is cut into steps: [GradientStep], [Euler], [Heun],
/// [RungeKutta4], [Adaptive]; [Course], one path in the making; [Stop], when it ends; [FlowMemory], the memory that
/// recalls by following the field. Depends on `attractor.memory`, `attractor.pattern`, `attractor.parameter` and
/// `attractor.reference`.
///
///     Memory memory = new FlowMemory(flow, new RungeKutta4(0.1), new Stop.AtRest());
///     Recall recall = memory.recall(cue, rng);
package attractor.flow;
