package org.santu.ogc.wms;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML by hand; every text and attribute is escaped, and what XML cannot say is left out. */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** A document type, before the first element. */
    Xml doctype(String root, String address) {
        out.append("<!DOCTYPE ")
                .append(root)
                .append(" SYSTEM \"")
                .append(address)
                .append("\">\n");
        return this;
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    Xml open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    Xml close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    Xml leaf(String name, String text, String... attributes) {
        StringBuilder line = start(name, attributes).append('>');
        escape(text);
        line.append("</").append(name).append(">\n");
        return this;
    }

    Xml empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::isAllowed).forEach(letter -> {
            switch (letter) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(letter);
            }
        });
    }

    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || letter >= 0x20 && letter <= 0xD7FF
                || letter >= 0xE000 && letter <= 0xFFFD
                || letter >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
