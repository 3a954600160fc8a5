package attractor.architecture.planted.spin;

/// A function of its arguments and of the time of day.
final class TimedDynamics {
    private TimedDynamics() {}

    static boolean isLate(long deadline) {
        return System.nanoTime() - deadline > 0;
    }
}
