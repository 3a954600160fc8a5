package attractor.reference;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The publication, and the place in it, that a piece of code implements.
///
/// The key is an entry of `docs/references.bib`; a key without entry, or an entry that no code names, fails the build.
/// Repeat the annotation where two sources are needed. How the code departs from its source is said in the comment
/// beside it.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR, ElementType.RECORD_COMPONENT
})
@Repeatable(Source.List.class)
public @interface Source {
    /// The entry of the bibliography, such as `hopfield-1982`.
    ///
    /// @return the BibTeX key
    String key();

    /// Where in the source: an equation number, or words such as `Fig. 2` or `Section 3`. Empty for the source as a
    /// whole.
    ///
    /// @return the place, possibly empty
    String equation() default "";

    /// Several sources of one element; the compiler writes it.
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.TYPE,
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.CONSTRUCTOR,
        ElementType.RECORD_COMPONENT
    })
    @interface List {
        /// The sources in the order they were written.
        ///
        /// @return at least two sources
        Source[] value();
    }
}
