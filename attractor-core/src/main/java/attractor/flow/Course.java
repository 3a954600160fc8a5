package attractor.flow;

/// A path along a field in the making, one step at a time. Not safe for several threads.
public interface Course {

    /// Makes one step, if the end time is not reached yet.
    ///
    /// @return whether a step was made
    boolean advance();

    /// The present time; exactly the end time at the end.
    double time();

    /// The present state itself, not a copy; overwritten by the next step. It may hold numbers that are not finite
    /// after a step that failed.
    double[] state();
}
