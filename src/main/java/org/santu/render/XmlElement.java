package org.santu.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One element of a small, already bounded XML file, with the line it stands on. Names are local names. */
final class XmlElement {
    final String name;
    final int line;
    final Map<String, String> attributes = new HashMap<>();
    /** Strings and elements in the order of the file. */
    final List<Object> content = new ArrayList<>();

    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    List<XmlElement> children(String childName) {
        return children().stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<XmlElement> findChild(String childName) {
        return children().stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text directly inside this element, without that of its children, trimmed. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            if (part instanceof String string) {
                text.append(string);
            }
        }
        return text.toString().strip();
    }
}
