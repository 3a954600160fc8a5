package attractor.experiment.capacity;

import attractor.statistics.ConfidenceInterval;
import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param estimate of the capacity, not rounded; the limit if the search is censored, 0 if not even one pattern is
///     held
/// @param interval 95 %, where one can be given
/// @param method how estimate and interval were made, in words
/// @param censored whether the limit on K stopped the search: the capacity is at least the estimate
/// @param points every K that was tried, in the order of trying
/// @param trials every trial that was made
record Outcome(
        double estimate,
        Optional<ConfidenceInterval> interval,
        String method,
        boolean censored,
        List<Point> points,
        List<SetTrials> trials) {

    Outcome {
        points = List.copyOf(points);
        trials = List.copyOf(trials);
    }
}
