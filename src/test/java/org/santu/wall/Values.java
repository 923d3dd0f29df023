package org.santu.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.santu.audit.AuditAction;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.LayerStyle;

/**
 * Values for the parameters of addresses, by name: right ones, ones of others, ones of nobody and wrong ones.
 *
 * <p>A new parameter of a new address needs a line here.
 */
final class Values {
    private static final Map<String, Function<Draw, String>> BY_NAME = new TreeMap<>();

    static {
        put(Values::layer, "layer");
        put(Values::layers, "layers");
        put(Values::id, "id");
        put(Values::region, "region", "code", "parent");
        put(Values::text, "q");
        put(Values::box, "bbox");
        put(Values::where, "where");
        put(Values::at, "at", "from", "to", "since", "until");
        put(Values::sort, "sort");
        put(Values::style, "style");
        put(draw -> draw.of("EPSG:4490", "EPSG:4547", "EPSG:3857", "EPSG:4", "x"), "crs");
        put(draw -> draw.of("WebMercatorQuad", "WebMercatorQuad", "none"), "scheme");
        put(draw -> draw.of("true", "false", "", "perhaps"), "located");
        put(draw -> draw.of("0", "1", "5", "100", "1000", "-1", "x"), "limit");
        put(draw -> draw.of("0", "1", "3", "100"), "offset");
        put(draw -> draw.of("0", "500", "25000", "1e7", "NaN"), "scale");
        put(draw -> draw.of("status", "campaign", "projects", "none"), "map", "template");
        put(draw -> draw.of("my-account", "accounts", "audit", "nothing"), "page");
        put(draw -> draw.of("jvm.memory.used", "http.server.requests", "none"), "requiredMetricName");
        put(draw -> draw.of("9223372036854775807", "10", "1"), "before");
        put(draw -> draw.pick(List.of(AuditAction.values())).code(), "action");
        put(Values::username, "actor", "subject", "username", "by");
        put(draw -> "\"1\"", "If-Match");
        put(draw -> draw.of("santu-1.backup", "none", "..%2Fx"), "name");
        put(Values::batch, "batch", "upload");
        put(draw -> draw.of("10", "100000", "0"), "olderThan");
        put(draw -> draw.of("Asia/Shanghai", "UTC", "Mars"), "zone");
        put(draw -> draw.of("true", "false"), "all", "deleted", "accepted");
        put(draw -> draw.of("1", "2", "0"), "file", "Last-Event-ID");
        put(draw -> draw.of("A4", "A3", "A0", "A9"), "paper");
        put(draw -> draw.of("true", "false"), "landscape", "public");
        put(draw -> draw.of("36", "72", "5000"), "dpi");
        put(draw -> draw.of("csv", "geojson", "kml", "xlsx", "none"), "format");
        put(draw -> draw.of("UTF-8", "GBK", "x"), "encoding");
        put(draw -> draw.of("land-agency", "none"), "profile");
        put(draw -> draw.chance(90) ? idOf(draw.pick(Wall.get().thingsLoaded())) : "x", "ids");
        put(draw -> draw.of("housing_square_metres_per_person", "pv_slope_degrees", "none"), "rule");
        put(draw -> draw.of("1", "0", "x"), "sequence");
        put(draw -> draw.of("incidence", "pv", "draft-dmFsdWU6IGhvdXNlaG9sZA", "none"), "theme");
        put(draw -> draw.of("household", "sum household.people by village", "count household by county", "x"), "value");
        put(draw -> draw.of("classes", "symbols", "dots", "heat", "1"), "kind");
        put(draw -> draw.of("village", "township", "county", "street"), "level");
        put(draw -> draw.of("jenks", "equal", "x"), "method");
        put(draw -> draw.of("3", "9", "x"), "classes", "factor", "dot", "radius");
        put(draw -> draw.of("red", "pink"), "ramp");
        put(draw -> draw.of("qz", "\"}], x: [{"), "unit", "zh", "en");
        put(Values::plan, "a", "b");
        put(draw -> draw.of("2026-06-30", "2019-01-01", "yesterday"), "day");
        put(draw -> draw.of("2024", "2026", "x"), "year");
        put(draw -> draw.of("eligible", "moved", "none"), "stage");
        put(draw -> draw.of("concentrated", "dispersed", "none"), "mode");
        put(draw -> draw.of("none", "unknown", Wall.nobody(draw.below(9)).toString()), "site");
        put(draw -> draw.of("move", "site", "none"), "late");
        put(draw -> draw.of("SANTU-LEDGER-AREA", "SANTU-LEDGER-STAGE", "none"), "finding");
        put(draw -> draw.of("true", "false"), "over");
        put(draw -> draw.of("qz", "没有"), "title", "subtitle", "maker", "person", "review", "note");
    }

    private Values() {}

    private static void put(Function<Draw, String> values, String... names) {
        for (String name : names) {
            BY_NAME.put(name, values);
        }
    }

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    static String of(String name, Draw draw) {
        return BY_NAME.get(name).apply(draw);
    }

    private static String layer(Draw draw) {
        return draw.chance(96) ? draw.layer : "no_such_layer";
    }

    private static String layers(Draw draw) {
        List<String> layers = new ArrayList<>();
        for (int i = 0; i <= draw.below(3); i++) {
            LayerDeclaration layer = draw.pick(catalog().layers());
            layers.add(draw.chance(60) ? layer.name() : layer.name() + ":" + draw.pick(styles(layer)));
        }
        return String.join(",", layers);
    }

    private static List<String> styles(LayerDeclaration layer) {
        return layer.styles().stream().map(LayerStyle::name).toList();
    }

    private static String style(Draw draw) {
        List<String> styles = styles(catalog().getLayer(draw.layer));
        return draw.chance(90) && !styles.isEmpty() ? draw.pick(styles) : "nothing";
    }

    /** Somebody's row of the chosen layer, or nobody's; for a change only one that the person cannot reach. */
    private static String id(Draw draw) {
        if (draw.pattern.contains("scenarios")) {
            return plan(draw);
        }
        boolean handbook = draw.pattern.startsWith("/api/handbooks/household");
        if (!handbook
                && !draw.pattern.startsWith("/api/layers")
                && !draw.pattern.startsWith("/ogc/")
                && !draw.pattern.startsWith("/household")) {
            return Wall.nobody(draw.below(9)).toString();
        }
        List<Thing> things = Wall.get().thingsLoaded().stream()
                .filter(thing -> thing.layer().equals(handbook ? "household" : draw.layer))
                .filter(thing -> !draw.writing || !draw.person.scope().contains(thing.region()))
                .filter(thing -> !draw.writing || Wall.get().things().contains(thing))
                .toList();
        return things.isEmpty() || draw.chance(8) ? Wall.nobody(draw.below(9)).toString() : idOf(draw.pick(things));
    }

    /** Somebody's plan, or nobody's; for a change, and for the report of what is no real result, only one of others. */
    private static String plan(Draw draw) {
        boolean others = draw.writing || draw.pattern.endsWith(".pdf");
        List<Plans.Plan> plans = Wall.get().plans().stream()
                .filter(plan -> !others || !draw.person.scope().contains(plan.region()))
                .toList();
        return plans.isEmpty() || draw.chance(8)
                ? Wall.nobody(draw.below(9)).toString()
                : draw.pick(plans).id().toString();
    }

    /** Somebody; for a change only one that the person has no say over. */
    private static String username(Draw draw) {
        List<String> names = Wall.get().people().stream()
                .filter(other -> !draw.writing || !draw.person.scope().contains(other.region()))
                .map(Person::username)
                .toList();
        return names.isEmpty() || draw.chance(8) ? "nobody" + draw.below(9) : draw.pick(names);
    }

    /** Changes made together; for taking them back only such as reach beyond the person's scope. */
    private static String batch(Draw draw) {
        List<String> batches = Wall.get().batches().entrySet().stream()
                .filter(batch -> !draw.writing || !batch.getValue().stream().allMatch(draw.person.scope()::contains))
                .map(Map.Entry::getKey)
                .toList();
        return batches.isEmpty() || draw.chance(8) ? Wall.nobody(draw.below(9)).toString() : draw.pick(batches);
    }

    private static String idOf(Thing thing) {
        return thing.id().toString();
    }

    static String region(Draw draw) {
        List<String> codes =
                new ArrayList<>(List.of("13", "1399", County.FIRST, County.SECOND, County.NOWHERE, "139961"));
        codes.addAll(County.TOWNSHIPS);
        codes.addAll(County.VILLAGES);
        if (draw.writing) {
            codes.removeIf(code -> draw.person.scope().within(code).isPresent());
        }
        String nowhere = draw.person.scope().isUnrestricted() ? "7" : "219971";
        String code = draw.writing && codes.isEmpty() ? nowhere : draw.pick(codes);
        // No region means the writer's own, which is no attack.
        String none = draw.writing ? "13 94" : "";
        return draw.chance(90) ? code : draw.of(code + "0".repeat(12 - code.length()), "7", "13994x", none);
    }

    private static String text(Draw draw) {
        Thing region = draw.pick(Wall.get().things().stream()
                .filter(thing -> thing.layer().equals("region") || thing.layer().equals("village"))
                .toList());
        return draw.of(region.name(), region.region(), region.region().substring(0, 6), "qz", "Q", "13", "没有");
    }

    private static String box(Draw draw) {
        Envelope cell = County.cell(draw.pick(County.VILLAGES));
        Envelope wide = new Envelope(cell);
        wide.expandBy(draw.of(0.03, 0.2, 2.0));
        Envelope box = draw.of(cell, wide, new Envelope(100, 101, 10, 11));
        return draw.chance(96) ? text(box) : draw.of("1,2,3", "a,b,c,d", "200,0,100,0", "NaN,0,1,1");
    }

    static String text(Envelope box) {
        return String.format(
                Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static String where(Draw draw) {
        Thing thing = draw.pick(Wall.get().things());
        Coordinate place = County.cell(draw.pick(County.VILLAGES)).centre();
        return draw.of(
                "region_code LIKE '" + thing.region().substring(0, 6) + "%'",
                "region_code = '" + thing.region() + "'",
                "name = '" + thing.name() + "'",
                "name LIKE 'qz%'",
                "updated_by = '" + draw.pick(Wall.get().people()).username() + "'",
                "IN ('" + thing.layer() + "." + thing.id() + "')",
                "INTERSECTS(geom, POINT(" + place.x + " " + place.y + "))",
                "BBOX(geom, " + text(County.cell(draw.pick(County.VILLAGES))) + ")",
                "people > 0 OR people <= 0",
                probe(draw),
                "version = 2",
                "NOT (region_code = '" + draw.person.region() + "')",
                "name = ");
    }

    /** Asks for somebody by a value that may be masked. */
    private static String probe(Draw draw) {
        Thing thing = draw.pick(Wall.get().things().stream()
                .filter(any -> any.layer().equals("household"))
                .toList());
        String name = draw.of("id_number", "phone", "bank_account", "address", "helper_phone");
        return name + " = '" + thing.values().get(name) + "'";
    }

    private static String at(Draw draw) {
        Instant loaded = Wall.get().loaded();
        return draw.of(
                loaded.toString(), loaded.toString(), Instant.now().toString(), "2001-01-01T00:00:00Z", "yesterday");
    }

    private static String sort(Draw draw) {
        return draw.of("name", "-name", "region_code,-name", "id_number", "-phone", "updated_at", "geom", "nothing");
    }

    /** The village whose tile a tile address asks for; zoom, column and row belong together. */
    static String[] tile(Draw draw) {
        Coordinate place = County.cell(draw.pick(County.VILLAGES)).centre();
        int zoom = draw.of(6, 9, 11, 13, 15, 16, 18);
        return tile(place, zoom);
    }

    static String[] tile(Coordinate place, int zoom) {
        double side = 1 << zoom;
        double latitude = Math.toRadians(place.y);
        int x = (int) ((place.x + 180) / 360 * side);
        int y = (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * side);
        return new String[] {String.valueOf(zoom), String.valueOf(x), String.valueOf(y)};
    }

    private static Catalog catalog() {
        return Wall.get().catalog();
    }

    /** The rows that somebody sees of a layer, in a fixed order. */
    static List<Thing> seen(Person person, String layer, List<Thing> things) {
        return things.stream()
                .filter(thing -> thing.layer().equals(layer) && person.scope().contains(thing.region()))
                .sorted(Comparator.comparing(Thing::id, Comparator.comparing(UUID::toString)))
                .toList();
    }
}
