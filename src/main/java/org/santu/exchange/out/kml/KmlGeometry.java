package org.santu.exchange.out.kml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometry as KML: longitude, latitude, every number as exact as it is stored; outer rings counter-clockwise. */
final class KmlGeometry {
    private final XMLStreamWriter xml;
    private final StringBuilder positions = new StringBuilder();

    KmlGeometry(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Nothing for null. */
    void write(Geometry geometry) throws XMLStreamException {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof GeometryCollection collection) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                write(collection.getGeometryN(i));
            }
        } else if (geometry instanceof Polygon polygon) {
            xml.writeStartElement("Polygon");
            ring("outerBoundaryIs", polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(i), false);
            }
        } else {
            xml.writeStartElement(geometry instanceof Point ? "Point" : "LineString");
            coordinates(
                    geometry instanceof Point point
                            ? point.getCoordinateSequence()
                            : ((LineString) geometry).getCoordinateSequence(),
                    false);
        }
        xml.writeEndElement();
    }

    private void ring(String boundary, LineString ring, boolean counterClockwise) throws XMLStreamException {
        CoordinateSequence points = ring.getCoordinateSequence();
        xml.writeStartElement(boundary);
        xml.writeStartElement("LinearRing");
        coordinates(points, Orientation.isCCW(points) != counterClockwise);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void coordinates(CoordinateSequence points, boolean backwards) throws XMLStreamException {
        positions.setLength(0);
        for (int i = 0; i < points.size(); i++) {
            int at = backwards ? points.size() - 1 - i : i;
            positions
                    .append(i == 0 ? "" : " ")
                    .append(points.getX(at))
                    .append(',')
                    .append(points.getY(at));
        }
        xml.writeStartElement("coordinates");
        xml.writeCharacters(positions.toString());
        xml.writeEndElement();
    }
}
