package attractor.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an implemented method whose answer suits most types; its comment says when another answer is right.
///
/// Besides [SlowTwin] the only kind of implemented method that is overridden: a plain statement about a type, such as
/// the dimension of its answers, never a piece of an algorithm.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Overridable {}
