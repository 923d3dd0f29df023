package org.santu.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.santu.problem.SantuException;

/**
 * A cursor over an XML file of strangers. A document type is refused, which is the door of entity bombs and of other people's
 * files; depth and length of texts are bounded. For one thread; close it.
 */
public final class XmlFile implements AutoCloseable {
    private static final int MOST_DEPTH = 60;
    private static final int LONGEST_TEXT = 50_000_000;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream input;
    private final XMLStreamReader reader;
    private int depth;

    private XmlFile(String name, InputStream input, XMLStreamReader reader) {
        this.name = name;
        this.input = input;
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Entities cannot be declared, so only the five of XML are left, and large files have many of them.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** @throws SantuException SANTU-IMPORT-UNREADABLE, SANTU-XML-DAMAGED */
    public static XmlFile open(String name, Path file) {
        InputStream input = null;
        try {
            input = Files.newInputStream(file);
            return new XmlFile(name, input, FACTORY.createXMLStreamReader(input));
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", name);
        } catch (XMLStreamException | RuntimeException e) {
            close(input);
            throw new SantuException(e, "SANTU-XML-DAMAGED", name, "1", "1");
        }
    }

    /** The local name of the first element in any of the namespaces, in small letters; empty when it is no XML. */
    public static String root(Path file) {
        try (XmlFile xml = open("", file)) {
            return xml.next() ? xml.element() : "";
        } catch (SantuException e) {
            return "";
        }
    }

    /**
     * Goes on to the next start or end of an element.
     *
     * @return false at the end of the file
     * @throws SantuException SANTU-XML-DAMAGED, SANTU-XML-DTD, SANTU-XML-DEEP
     */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new SantuException("SANTU-XML-DTD", name);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > MOST_DEPTH) {
                        throw new SantuException("SANTU-XML-DEEP", name, MOST_DEPTH);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (SantuException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser of the JDK answers some broken files with whatever it meets.
            throw damaged(e);
        }
    }

    private SantuException damaged(Exception cause) {
        int line = reader.getLocation().getLineNumber();
        int column = reader.getLocation().getColumnNumber();
        return new SantuException(cause, "SANTU-XML-DAMAGED", name, String.valueOf(line), String.valueOf(column));
    }

    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Local name of the element at hand in small letters. */
    public String element() {
        return reader.getLocalName().toLowerCase(Locale.ROOT);
    }

    public int depth() {
        return depth;
    }

    /** @return null when it is not there */
    public String attribute(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    /** All text within the element at hand, whose end is then at hand; never null. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int start = depth;
        try {
            while (depth >= start && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                            throw new SantuException("SANTU-XML-LONG", name, LONGEST_TEXT);
                        }
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (SantuException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
        return text.toString().strip();
    }

    @Override
    public void close() {
        close(input);
    }

    private static void close(InputStream input) {
        try {
            if (input != null) {
                input.close();
            }
        } catch (IOException e) {
            throw new SantuException(e, "SANTU-IMPORT-UNREADABLE", "");
        }
    }
}
