package org.santu.exchange.kml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.santu.exchange.xml.XmlFile;

/** Reads the geometry of a placemark. Rings that are open are closed. */
final class KmlGeometry {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Set<String> KINDS =
            Set.of("point", "linestring", "linearring", "polygon", "multigeometry", "track", "multitrack");

    private final XmlFile xml;

    private KmlGeometry(XmlFile xml) {
        this.xml = xml;
    }

    /** What is wrong with a geometry; its element has been read to the end. */
    static final class BadGeometryException extends Exception {
        private static final long serialVersionUID = 1;

        BadGeometryException(String message) {
            super(message);
        }
    }

    static boolean isGeometry(String element) {
        return KINDS.contains(element);
    }

    /**
     * @param xml at the start of a geometry, afterwards at its end
     * @return null for an empty one
     */
    static Geometry read(XmlFile xml) throws BadGeometryException {
        int depth = xml.depth();
        try {
            Geometry geometry = new KmlGeometry(xml).geometry();
            return geometry == null || geometry.isEmpty() ? null : geometry;
        } finally {
            while (xml.depth() >= depth && xml.next()) {
                // To the end of what could not be read.
            }
        }
    }

    private Geometry geometry() throws BadGeometryException {
        String kind = xml.element();
        return switch (kind) {
            case "polygon" -> polygon();
            case "multigeometry", "multitrack" -> collection();
            case "track" -> line(track());
            default -> {
                Coordinate[] points = coordinates();
                yield switch (kind) {
                    case "point" -> points.length == 0 ? null : GEOMETRIES.createPoint(points[0]);
                    case "linestring" -> line(points);
                    default -> points.length == 0 ? null : GEOMETRIES.createPolygon(ring(points));
                };
            }
        };
    }

    private Geometry collection() throws BadGeometryException {
        List<Geometry> parts = new ArrayList<>();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && isGeometry(xml.element())) {
                Geometry part = geometry();
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts.isEmpty() ? null : GEOMETRIES.buildGeometry(parts);
    }

    private Geometry polygon() throws BadGeometryException {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        boolean inner = false;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            switch (xml.element()) {
                case "innerboundaryis" -> inner = xml.isStart();
                case "coordinates" -> {
                    if (xml.isStart()) {
                        LinearRing ring = ring(points(xml.text()));
                        if (inner) {
                            holes.add(ring);
                        } else {
                            shell = ring;
                        }
                    }
                }
                default -> {
                    // Styles and altitudes say nothing about the place.
                }
            }
        }
        return shell == null || shell.isEmpty()
                ? null
                : GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Coordinate[] points) throws BadGeometryException {
        if (points.length == 0) {
            return GEOMETRIES.createLinearRing();
        }
        Coordinate[] closed = points;
        if (!points[0].equals2D(points[points.length - 1])) {
            closed = Arrays.copyOf(points, points.length + 1);
            closed[points.length] = points[0].copy();
        }
        if (closed.length < 4) {
            throw new BadGeometryException("ring of " + points.length + " points");
        }
        return GEOMETRIES.createLinearRing(closed);
    }

    private static Geometry line(Coordinate[] points) throws BadGeometryException {
        if (points.length == 1) {
            throw new BadGeometryException("line of 1 point");
        }
        return points.length == 0 ? null : GEOMETRIES.createLineString(points);
    }

    private Coordinate[] coordinates() throws BadGeometryException {
        Coordinate[] found = {};
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && xml.element().equals("coordinates")) {
                found = points(xml.text());
            }
        }
        return found;
    }

    /** Positions of a recorded way stand in elements of their own. */
    private Coordinate[] track() throws BadGeometryException {
        List<Coordinate> points = new ArrayList<>();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && xml.element().equals("coord")) {
                String text = xml.text();
                if (!text.isEmpty()) {
                    points.add(point(text.split("\\s+")));
                }
            }
        }
        return points.toArray(Coordinate[]::new);
    }

    private static Coordinate[] points(String text) throws BadGeometryException {
        List<Coordinate> points = new ArrayList<>();
        String plain = text.indexOf(", ") >= 0 || text.indexOf(" ,") >= 0 ? text.replaceAll("\\s*,\\s*", ",") : text;
        int at = 0;
        while (at < plain.length()) {
            while (at < plain.length() && Character.isWhitespace(plain.charAt(at))) {
                at++;
            }
            int end = at;
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
                end++;
            }
            if (end > at) {
                points.add(point(plain.substring(at, end).split(",")));
            }
            at = end;
        }
        return points.toArray(Coordinate[]::new);
    }

    private static Coordinate point(String[] numbers) throws BadGeometryException {
        try {
            double x = Double.parseDouble(numbers[0]);
            double y = Double.parseDouble(numbers[1]);
            double z = numbers.length > 2 ? Double.parseDouble(numbers[2]) : Double.NaN;
            if (Double.isFinite(x) && Double.isFinite(y)) {
                return new Coordinate(x, y, z);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Reported below.
        }
        throw new BadGeometryException(String.join(",", numbers));
    }
}
