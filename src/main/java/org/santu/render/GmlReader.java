package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads the simple GML 2 and 3 literals that spatial filters of styles hold: Box, Envelope, Point, LineString, Polygon with its
 * outer ring and holes. Coordinates are taken in the order of the file; {@link LiteralCrs} knows what they mean.
 */
final class GmlReader {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private GmlReader() {}

    static Optional<Geometry> read(XmlElement element) {
        try {
            return Optional.ofNullable(
                    switch (element.name) {
                        case "Box", "Envelope" -> box(coordinates(element));
                        case "Point" ->
                            GEOMETRIES.createPoint(coordinates(element).get(0));
                        case "LineString" -> GEOMETRIES.createLineString(array(element));
                        case "Polygon" -> polygon(element);
                        default -> null;
                    });
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Geometry box(List<Coordinate> corners) {
        return GEOMETRIES.toGeometry(new Envelope(corners.get(0), corners.get(1)));
    }

    private static Geometry polygon(XmlElement element) {
        Geometry shell = null;
        List<Geometry> holes = new ArrayList<>();
        for (XmlElement child : element.children()) {
            Geometry ring = GEOMETRIES.createPolygon(array(child));
            if (child.name.equals("exterior") || child.name.equals("outerBoundaryIs")) {
                shell = ring;
            } else {
                holes.add(ring);
            }
        }
        for (Geometry hole : holes) {
            shell = shell == null ? null : shell.difference(hole);
        }
        return shell;
    }

    private static Coordinate[] array(XmlElement element) {
        return coordinates(element).toArray(Coordinate[]::new);
    }

    /** Every number below the element, whatever the elements around them are called. */
    private static List<Coordinate> coordinates(XmlElement element) {
        List<Double> numbers = new ArrayList<>();
        collect(element, numbers);
        List<Coordinate> coordinates = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            coordinates.add(new Coordinate(numbers.get(i), numbers.get(i + 1)));
        }
        return coordinates;
    }

    private static void collect(XmlElement element, List<Double> numbers) {
        for (Object part : element.content) {
            if (part instanceof XmlElement child) {
                collect(child, numbers);
            } else {
                for (String number : ((String) part).strip().split("[\\s,]+")) {
                    if (!number.isEmpty()) {
                        numbers.add(Double.valueOf(number));
                    }
                }
            }
        }
    }
}
