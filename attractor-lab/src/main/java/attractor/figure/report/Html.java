package attractor.figure.report;

import attractor.figure.sheet.Xml;

/// An HTML document being written; every text and attribute is escaped.
final class Html {
    private final StringBuilder out = new StringBuilder();

    /// Opens an element.
    ///
    /// @param name of the element
    /// @param attributes name, value, name, value, ...
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(Xml.escape(attributes[i + 1])).append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    Html text(String text) {
        out.append(Xml.escape(text));
        return this;
    }

    /// Markup made by our own code.
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /// An element that holds only text, on its own line.
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name).line();
    }

    String document() {
        return out.toString();
    }
}
