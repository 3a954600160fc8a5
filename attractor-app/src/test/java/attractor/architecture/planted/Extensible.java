package attractor.architecture.planted;

/// A class that neither forbids nor invites extension.
class Extensible {
    double energy() {
        return 0;
    }
}
