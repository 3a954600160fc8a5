package attractor.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an implemented method without parameters that states what holds for most types, such as the alphabet of the
/// patterns.
///
/// A type for which something else holds overrides it. It says a fact and computes nothing: what computes is abstract,
/// or a [SlowTwin]. An architecture test enforces both.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DefaultAnswer {}
