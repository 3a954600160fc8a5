package attractor.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import attractor.figure.SvgTexts.Placed;
import attractor.figure.sheet.Box;
import attractor.figure.sheet.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/// What holds for every figure.
final class FigureTest {
    static Stream<String> names() {
        return SampleFigures.all().keySet().stream();
    }

    private static Figure sample(String name) {
        return SampleFigures.all().getOrDefault(name, SampleFigures.overlap());
    }

    @ParameterizedTest
    @MethodSource("names")
    void sameFigureSameBytes(String name) throws IOException {
        Figure figure = sample(name);
        assertThat(figure.svg("f")).isEqualTo(sample(name).svg("f"));
        assertThat(figure.data()).hasToString(sample(name).data().toString());
        byte[] png = figure.png();
        assertThat(png).isEqualTo(sample(name).png());
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth() / 300.0).isCloseTo(figure.size().width() / 72, within(1 / 300.0));
        assertThat(image.getHeight() / 300.0).isCloseTo(figure.size().height() / 72, within(1 / 300.0));
    }

    @ParameterizedTest
    @MethodSource("names")
    void svgIsWellFormedAndStrict(String name) {
        String svg = sample(name).svg("f");
        for (Element e : SvgTexts.elements(svg)) {
            assertThat(e.getTagName()).isNotIn("style", "script", "foreignObject", "use");
            var attributes = e.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.item(i).getNodeName();
                String value = attributes.item(i).getNodeValue();
                assertThat(attribute).isNotEqualTo("style").doesNotStartWith("on");
                assertThat(value).doesNotContain("NaN").doesNotContain("Infinity");
                if (attribute.equals("id") || attribute.equals("clip-path")) {
                    assertThat(value.replace("url(#", "")).startsWith("f-");
                }
                if (!attribute.equals("xmlns")) {
                    assertThat(value).doesNotContain("http");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void descriptionStandsInTheSvg(String name) {
        Figure figure = sample(name);
        String described = SvgTexts.elements(figure.svg("f")).stream()
                .filter(e -> e.getTagName().equals("desc"))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
        assertThat(described)
                .isEqualTo(figure.description())
                .hasSizeGreaterThan(20)
                .endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextIsCutOffOrStandsOnAnother(String name) {
        assertReadable(sample(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void dataAreAPlainTree(String name) {
        assertPlain(sample(name).data());
    }

    /// 200 seeded plots: any mix of scales, magnitudes, sizes, numbers of series and lengths of names.
    @Test
    void noTextIsCutOffOrStandsOnAnotherInRandomPlots() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int trial = 0; trial < 200; trial++) {
            Plot plot = random(random);
            try {
                assertReadable(plot);
            } catch (AssertionError e) {
                throw new AssertionError("seed 7, trial " + trial + ": " + plot, e);
            }
        }
    }

    private static Plot random(RandomGenerator random) {
        double largest = Math.pow(10, random.nextDouble(-12, 14));
        var layers = new ArrayList<Layer>();
        var looks = List.of(Look.values());
        int count = random.nextInt(1, 9);
        for (int s = 0; s < count; s++) {
            var samples = new ArrayList<Sample>();
            int points = random.nextInt(1, 12);
            for (int i = 0; i < points; i++) {
                double y = largest * (0.001 + random.nextDouble());
                samples.add(Sample.within(i + 1, y, y * 0.9, y * 1.1));
            }
            Look look = looks.get(random.nextInt(looks.size()));
            layers.add(Series.of("series ".repeat(random.nextInt(1, 9)) + s, look, samples));
        }
        var x = random.nextBoolean() ? Axis.linear("load α = N/D") : Axis.logarithmic("dimension D");
        String yTitle = "overlap m ".repeat(random.nextInt(1, 9));
        var y = random.nextBoolean() ? Axis.linear(yTitle) : Axis.logarithmic(yTitle);
        var size = new Size(random.nextDouble(300, 600), random.nextDouble(230, 400));
        return new Plot("random", x, y, layers, size);
    }

    private static void assertReadable(Figure figure) {
        List<Placed> texts = SvgTexts.texts(figure.svg("f"));
        var page = new Box(0, 0, figure.size().width(), figure.size().height());
        for (int i = 0; i < texts.size(); i++) {
            Box box = texts.get(i).box();
            if (!page.contains(box.left(), box.top()) || !page.contains(box.right(), box.bottom())) {
                fail("%s does not lie in %s", texts.get(i), page);
            }
            for (int k = 0; k < i; k++) {
                if (box.overlaps(texts.get(k).box())) {
                    fail("%s overlaps %s", texts.get(i), texts.get(k));
                }
            }
        }
    }

    private static void assertPlain(Object node) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    assertThat(key).isInstanceOf(String.class);
                    assertPlain(value);
                });
            case List<?> list -> list.forEach(FigureTest::assertPlain);
            case Double number -> assertThat(number).isFinite();
            default -> assertThat(node).isInstanceOfAny(String.class, Integer.class);
        }
    }
}
