package org.santu.exchange.kml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.santu.exchange.source.LookAhead;
import org.santu.exchange.xml.Linking;
import org.santu.exchange.xml.XmlFeature;
import org.santu.exchange.xml.XmlFile;

/** The placemarks of a file, one by one. */
public final class Placemarks extends LookAhead<XmlFeature> implements Linking {
    private static final String FOLDER = "folder";
    private static final int MOST_LINKS = 20;

    private final XmlFile xml;
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<String> links = new ArrayList<>();

    public Placemarks(XmlFile xml) {
        this.xml = xml;
    }

    @Override
    protected XmlFeature find() {
        while (xml.next()) {
            String element = xml.element();
            if (element.equals(FOLDER)) {
                folder(xml.isStart());
            } else if (xml.isStart() && element.equals("networklink")) {
                link();
            } else if (xml.isStart() && element.equals("name") && !folders.isEmpty()) {
                folders.pop();
                folders.push(xml.text());
            } else if (xml.isStart() && element.equals("placemark")) {
                return placemark();
            }
        }
        return null;
    }

    @Override
    public List<String> links() {
        return links;
    }

    private void link() {
        String target = "";
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            boolean isTarget = xml.isStart() && xml.element().equals("href");
            target = isTarget ? xml.text() : target;
        }
        if (links.size() < MOST_LINKS) {
            links.add(target.isEmpty() ? "?" : target);
        }
    }

    private void folder(boolean start) {
        if (start) {
            folders.push("");
        } else if (!folders.isEmpty()) {
            folders.pop();
        }
    }

    private XmlFeature placemark() {
        Map<String, String> values = new LinkedHashMap<>();
        Geometry geometry = null;
        String problem = null;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) {
                continue;
            }
            String element = xml.element();
            switch (element) {
                case "name", "description", "address" -> values.putIfAbsent(element, xml.text());
                case "phonenumber" -> values.putIfAbsent("phone", xml.text());
                case "when", "begin", "end" -> values.putIfAbsent(element, xml.text());
                case "data" -> data(values, xml.attribute("name"));
                case "simpledata" -> put(values, xml.attribute("name"), xml.text());
                default -> {
                    if (KmlGeometry.isGeometry(element)) {
                        try {
                            geometry = KmlGeometry.read(xml);
                        } catch (KmlGeometry.BadGeometryException e) {
                            problem = e.getMessage();
                        }
                    }
                }
            }
        }
        if (!folders.isEmpty() && !folders.peek().isEmpty()) {
            values.putIfAbsent(FOLDER, folders.peek());
        }
        return new XmlFeature(values, problem == null ? geometry : null, problem);
    }

    /** The text that people see stands before the value and is passed over. */
    private void data(Map<String, String> values, String name) {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && xml.element().equals("value")) {
                put(values, name, xml.text());
            }
        }
    }

    /** What a table of data says goes before the name and description of the same heading. */
    private static void put(Map<String, String> values, String name, String text) {
        if (name != null && !name.isBlank() && !text.isEmpty()) {
            values.put(name.strip(), text);
        }
    }
}
