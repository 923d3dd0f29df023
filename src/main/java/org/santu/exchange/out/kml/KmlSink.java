package org.santu.exchange.out.kml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.out.FeatureSink;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;

/** Writes placemarks one by one. For one thread. */
final class KmlSink implements FeatureSink {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    /** aabbggrr, as KML writes colours. */
    private static final List<String> COLOURS =
            List.of("ff2f6db5", "ff3d8b37", "ffb5602f", "ff8b378b", "ff2f9fb5", "ff4a4ad0");

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final OutLayer layer;
    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final KmlGeometry geometries;
    private final OutColumn title;

    KmlSink(Path file, OutLayer layer) throws IOException {
        this.file = file;
        this.layer = layer;
        this.title = layer.columns().stream()
                .filter(column -> column.name().equals(layer.layer().titleAttribute()))
                .findFirst()
                .orElse(null);
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES);
        try {
            this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            this.geometries = new KmlGeometry(xml);
            head();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void head() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        element("name", layer.layer().label().in(layer.locale()));
        style(COLOURS.get(Math.floorMod(layer.layer().order() / 10, COLOURS.size())));
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", layer.layer().name());
        xml.writeAttribute("id", layer.layer().name());
        for (OutColumn column : layer.columns()) {
            xml.writeStartElement("SimpleField");
            xml.writeAttribute("name", column.name());
            xml.writeAttribute(
                    "type",
                    switch (column.type()) {
                        case INTEGER -> "int";
                        case DECIMAL -> "double";
                        case BOOLEAN -> "bool";
                        default -> "string";
                    });
            element("displayName", column.heading(layer.locale()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void style(String colour) throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", "layer");
        xml.writeStartElement("IconStyle");
        element("color", colour);
        element("scale", "0.8");
        xml.writeEndElement();
        xml.writeStartElement("LineStyle");
        element("color", colour);
        element("width", "2");
        xml.writeEndElement();
        xml.writeStartElement("PolyStyle");
        element("color", "66" + colour.substring(2));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** XML has no place for most control characters. */
    private static String legal(String text) {
        return text.codePoints().allMatch(KmlSink::isLegal)
                ? text
                : text.codePoints()
                        .filter(KmlSink::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int character) {
        return character >= 0x20 && character != 0xFFFE && character != 0xFFFF
                || character == '\n'
                || character == '\t';
    }

    @Override
    public void write(SimpleFeature feature) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            Object name = title == null ? null : title.value(feature);
            if (name != null) {
                element("name", name.toString());
            }
            element("styleUrl", "#layer");
            xml.writeStartElement("ExtendedData");
            xml.writeStartElement("SchemaData");
            xml.writeAttribute("schemaUrl", "#" + layer.layer().name());
            for (OutColumn column : layer.columns()) {
                Object value = column.value(feature);
                if (value != null) {
                    xml.writeStartElement("SimpleData");
                    xml.writeAttribute("name", column.name());
                    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                    xml.writeCharacters(legal(text));
                    xml.writeEndElement();
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            geometries.write((Geometry) feature.getDefaultGeometry());
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<Path> finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.close();
        return List.of(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
