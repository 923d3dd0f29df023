package org.santu.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook as XML, for what the library does not tell. */
final class SheetXml {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private SheetXml() {}

    /** Null where the file does not say in the usual way where the sheet is. */
    static ZipEntry entry(ZipFile zip, String sheet) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        String[] wanted = new String[1];
        each(zip, zip.getEntry("xl/_rels/workbook.xml.rels"), "Relationship", element -> {
            targets.put(element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target"));
            return true;
        });
        each(zip, zip.getEntry(WORKBOOK), "sheet", element -> {
            if (sheet.equals(element.getAttributeValue(null, "name"))) {
                wanted[0] = element.getAttributeValue(RELATIONS, "id");
            }
            return wanted[0] == null;
        });
        String target = wanted[0] == null ? null : targets.get(wanted[0]);
        return target == null ? null : zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    /** The elements that say how the whole workbook is meant. */
    static void eachOfWorkbook(ZipFile zip, String name, Seen seen) throws IOException, XMLStreamException {
        each(zip, zip.getEntry(WORKBOOK), name, seen);
    }

    /** Told of an element; says whether to go on. */
    interface Seen {
        boolean element(XMLStreamReader element);
    }

    static void each(ZipFile zip, ZipEntry entry, String name, Seen seen) throws IOException, XMLStreamException {
        if (entry == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(name)
                        && !seen.element(reader)) {
                    return;
                }
            }
        }
    }
}
