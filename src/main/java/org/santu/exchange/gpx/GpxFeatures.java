package org.santu.exchange.gpx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.xml.XmlFeature;
import org.santu.exchange.xml.XmlFile;

/** Waypoints, routes and tracks, one by one. A track keeps its gaps: each of its segments is a line. */
public final class GpxFeatures extends LookAhead<XmlFeature> {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Map<String, String> KINDS = Map.of("wpt", "waypoint", "rte", "route", "trk", "track");
    private static final Set<String> TEXTS =
            Set.of("name", "cmt", "desc", "src", "sym", "type", "number", "ele", "time");

    private final XmlFile xml;

    public GpxFeatures(XmlFile xml) {
        this.xml = xml;
    }

    @Override
    protected XmlFeature find() {
        while (xml.next()) {
            if (xml.isStart() && KINDS.containsKey(xml.element())) {
                return feature(xml.element());
            }
        }
        return null;
    }

    private XmlFeature feature(String kind) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kind", KINDS.get(kind));
        List<List<Coordinate>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        String problem = null;
        int depth = xml.depth();
        Coordinate own = kind.equals("wpt") ? position() : null;
        if (kind.equals("wpt") && own == null) {
            problem = "lat=" + xml.attribute("lat") + " lon=" + xml.attribute("lon");
        }
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) {
                continue;
            }
            String element = xml.element();
            if (TEXTS.contains(element) && xml.depth() == depth + 1) {
                values.putIfAbsent(element, xml.text());
            } else if (element.equals("trkseg")) {
                lines.add(new ArrayList<>());
            } else if (element.equals("trkpt") || element.equals("rtept")) {
                Coordinate point = position();
                if (point == null) {
                    problem = "lat=" + xml.attribute("lat") + " lon=" + xml.attribute("lon");
                } else {
                    lines.get(lines.size() - 1).add(point);
                }
            }
        }
        Geometry geometry = own == null ? lines(lines) : GEOMETRIES.createPoint(own);
        return new XmlFeature(values, problem == null ? geometry : null, problem, alone(lines));
    }

    /** One point is no line. */
    private static String alone(List<List<Coordinate>> segments) {
        String points = segments.stream()
                .filter(segment -> segment.size() == 1)
                .map(segment -> segment.get(0).x + " " + segment.get(0).y)
                .collect(Collectors.joining(", "));
        return points.isEmpty() ? null : points;
    }

    private static Geometry lines(List<List<Coordinate>> segments) {
        List<LineString> lines = segments.stream()
                .filter(points -> points.size() > 1)
                .map(points -> GEOMETRIES.createLineString(points.toArray(Coordinate[]::new)))
                .toList();
        return lines.isEmpty() ? null : GEOMETRIES.buildGeometry(lines);
    }

    private Coordinate position() {
        try {
            double x = Double.parseDouble(String.valueOf(xml.attribute("lon")));
            double y = Double.parseDouble(String.valueOf(xml.attribute("lat")));
            return Double.isFinite(x) && Double.isFinite(y) ? new Coordinate(x, y) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
