package org.santu.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.santu.access.Caller;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village with something of everything, drawn by hand, so that its sheets do not change with the demo county. */
final class GoldenVillage {
    static final String CODE = "139955201201";

    private static final String TOWNSHIP = CODE.substring(0, 9);
    private static final String COUNTY = CODE.substring(0, 6);
    private static final double LON = 115.02;
    private static final double LAT = 39.31;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final List<String> LAYERS =
            List.of("household", "facility", "project", "pv_station", "road", "protected_land", "village", "region");

    private final BulkLoader loader;
    private final Catalog catalog;
    private final JdbcClient database;

    GoldenVillage(BulkLoader loader, Catalog catalog, JdbcClient database) {
        this.loader = loader;
        this.catalog = catalog;
        this.database = database;
    }

    void build() {
        load(
                "region",
                row(
                        "region_code",
                        COUNTY,
                        "name",
                        "样县",
                        "level",
                        "county",
                        "geom",
                        area(-0.2, -0.15, 0.25, -0.12, 0.22, 0.2, -0.18, 0.17)),
                row(
                        "region_code",
                        TOWNSHIP,
                        "name",
                        "样乡",
                        "level",
                        "township",
                        "geom",
                        area(-0.06, -0.05, 0.09, -0.05, 0.08, 0.07, -0.05, 0.06)),
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村",
                        "level",
                        "village",
                        "geom",
                        area(-0.012, -0.012, 0.004, -0.016, 0.02, -0.008, 0.018, 0.011, 0.002, 0.009, -0.01, 0.014)));
        String goals = """
                [{"goal": "自来水入户", "requirement": "水质合格", "deadline": "2020-10-31", "person_in_charge": "甲", "percent": 80},
                 {"goal": "村道硬化", "requirement": "宽四米", "deadline": "2199-10-31", "person_in_charge": "乙", "percent": 30}]""";
        load(
                "village",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村",
                        "households",
                        120,
                        "population",
                        400,
                        "poor_village",
                        true,
                        "county_leader",
                        "丙",
                        "helping_unit",
                        "样局",
                        "first_secretary",
                        "丁",
                        "goals",
                        goals,
                        "geom",
                        point(0.001, 0.001)));
        load(
                "road",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样路",
                        "grade",
                        "county",
                        "surface",
                        "asphalt",
                        "status",
                        "built",
                        "geom",
                        line(-0.02, -0.004, -0.006, -0.003, 0.004, 0.002, 0.024, 0.006)),
                row(
                        "region_code",
                        CODE,
                        "name",
                        "新路",
                        "grade",
                        "village",
                        "surface",
                        "concrete",
                        "status",
                        "planned",
                        "geom",
                        line(0.001, 0.001, 0.004, 0.008)));
        load(
                "protected_land",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样林",
                        "kind",
                        "forest",
                        "geom",
                        area(0.006, -0.012, 0.016, -0.008, 0.014, -0.001, 0.007, -0.002)),
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样河",
                        "kind",
                        "water_body",
                        "geom",
                        area(-0.02, -0.0055, 0.024, 0.0045, 0.024, 0.0052, -0.02, -0.0048)));
        load(
                "facility",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村小学",
                        "kind",
                        "school",
                        "status",
                        "built",
                        "geom",
                        point(0.003, -0.001)),
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村卫生室",
                        "kind",
                        "clinic",
                        "status",
                        "built",
                        "geom",
                        point(-0.002, 0.003)));
        load(
                "pv_station",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村电站",
                        "kind",
                        "village",
                        "status",
                        "planned",
                        "capacity_kilowatts",
                        new BigDecimal(100),
                        "households",
                        20,
                        "geom",
                        area(0.008, 0.004, 0.010, 0.004, 0.010, 0.006, 0.008, 0.006)));
        load(
                "project",
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村饮水项目",
                        "kind",
                        "water",
                        "status",
                        "building",
                        "percent",
                        60,
                        "deadline",
                        LocalDate.of(2020, 1, 1),
                        "investment_yuan",
                        new BigDecimal(120000),
                        "geom",
                        point(-0.005, -0.006)),
                row(
                        "region_code",
                        CODE,
                        "name",
                        "样村产业项目",
                        "kind",
                        "industry",
                        "status",
                        "built",
                        "percent",
                        100,
                        "deadline",
                        LocalDate.of(2019, 1, 1),
                        "investment_yuan",
                        new BigDecimal(80000),
                        "geom",
                        point(0.012, 0.001)));
        households();
    }

    private void households() {
        List<String> attributes = List.of("general", "minimum_living", "general", "general");
        List<String> causes = List.of("illness", "disability", "schooling", "funds", "illness");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(
                    "region_code",
                    CODE,
                    "name",
                    "甲" + i,
                    "people",
                    1 + i % 5,
                    "attribute",
                    attributes.get(i % 4),
                    "main_cause",
                    causes.get(i % 5),
                    "exit_state",
                    i % 3 == 0 ? "poor" : "exited",
                    "helper",
                    "乙" + i % 4,
                    "helping_unit",
                    "样局",
                    "geom",
                    point(0.001 + Math.sin(i) * 0.003, 0.001 + Math.cos(i * 1.7) * 0.003)));
        }
        loader.insert(Caller.system(), catalog.getLayer("household"), rows.iterator());
    }

    void remove() {
        for (String layer : LAYERS) {
            database.sql("delete from layer." + layer + " where region_code like :code")
                    .param("code", COUNTY + "%")
                    .update();
        }
    }

    @SafeVarargs
    private void load(String layer, Map<String, Object>... rows) {
        loader.insert(Caller.system(), catalog.getLayer(layer), List.of(rows).iterator());
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static Coordinate[] places(boolean closed, double... shifts) {
        int count = shifts.length / 2;
        Coordinate[] places = new Coordinate[closed ? count + 1 : count];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(LON + shifts[i % count * 2], LAT + shifts[i % count * 2 + 1]);
        }
        return places;
    }

    private static Geometry area(double... shifts) {
        return SHAPES.createPolygon(places(true, shifts));
    }

    private static Geometry line(double... shifts) {
        return SHAPES.createLineString(places(false, shifts));
    }

    private static Geometry point(double east, double north) {
        return SHAPES.createPoint(new Coordinate(LON + east, LAT + north));
    }
}
