package attractor.architecture;

import attractor.reference.Source;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The keys that @Source annotations name, each with one place that names it.
record SourceKeys(SortedMap<String, String> places) {
    static SourceKeys of(JavaClasses classes) {
        var places = new TreeMap<String, String>();
        for (JavaClass type : classes) {
            Stream.concat(Stream.of(type), type.getMembers().stream())
                    .forEach(element ->
                            sources(element).forEach(source -> places.putIfAbsent(source.key(), type.getName())));
        }
        return new SourceKeys(places);
    }

    private static Stream<Source> sources(HasAnnotations<?> element) {
        return Stream.concat(
                element.tryGetAnnotationOfType(Source.class).stream(),
                element.tryGetAnnotationOfType(Source.List.class).stream()
                        .flatMap(list -> Arrays.stream(list.value())));
    }

    /// Keys that the code names and the bibliography lacks, with a place.
    SequencedSet<String> missingFrom(SequencedSet<String> bibliography) {
        var missing = new TreeSet<String>();
        places.forEach((key, place) -> {
            if (!bibliography.contains(key)) {
                missing.add(key + ", named by " + place);
            }
        });
        return missing;
    }

    /// Keys of the bibliography that no code names.
    SequencedSet<String> unusedOf(SequencedSet<String> bibliography) {
        var unused = new TreeSet<String>(bibliography);
        unused.removeAll(places.keySet());
        return unused;
    }
}
