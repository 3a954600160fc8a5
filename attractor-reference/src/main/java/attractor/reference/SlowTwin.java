package attractor.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks an implemented method that may be overridden: it is slow and right, an override is fast and must agree with
/// it.
///
/// Implemented methods are otherwise never overridden; an architecture test enforces that, and a contract test
/// compares each override with its slow twin.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SlowTwin {}
