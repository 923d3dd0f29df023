package org.santu.exchange.out.qml;

import java.util.Map;

/** Writes XML with what QGIS calls options. For one thread. */
final class QmlXml {
    private final StringBuilder out = new StringBuilder(20_000);

    /** @param attributes name, value, name, value ... */
    QmlXml open(String element, Object... attributes) {
        tag(element, attributes);
        out.append('>');
        return this;
    }

    QmlXml empty(String element, Object... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    QmlXml close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Texts by name, as all settings of symbols are. */
    QmlXml options(Map<String, String> values) {
        open("Option", "type", "Map");
        values.forEach((name, value) -> empty("Option", "type", "QString", "name", name, "value", value));
        return close("Option");
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(String.valueOf(attributes[i + 1]));
            out.append('"');
        }
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> out.append(c < ' ' ? ' ' : c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
