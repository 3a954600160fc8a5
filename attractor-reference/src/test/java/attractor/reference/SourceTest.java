package attractor.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceTest {
    @Test
    void severalSourcesOfOneElementAreReadInTheOrderTheyWereWritten() {
        assertThat(TwoSources.class.getAnnotationsByType(Source.class))
                .extracting(Source::key)
                .containsExactly("hopfield-1982", "ags-1987");
    }

    @Source(key = "hopfield-1982", equation = "2")
    @Source(key = "ags-1987")
    interface TwoSources {}
}
