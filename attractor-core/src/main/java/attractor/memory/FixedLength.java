package attractor.memory;

/// The mark of a memory whose recall is a process of a set length, such as a reverse diffusion: where it ends is
/// its answer, although its outcome is STEP_LIMIT, as for any dynamics that runs for a set time.
public interface FixedLength {}
