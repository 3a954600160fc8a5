package attractor.figure;

import attractor.figure.sheet.Box;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Reads an SVG back: its elements, and where its texts stand.
final class SvgTexts {
    /// A text and the rectangle that its digits and capitals fill.
    record Placed(String text, Box box) {}

    private SvgTexts() {}

    static Document parse(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    static List<Element> elements(String svg) {
        var all = parse(svg).getElementsByTagName("*");
        var found = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    static List<Placed> texts(String svg) {
        var placed = new ArrayList<Placed>();
        for (Element e : elements(svg)) {
            if (e.getTagName().equals("text")) {
                placed.add(new Placed(e.getTextContent(), box(e)));
            }
        }
        return placed;
    }

    private static Box box(Element e) {
        double x = number(e, "x");
        double y = number(e, "y");
        double size = number(e, "font-size");
        double width = number(e, "textLength");
        double back =
                switch (e.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        double rise = 0.73 * size;
        Box box = e.hasAttribute("transform")
                ? new Box(x - rise, y + back - width, rise, width)
                : new Box(x - back, y - rise, width, rise);
        for (Node up = e.getParentNode(); up instanceof Element parent; up = up.getParentNode()) {
            String move = parent.getAttribute("transform");
            if (move.startsWith("translate(")) {
                String[] by = move.substring(10, move.length() - 1).split(" ", -1);
                box = new Box(
                        box.left() + Double.parseDouble(by[0]),
                        box.top() + Double.parseDouble(by[1]),
                        box.width(),
                        box.height());
            }
        }
        return box;
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }
}
