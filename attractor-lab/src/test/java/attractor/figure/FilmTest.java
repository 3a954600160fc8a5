package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import attractor.figure.sheet.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class FilmTest {

    @Test
    void sameFilmSameBytes() {
        assertThat(SampleFigures.film().reel().animation())
                .isEqualTo(SampleFigures.film().reel().animation());
    }

    @Test
    void programsThatKnowNoMotionSeeTheFirstShot() throws IOException {
        var reel = SampleFigures.film().reel();
        var moving = ImageIO.read(new ByteArrayInputStream(reel.animation()));
        var still = ImageIO.read(new ByteArrayInputStream(reel.still(0)));
        assertThat(moving.getWidth()).isEqualTo(still.getWidth());
        assertThat(moving.getHeight()).isEqualTo(still.getHeight());
        for (int y = 0; y < still.getHeight(); y++) {
            for (int x = 0; x < still.getWidth(); x++) {
                assertThat(moving.getRGB(x, y)).isEqualTo(still.getRGB(x, y));
            }
        }
    }

    @Test
    void itSaysHowLongItIsAndWhatIsSeenFirstAndLast() {
        assertThat(SampleFigures.film().description())
                .startsWith("Film of 4 shots in 1.6 seconds. At first: ")
                .contains(" At last: ");
        assertThat(SampleFigures.film().table().rows())
                .containsExactly(
                        List.of("1", "0.00", "step 0"),
                        List.of("2", "0.20", "step 1"),
                        List.of("3", "0.40", "step 2"),
                        List.of("4", "0.60", "step 3"));
    }

    @Test
    void shotsOfDifferentSizeAndFilmsInFilmsAreRefused() {
        var shot = SampleFigures.film().shots().getFirst();
        var larger = new Film.Shot(SampleFigures.overlap().sized(new Size(500, 400)), 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Film.Shot(SampleFigures.overlap(), 65_536))
                .withMessageContaining("65536 milliseconds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Film.Shot(SampleFigures.overlap(), 0))
                .withMessageContaining("0 milliseconds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Film("f", List.of(shot)))
                .withMessageContaining("1 shots");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Film("f", List.of(shot, larger)))
                .withMessageContaining("another size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panels("p", 1, List.of(SampleFigures.film())))
                .withMessageContaining("film");
    }
}
