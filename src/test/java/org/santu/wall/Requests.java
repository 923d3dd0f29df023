package org.santu.wall;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/**
 * Makes requests for a door: by hand where it reads its parameters itself or wants a body, else from the parameters of the method
 * that answers.
 */
final class Requests {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(:(?:[^{}]|\\{[^}]*})*)?}|\\*\\*|\\*");
    private static final Map<String, Function<Draw, Ask>> BY_HAND = new TreeMap<>();
    private static final Map<String, Function<Draw, String>> BODIES = new TreeMap<>();

    /** Filters of ours before the doors that pass requests on and answer none with data. */
    static final Set<String> FILTERS =
            Set.of("org.santu.access.TokenSignIn", "org.santu.access.RateLimitFilter", "org.santu.access.BodyCap");

    static {
        BY_HAND.put("GET /wms", Requests::wms);
        BY_HAND.put("GET /ogc/collections/{layer}/items", Requests::items);
        BY_HAND.put("GET /ogc/collections/{layers}/tiles/WebMercatorQuad/{z}/{y}/{x}", draw -> ogcTile(draw, "/tiles"));
        BY_HAND.put(
                "GET /ogc/collections/{layers}/map/tiles/WebMercatorQuad/{z}/{y}/{x}",
                draw -> ogcTile(draw, "/map/tiles"));
        BY_HAND.put("GET /tiles/{layers}/{z}/{x}/{file}", draw -> tile(draw, Values.of("layers", draw)));
        BY_HAND.put("ANY /tiles/*", draw -> tile(draw, Values.of("layers", draw)));
        BY_HAND.put("GET /tiles/hillshade/{z}/{x}/{file}", draw -> tile(draw, "hillshade"));
        BY_HAND.put("POST /api/accounts/bulk", draw -> Ask.get("/api/accounts/bulk"));
        // Whoever may back up everything may do it, and no feature changes by it.
        BY_HAND.put("POST /api/backups", draw -> Ask.get("/api/backups/none"));
        // Files are sent as forms of parts; without one nothing can be imported.
        BY_HAND.put("POST /api/imports", draw -> Ask.get("/api/imports"));
        BY_HAND.put("POST /api/imports/inspect", draw -> Ask.get("/api/imports/inspect"));
        BY_HAND.put("GET /actuator/health/**", draw -> Ask.get("/actuator/health/" + draw.of("db", "ping", "none")));
        BY_HAND.put("ANY /error", draw -> Ask.get("/error"));
        BODIES.put("POST /api/layers/{layer}/features", Requests::feature);
        BODIES.put("PUT /api/layers/{layer}/features/{id}", Requests::feature);
        BODIES.put("POST /api/accounts", Requests::account);
        BODIES.put("PUT /api/accounts/{username}", Requests::account);
        BODIES.put("POST /api/accounts/{username}/password", draw -> "{\"password\": \"long enough 1\"}");
        BODIES.put("POST /api/my/tokens", Requests::token);
        BODIES.put("POST /api/jobs", Requests::job);
        BODIES.put(
                "POST /api/scenarios",
                draw -> "{\"kind\": \"%s\", \"plan\": \"plan: qz\\nregion: \\\"%s\\\"\\n\"}"
                        .formatted(draw.of("relocation", "atlas", "none"), draw.of("998877", "99887", "x")));
        BODIES.put(
                "POST /api/funding/quick",
                draw -> "{\"plan\": \"region: \\\"%s\\\"\\nchannels: [{channel: local, yuan: 1000000}]\\n\"}"
                        .formatted(draw.of("998877", "99887", "x")));
        BODIES.put("POST /api/scenarios/{id}/accept", draw -> "{\"reason\": \"property test\"}");
        BODIES.put(
                "POST /api/layers/{layer}/features/{id}/unmask",
                draw -> "{\"fields\": [\"name\"], \"reason\": \"property test\"}");
        BODIES.put("POST /api/land-check", Requests::landCheck);
        BODIES.put(
                "POST /api/photovoltaic/quick",
                draw -> "{\"plan\": \"region: \\\"%s\\\"\\nquotaMegawatts: 1\\nyuanPerKilowattHour: 1\\n\"}"
                        .formatted(draw.of("998877", "99887", "x")));
        for (String door : List.of("preview", "land")) {
            BODIES.put("POST /api/relocation/" + door, draw -> "{%s}".formatted(relocationPlan(draw)));
        }
        BODIES.put(
                "POST /api/relocation/land/at",
                draw -> "{%s, \"longitude\": 114.5, \"latitude\": 38.5}".formatted(relocationPlan(draw)));
        BODIES.put("POST /api/relocation/weights", draw -> "{\"factors\": 2, \"judgements\": [2]}");
        BODIES.put(
                "POST /api/relocation/scenarios/{id}/moves",
                draw -> "{\"moves\": [{\"unit\": \"qz\", \"site\": \"C001\"}]}");
        BODIES.put("POST /api/rules/{rule}/entries", Requests::ruleEntry);
        BODIES.put("POST /api/rules/{rule}/entries/{sequence}/undo", draw -> "{\"reason\": \"property test\"}");
        BODIES.put(
                "POST /api/layers/{layer}/features/{id}/sensitive",
                draw -> "{\"values\": {\"id_number\": \"qz\"}, \"reason\": \"property test\"}");
        // A wrong password counts, and would shut the account out.
        BY_HAND.put("PUT /api/my/password", draw -> Ask.get("/api/my/password"));
    }

    private static String relocationPlan(Draw draw) {
        return "\"plan\": \"plan: qz\\nregion: \\\"%s\\\"\\n\"".formatted(Values.of("region", draw));
    }

    private Requests() {}

    /** Whether requests are written here, and not taken from what the method that answers wants. */
    static boolean isByHand(Door door) {
        return BY_HAND.containsKey(door.key());
    }

    /** Whether two requests for a door differ at all. */
    static boolean varies(Door door) {
        return BY_HAND.containsKey(door.key())
                || door.pattern().contains("{")
                || door.handler() != null
                        && Arrays.stream(door.handler().getMethodParameters())
                                .anyMatch(any -> !names(any).isEmpty());
    }

    /** What is missing to make requests for a door, in words; empty when nothing is. */
    static List<String> missing(Door door) {
        if (BY_HAND.containsKey(door.key()) || door.handler() == null || isForeign(door)) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (MethodParameter parameter : door.handler().getMethodParameters()) {
            for (String name : names(parameter)) {
                if (!Values.has(name)) {
                    missing.add("no values for parameter '" + name + "' of " + door + ": add them to Values");
                }
            }
            boolean wantsBody = parameter.hasParameterAnnotation(RequestBody.class)
                    || parameter.hasParameterAnnotation(RequestPart.class);
            if (wantsBody && !BODIES.containsKey(door.key())) {
                missing.add("no body for " + door + ": add one to Requests");
            }
        }
        return missing;
    }

    /** Doors of libraries take no parameters that lead to our data. */
    private static boolean isForeign(Door door) {
        return !door.handler().getBeanType().getPackageName().startsWith("org.santu");
    }

    static Ask make(Door door, Draw draw) {
        Function<Draw, Ask> byHand = BY_HAND.get(door.key());
        if (byHand != null) {
            return byHand.apply(draw);
        }
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        if (door.handler() != null) {
            for (MethodParameter parameter : door.handler().getMethodParameters()) {
                boolean path = parameter.hasParameterAnnotation(PathVariable.class);
                boolean header = parameter.hasParameterAnnotation(RequestHeader.class);
                for (String name : path ? List.<String>of() : names(parameter)) {
                    if (Values.has(name) && (header || isRequired(parameter) || draw.chance(30))) {
                        (header ? headers : query).put(name, Values.of(name, draw));
                    }
                }
            }
        }
        Function<Draw, String> body = BODIES.get(door.key());
        return new Ask(
                Doors.methods(door).get(0),
                path(door.pattern(), draw),
                query,
                headers,
                body == null ? null : body.apply(draw));
    }

    private static boolean isRequired(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation != null
                && annotation.required()
                && annotation.defaultValue().startsWith("\n\t\t\n");
    }

    private static List<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        String own = parameter.getParameterName();
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (path != null) {
            return List.of(path.value().isEmpty() ? own : path.value());
        }
        if (query != null) {
            return List.of(query.value().isEmpty() ? own : query.value());
        }
        if (header != null) {
            return List.of(header.value().isEmpty() ? own : header.value());
        }
        if (parameter.hasParameterAnnotation(ModelAttribute.class)
                && parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        return List.of();
    }

    private static String path(String pattern, Draw draw) {
        Matcher variables = VARIABLE.matcher(pattern);
        return variables.replaceAll(found -> {
            String name = found.group(1);
            return Matcher.quoteReplacement(
                    name != null && Values.has(name)
                            ? Values.of(name, draw)
                            : draw.of("js/main.js", "..%2f..%2fpom.xml"));
        });
    }

    private static Ask tile(Draw draw, String layers) {
        String[] tile = Values.tile(draw);
        String file = tile[2] + draw.of(".mvt", ".mvt", ".png", "@2x.png");
        Ask ask = Ask.get("/tiles/" + layers + "/" + tile[0] + "/" + tile[1] + "/" + file);
        return draw.chance(30) ? ask.with("region", Values.region(draw)) : ask;
    }

    private static Ask ogcTile(Draw draw, String kind) {
        String[] tile = Values.tile(draw);
        return Ask.get("/ogc/collections/" + Values.of("layers", draw) + kind + "/WebMercatorQuad/" + tile[0] + "/"
                + tile[2] + "/" + tile[1]);
    }

    private static Ask items(Draw draw) {
        Ask ask = Ask.get("/ogc/collections/" + Values.of("layer", draw) + "/items");
        for (String name : List.of("bbox", "limit", "offset")) {
            ask = draw.chance(30) ? ask.with(name, Values.of(name, draw)) : ask;
        }
        ask = draw.chance(40) ? ask.with("filter", Values.of("where", draw)) : ask;
        ask = draw.chance(20) ? ask.with("region_code", Values.region(draw)) : ask;
        return draw.chance(20) ? ask.with("crs", "http://www.opengis.net/def/crs/EPSG/0/4547") : ask;
    }

    private static Ask wms(Draw draw) {
        Envelope cell = County.cell(draw.pick(County.VILLAGES));
        cell.expandBy(draw.of(-0.002, 0.0, 0.3));
        String layer = draw.layer;
        Ask ask = Ask.get("/wms").with("SERVICE", "WMS").with("VERSION", "1.1.1");
        String request = draw.of("GetCapabilities", "GetMap", "GetFeatureInfo", "GetFeatureInfo", "GetLegendGraphic");
        ask = ask.with("REQUEST", request);
        if (request.equals("GetCapabilities")) {
            return ask;
        }
        ask = ask.with("SRS", "EPSG:4326")
                .with("BBOX", Values.text(cell))
                .with("WIDTH", "101")
                .with("HEIGHT", "101");
        if (request.equals("GetLegendGraphic")) {
            return ask.with("LAYER", layer)
                    .with("FORMAT", "application/json")
                    .with("LEGEND_OPTIONS", "countMatched:true");
        }
        ask = ask.with("LAYERS", layer).with("STYLES", "").with("FORMAT", draw.of("image/png", "application/pdf"));
        if (draw.chance(30)) {
            ask = ask.with("CQL_FILTER", Values.of("where", draw));
        }
        if (draw.chance(20)) {
            ask = ask.with("TIME", Wall.get().loaded().toString());
        }
        return request.equals("GetMap")
                ? ask
                : ask.with("QUERY_LAYERS", layer)
                        .with("X", "50")
                        .with("Y", "50")
                        .with("FEATURE_COUNT", "50")
                        .with("INFO_FORMAT", draw.of("text/plain", "text/html", "application/json"));
    }

    /** A feature in a region that the writer may not reach. */
    private static String feature(Draw draw) {
        return """
                {"type": "Feature", "geometry": {"type": "Point", "coordinates": [114.3, 38.65]},
                 "properties": {"name": "neu", "region_code": "%s", "no_such": 1}}""".formatted(Values.region(draw))
                // Whoever may reach everything is given something wrong, everybody else only a wrong place.
                .replace(draw.person.scope().isUnrestricted() ? "" : ", \"no_such\": 1", "");
    }

    /** A village's cell, or one between two of them. */
    private static String landCheck(Draw draw) {
        Envelope cell = County.cell(draw.pick(County.VILLAGES));
        cell.expandBy(draw.of(-0.002, 0.0, 0.05));
        return """
                {"type": "Feature", "properties": {"use": "%s", "at": "%s"}, "geometry": {"type": "Polygon", "coordinates":
                 [[[%3$f, %5$f], [%4$f, %5$f], [%4$f, %6$f], [%3$f, %6$f], [%3$f, %5$f]]]}}""".formatted(
                        draw.of("relocation", "pv-array", "none"),
                        draw.of("2026-06-30", "2001-01-01", "yesterday"),
                        cell.getMinX(),
                        cell.getMaxX(),
                        cell.getMinY(),
                        cell.getMaxY());
    }

    /** A decision for a region that the writer may not reach; whoever may reach everything gives no reason. */
    private static String ruleEntry(Draw draw) {
        String reason = draw.person.scope().isUnrestricted() ? "" : "property test";
        return """
                {"region": "%s", "value": "20", "reason": "%s"}""".formatted(Values.region(draw), reason);
    }

    private static String token(Draw draw) {
        return """
                {"name": "t", "permissions": ["read"], "region": "%s", "days": 3}""".formatted(Values.region(draw));
    }

    private static String job(Draw draw) {
        return """
                {"kind": "%s", "parameters": {"region": "%s", "code": "%s", "template": "status"}}""".formatted(draw.of("atlas", "export", "handbook", "none"), Values.region(draw), Values.region(draw));
    }

    private static String account(Draw draw) {
        return """
                {"username": "%s", "password": "long enough 1", "role": "%s", "region": "%s"}""".formatted(
                        Values.of("username", draw), draw.of("viewer", "administrator", "king"), Values.region(draw))
                .toLowerCase(Locale.ROOT);
    }
}
