package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A few made-up villages with everything a map of Santu shows, in web mercator around one point; the same every time. */
final class SyntheticCounty {
    static final double X = 12_806_000;
    static final double Y = 4_722_000;
    private static final double SIDE = 3_200;
    private static final int VILLAGES = 5;
    private static final String[] NAMES = {
        "柳沟", "石门", "上庄", "下庄", "白石口", "杨家湾", "赵各庄", "东岭", "西岭", "南台", "北台", "大槐树", "小水", "龙潭", "松树坪", "梨园", "枣林", "清泉",
        "黄土岭", "望海", "三道河", "七里铺", "红崖", "青山", "马家沟"
    };

    private final GeometryFactory geometries = new GeometryFactory();
    private final Random random = new Random(20);
    private final Map<String, List<SimpleFeature>> layers = new java.util.LinkedHashMap<>();

    SyntheticCounty() {
        for (String layer : List.of(
                "protected_land",
                "region",
                "road",
                "pv_station",
                "relocation_site",
                "project",
                "facility",
                "household",
                "relocation_candidate",
                "village")) {
            layers.put(layer, new ArrayList<>());
        }
        regions();
        land();
        roads();
        works();
    }

    List<SimpleFeature> layer(String name) {
        return layers.get(name);
    }

    private void regions() {
        int number = 0;
        for (int i = 0; i < VILLAGES; i++) {
            for (int j = 0; j < VILLAGES; j++) {
                List<Coordinate> ring = new ArrayList<>();
                edge(ring, i, j, i + 1, j);
                edge(ring, i + 1, j, i + 1, j + 1);
                edge(ring, i + 1, j + 1, i, j + 1);
                edge(ring, i, j + 1, i, j);
                ring.add(ring.get(0).copy());
                String name = NAMES[number % NAMES.length] + "村";
                Geometry area = geometries.createPolygon(ring.toArray(Coordinate[]::new));
                add("region", area, "level", "village", "name", name);
                village(area.getInteriorPoint().getCoordinate(), name, number++);
            }
        }
        List<Coordinate> ring = new ArrayList<>();
        outline(ring, 0, VILLAGES);
        Geometry county = geometries.createPolygon(ring.toArray(Coordinate[]::new));
        add("region", county, "level", "county", "name", "青岚县");
        List<Coordinate> west = new ArrayList<>();
        outline(west, 0, 2);
        add("region", geometries.createPolygon(west.toArray(Coordinate[]::new)), "level", "township", "name", "石门镇");
        List<Coordinate> east = new ArrayList<>();
        outline(east, 2, VILLAGES);
        add("region", geometries.createPolygon(east.toArray(Coordinate[]::new)), "level", "township", "name", "龙潭乡");
    }

    private void outline(List<Coordinate> ring, int from, int to) {
        for (int i = from; i < to; i++) {
            edge(ring, i, 0, i + 1, 0);
        }
        for (int j = 0; j < VILLAGES; j++) {
            edge(ring, to, j, to, j + 1);
        }
        for (int i = to; i > from; i--) {
            edge(ring, i, VILLAGES, i - 1, VILLAGES);
        }
        for (int j = VILLAGES; j > 0; j--) {
            edge(ring, from, j, from, j - 1);
        }
        ring.add(ring.get(0).copy());
    }

    /** A wiggly edge between two grid nodes, the same from both sides; without its last point. */
    private void edge(List<Coordinate> ring, int i0, int j0, int i1, int j1) {
        boolean forward = i0 < i1 || j0 < j1;
        int a = forward ? i0 : i1;
        int b = forward ? j0 : j1;
        int c = forward ? i1 : i0;
        int d = forward ? j1 : j0;
        Coordinate start = node(a, b);
        Coordinate end = node(c, d);
        Random wiggle = new Random(a * 7919L + b * 104_729L + c * 31L + d);
        List<Coordinate> points = new ArrayList<>();
        int steps = 24;
        double aside = 0;
        for (int k = 0; k <= steps; k++) {
            double t = (double) k / steps;
            aside = k == 0 || k == steps ? 0 : aside * 0.8 + wiggle.nextGaussian() * 70;
            double dx = end.x - start.x;
            double dy = end.y - start.y;
            double length = Math.hypot(dx, dy);
            points.add(new Coordinate(start.x + t * dx - aside * dy / length, start.y + t * dy + aside * dx / length));
        }
        if (!forward) {
            java.util.Collections.reverse(points);
        }
        ring.addAll(points.subList(0, points.size() - 1));
    }

    private static Coordinate node(int i, int j) {
        Random jitter = new Random(i * 1_000_003L + j * 7L);
        return new Coordinate(
                X + (i - VILLAGES / 2.0) * SIDE + jitter.nextGaussian() * 300,
                Y + (j - VILLAGES / 2.0) * SIDE + jitter.nextGaussian() * 300);
    }

    private void village(Coordinate centre, String name, int number) {
        add(
                "village",
                point(centre),
                "name",
                name,
                "poor_village",
                number % 3 == 0,
                "incidence_percent",
                (number * 3.7) % 24);
        String[] attributes = {
            "general", "minimum_living", "five_guarantees", "minimum_living_poor", null, null, null, null
        };
        String[] causes = {
            "illness",
            "disability",
            "schooling",
            "disaster",
            "lack_land",
            "lack_water",
            "lack_skill",
            "lack_labour",
            "lack_funds",
            "transport",
            "motivation",
            "other"
        };
        String[] exits = {"poor", "pre_exit", "exited", "safety_net", "returned"};
        for (int i = 0; i < 110; i++) {
            String attribute = attributes[random.nextInt(attributes.length)];
            Coordinate home =
                    new Coordinate(centre.x + random.nextGaussian() * 260, centre.y + random.nextGaussian() * 200);
            add(
                    "household",
                    point(home),
                    "name",
                    "户" + i,
                    "attribute",
                    attribute,
                    "main_cause",
                    attribute == null ? null : causes[random.nextInt(causes.length)],
                    "exit_state",
                    attribute == null ? null : exits[random.nextInt(exits.length)],
                    "relocation_kind",
                    random.nextInt(8) == 0 ? "registered" : null,
                    "helper",
                    random.nextInt(9) == 0 ? null : "某",
                    "helping_unit",
                    null,
                    "target_exit_year",
                    attribute == null ? null : (Object) (long) (2015 + random.nextInt(7)));
        }
        String[] kinds = {
            "committee",
            "school",
            "clinic",
            "kindergarten",
            "market",
            "water_point",
            "transformer",
            "elderly_home",
            "bus_stop",
            "workshop",
            "government",
            "hospital",
            "substation",
            "industrial_park"
        };
        for (int i = 0; i < 7; i++) {
            String kind = kinds[(number * 5 + i) % kinds.length];
            add(
                    "facility",
                    point(new Coordinate(
                            centre.x + random.nextGaussian() * 300, centre.y + random.nextGaussian() * 250)),
                    "kind",
                    kind,
                    "name",
                    name + "设施",
                    "status",
                    i == 5 ? "planned" : "built");
        }
    }

    private void land() {
        String[] kinds = {
            "basic_farmland",
            "ecological_redline",
            "nature_reserve",
            "water_source",
            "forest",
            "geological_hazard",
            "flood",
            "basic_grassland",
            "farmland",
            "urban_boundary"
        };
        for (int i = 0; i < 26; i++) {
            Coordinate centre =
                    new Coordinate(X + (random.nextDouble() - 0.5) * 15_000, Y + (random.nextDouble() - 0.5) * 15_000);
            add(
                    "protected_land",
                    blob(centre, 500 + random.nextDouble() * 900, 40),
                    "kind",
                    kinds[i % kinds.length],
                    "name",
                    "第" + (i + 1) + "号保护区");
        }
        Geometry river =
                wander(X - 8_500, Y - 1_500, X + 8_500, Y + 2_000, 80, 120).buffer(55);
        add("protected_land", river, "kind", "water_body", "name", "清水河");
    }

    private void roads() {
        road(X - 8_500, Y + 3_200, X + 8_500, Y - 900, "national", "asphalt", "built", "国道");
        road(X - 2_500, Y - 8_500, X + 900, Y + 8_500, "provincial", "asphalt", "built", "青龙公路");
        road(X - 8_500, Y - 4_200, X + 8_500, Y - 3_800, "county", "concrete", "built", "石白线");
        road(X - 7_000, Y + 6_000, X + 5_000, Y + 5_000, "county", "gravel", "built", "三七线");
        road(X + 3_000, Y - 8_000, X + 4_200, Y + 8_000, "township", "concrete", "built", "龙潭路");
        road(X - 5_600, Y - 8_000, X - 5_000, Y + 8_000, "township", "earth", "built", "柳沟路");
        road(X + 6_500, Y - 7_000, X + 6_000, Y + 7_000, "township", "concrete", "building", "新修路");
        road(X - 4_000, Y - 1_000, X + 7_000, Y + 3_600, "county", "asphalt", "planned", "规划路");
        for (int i = 0; i < 60; i++) {
            double x = X + (random.nextDouble() - 0.5) * 15_000;
            double y = Y + (random.nextDouble() - 0.5) * 15_000;
            String surface = i % 3 == 0 ? "earth" : "concrete";
            road(
                    x,
                    y,
                    x + random.nextGaussian() * 1_300,
                    y + random.nextGaussian() * 1_300,
                    i % 5 == 0 ? "track" : "village",
                    surface,
                    i % 11 == 0 ? "planned" : "built",
                    "村路" + i);
        }
    }

    private void road(
            double x0, double y0, double x1, double y1, String grade, String surface, String status, String name) {
        int steps = (int) Math.max(6, Math.hypot(x1 - x0, y1 - y0) / 160);
        add(
                "road",
                wander(x0, y0, x1, y1, steps, 45),
                "grade",
                grade,
                "surface",
                surface,
                "status",
                status,
                "name",
                name);
    }

    private void works() {
        String[] statuses = {"planned", "building", "built", "closed"};
        String[] kinds = {
            "industry",
            "photovoltaic",
            "relocation",
            "housing",
            "road",
            "water",
            "power",
            "education",
            "health",
            "culture",
            "training",
            "environment"
        };
        String[] verdicts = {"pass", "approval", "forbidden", "unchecked"};
        String[] states = {"candidate", "required", "existing", "forbidden"};
        for (int i = 0; i < 28; i++) {
            String status = statuses[i % 4];
            Coordinate at =
                    new Coordinate(X + (random.nextDouble() - 0.5) * 14_000, Y + (random.nextDouble() - 0.5) * 14_000);
            if (i < 12) {
                add("relocation_site", blob(at, 120, 12), "status", status, "name", NAMES[i] + "安置点");
            }
            add(
                    "pv_station",
                    block(move(at), 90 + random.nextInt(120), 60 + random.nextInt(90)),
                    "status",
                    status,
                    "land_verdict",
                    verdicts[i / 2 % 4],
                    "name",
                    NAMES[i % NAMES.length] + "光伏电站");
            add("relocation_candidate", point(move(at)), "state", states[i % 4], "name", "候选" + (i + 1));
        }
        for (int i = 0; i < 90; i++) {
            Coordinate at =
                    new Coordinate(X + (random.nextDouble() - 0.5) * 15_000, Y + (random.nextDouble() - 0.5) * 15_000);
            Geometry shape = i % 9 == 0
                    ? block(at, 250, 160)
                    : i % 7 == 0 ? wander(at.x, at.y, at.x + 900, at.y + 500, 12, 40) : point(at);
            add(
                    "project",
                    shape,
                    "kind",
                    kinds[i % 12],
                    "status",
                    statuses[i / 12 % 3],
                    "percent",
                    (long) (i * 13 % 110),
                    "name",
                    NAMES[i % NAMES.length] + "项目" + i);
        }
    }

    private Coordinate move(Coordinate from) {
        return new Coordinate(from.x + random.nextGaussian() * 900, from.y + random.nextGaussian() * 900);
    }

    private Geometry point(Coordinate at) {
        return geometries.createPoint(at);
    }

    private Geometry block(Coordinate at, double width, double height) {
        return geometries.toGeometry(
                new org.locationtech.jts.geom.Envelope(at.x - width, at.x + width, at.y - height, at.y + height));
    }

    private Geometry blob(Coordinate centre, double radius, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        double swing = 1;
        for (int i = 0; i < corners; i++) {
            swing = 0.7 * swing + 0.3 * (0.6 + random.nextDouble() * 0.8);
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(
                    centre.x + Math.cos(angle) * radius * swing, centre.y + Math.sin(angle) * radius * swing);
        }
        ring[corners] = ring[0].copy();
        return geometries.createPolygon(ring);
    }

    private Geometry wander(double x0, double y0, double x1, double y1, int steps, double sway) {
        Coordinate[] line = new Coordinate[steps + 1];
        double aside = 0;
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            aside = aside * 0.9 + random.nextGaussian() * sway;
            line[i] = new Coordinate(x0 + t * (x1 - x0) + aside * 0.4, y0 + t * (y1 - y0) + aside);
        }
        return geometries.createLineString(line);
    }

    private void add(String layer, Geometry geometry, Object... pairs) {
        layers.get(layer).add(feature(layer + "." + layers.get(layer).size(), geometry, pairs));
    }

    static SimpleFeature feature(String id, Geometry geometry, Object... pairs) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(id.replaceAll("\\..*", ""));
        type.add("geom", Geometry.class);
        for (int i = 0; i < pairs.length; i += 2) {
            type.add((String) pairs[i], pairs[i + 1] == null ? String.class : pairs[i + 1].getClass());
        }
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
        builder.set("geom", geometry);
        for (int i = 0; i < pairs.length; i += 2) {
            builder.set((String) pairs[i], pairs[i + 1]);
        }
        return builder.buildFeature(id);
    }
}
