package attractor.parameter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a recipe is called in lists and pages; without it the title is made from the class name.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface About {
    /// {@return the name in the literature, such as `Dense associative memory, exponential`}
    String title();

    /// {@return one sentence that says what it does}
    String summary() default "";
}
