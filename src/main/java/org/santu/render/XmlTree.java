package org.santu.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.santu.problem.SantuException;

/**
 * Reads a small XML file into {@link XmlElement}s and trusts nothing: no DTD, no entities but the five of XML, nothing fetched,
 * and limits on bytes, elements and nesting.
 */
final class XmlTree {
    static final int MAXIMUM_BYTES = 2_000_000;
    static final int MAXIMUM_ELEMENTS = 50_000;
    static final int MAXIMUM_DEPTH = 60;

    private XmlTree() {}

    /**
     * @throws IOException when the stream cannot be read
     * @throws SantuException when it is not well-formed, holds a DTD or passes a limit
     */
    static XmlElement read(InputStream stream, String fileName) throws IOException {
        byte[] bytes = stream.readNBytes(MAXIMUM_BYTES + 1);
        if (bytes.length > MAXIMUM_BYTES) {
            throw tooLarge(fileName, MAXIMUM_BYTES + " bytes");
        }
        try {
            XMLStreamReader reader = hardenedFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return read(reader, fileName);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new SantuException(e, "SANTU-STYLE-NOT-XML", fileName, String.valueOf(line));
        }
    }

    private static XMLInputFactory hardenedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    private static XmlElement read(XMLStreamReader reader, String fileName) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAXIMUM_ELEMENTS) {
                        throw tooLarge(fileName, MAXIMUM_ELEMENTS + " elements");
                    }
                    XmlElement element = start(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().content.add(element);
                    }
                    open.push(element);
                    if (open.size() > MAXIMUM_DEPTH) {
                        throw tooLarge(fileName, MAXIMUM_DEPTH + " levels");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().content.add(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new SantuException(
                            "SANTU-STYLE-FORBIDDEN",
                            fileName,
                            String.valueOf(reader.getLocation().getLineNumber()));
                default -> {
                    // comments and processing instructions say nothing to a map
                }
            }
        }
        return root;
    }

    private static XmlElement start(XMLStreamReader reader) {
        XmlElement element =
                new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    static SantuException tooLarge(String fileName, String limit) {
        return new SantuException("SANTU-STYLE-TOO-LARGE", fileName, limit);
    }
}
