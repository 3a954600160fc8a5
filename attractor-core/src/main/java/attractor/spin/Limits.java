package attractor.spin;

/// The checks that the dynamics share, with their messages.
final class Limits {

    private Limits() {}

    static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 1");
        }
    }

    static void temperature(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + " is " + value + "; it must be a finite number of at least 0 (0 is deterministic)");
        }
    }
}
