package attractor.architecture.planted;

import attractor.reference.DefaultAnswer;
import attractor.reference.SlowTwin;

/// Overrides of implemented methods: from a class, from an interface, of a slow twin, of a default answer, of
/// `Object`, and through a type variable.
final class Overriding extends Extensible implements Defaults<String> {
    @Override
    double energy() {
        return 1;
    }

    @Override
    public int recalled() {
        return 2;
    }

    @Override
    public int recalledSlowly() {
        return 1;
    }

    @Override
    public int alphabets() {
        return 2;
    }

    @Override
    public int answerTo(int question) {
        return 2;
    }

    @Override
    public int of(String pattern) {
        return pattern.length();
    }

    @Override
    public String toString() {
        return "an override of Object's method is no violation";
    }
}

/// Defaults of which one may be overridden.
interface Defaults<T> {
    /// Implemented, and not to be overridden.
    default int recalled() {
        return 1;
    }

    /// Implemented slowly.
    @SlowTwin
    default int recalledSlowly() {
        return 1;
    }

    /// What holds for most.
    @DefaultAnswer
    default int alphabets() {
        return 1;
    }

    /// Claims to state a fact, and takes a parameter.
    @DefaultAnswer
    default int answerTo(int question) {
        return question;
    }

    /// Implemented for any type; an override names the type, and only its bridge method shows that it is one.
    default int of(T pattern) {
        return pattern.hashCode();
    }
}
