package attractor.bench;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A case whose data are made, ready to be timed.
///
/// @param work what is timed; the same answer each time
/// @param check what its answer was found to be
/// @param sizes what belongs in the line of results whatever the answer, such as K and D
/// @param <T> the answer
public record Trial<T>(Supplier<T> work, Function<T, Finding> check, Map<String, Object> sizes) {

    /// Times the work.
    ///
    /// @param stopwatch how often
    /// @return the times, and what the last answer was found to be
    Timed timed(Stopwatch stopwatch) {
        Stopwatch.Taken<T> taken = stopwatch.take(work);
        return new Timed(taken.times(), check.apply(taken.answer()));
    }

    /// Times and the answer they belong to.
    ///
    /// @param times how long it took
    /// @param finding what the last answer was found to be
    record Timed(Times times, Finding finding) {}
}
