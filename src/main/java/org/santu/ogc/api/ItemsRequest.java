package org.santu.ogc.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.ogc.ServedCrs;
import org.santu.problem.SantuException;
import org.santu.store.http.FeatureRequest;

/**
 * The parameters of a request for features, read into the one form in which lists of features are asked for. An unknown parameter
 * is a mistake, as part 1, section 7.15.8 asks; an attribute's name is a parameter that wants its value.
 *
 * @param features what to read, in degrees
 * @param crs of the positions in the answer
 */
record ItemsRequest(FeatureRequest features, ServedCrs crs) {
    static final int USUAL = 100;
    private static final Set<String> KNOWN = Set.of(
            "bbox",
            "bbox-crs",
            "crs",
            "datetime",
            "filter",
            "filter-lang",
            "filter-crs",
            "limit",
            "offset",
            "f",
            "lang");

    static ItemsRequest read(LayerDeclaration layer, Map<String, String[]> parameters) {
        Reader reader = new Reader(layer, parameters);
        return new ItemsRequest(reader.features(), crs(reader.one("crs")));
    }

    /** @param address of a reference system, or null for degrees */
    static ServedCrs crs(String address) {
        return crs("crs", address);
    }

    private static ServedCrs crs(String parameter, String address) {
        return CrsAddress.find(address == null ? CrsAddress.DEGREES : address)
                .orElseThrow(() -> wrong(parameter, address));
    }

    int limit() {
        return features.limit();
    }

    int offset() {
        return features.offset();
    }

    /** An unknown parameter is an error: it may have been meant to narrow the answer. */
    static void requireKnown(Map<String, String[]> parameters, Set<String> known) {
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw wrong(name, values[0]);
            }
        });
    }

    private static SantuException wrong(String parameter, String value) {
        return new SantuException("SANTU-HTTP-PARAMETER", parameter, value).with("field", parameter);
    }

    private record Reader(LayerDeclaration layer, Map<String, String[]> parameters) {

        FeatureRequest features() {
            List<String> conditions = new ArrayList<>();
            String box = box(conditions);
            String filter = one("filter");
            if (filter != null) {
                conditions.add("(" + Cql2Text.toEcql(filter) + ")");
            }
            requireOneOf("filter-lang", "cql2-text");
            requireOneOf("filter-crs", CrsAddress.DEGREES);
            requireOneOf("f", "json", "geojson");
            changedWithin(conditions);
            parameters.keySet().stream()
                    .filter(name -> !KNOWN.contains(name))
                    .forEach(name -> conditions.add(equality(name)));
            FeatureRequest request = new FeatureRequest(
                    box,
                    String.join(" AND ", conditions),
                    null,
                    Math.min(number("limit", 1, USUAL), FeatureRequest.MOST),
                    number("offset", 0, 0),
                    null,
                    null);
            try {
                request.query(layer);
            } catch (SantuException e) {
                throw filter != null && "where".equals(e.details().get("field")) ? e.with("field", "filter") : e;
            }
            return request;
        }

        /** Boxes in degrees go on as they are, others as a condition on their outline. */
        private String box(List<String> conditions) {
            String text = one("bbox");
            ServedCrs crs = ItemsRequest.crs("bbox-crs", one("bbox-crs"));
            if (text == null) {
                return null;
            }
            BoxText box = BoxText.parse(text).orElseThrow(() -> wrong("bbox", text));
            if (crs.name().equals("CRS:84")) {
                return box.text();
            }
            conditions.add("INTERSECTS(" + StandardColumns.GEOMETRY + ", "
                    + box.outlineInDegrees(crs).orElseThrow(() -> wrong("bbox", text)) + ")");
            return null;
        }

        private void changedWithin(List<String> conditions) {
            String datetime = one("datetime");
            if (datetime == null) {
                return;
            }
            String[] ends = datetime.split("/", -1);
            if (ends.length > 2) {
                throw wrong("datetime", datetime);
            }
            end(conditions, ends[0], ends.length == 1 ? "=" : ">=", datetime);
            if (ends.length == 2) {
                end(conditions, ends[1], "<=", datetime);
            }
        }

        private static void end(List<String> conditions, String moment, String relation, String datetime) {
            if (moment.isEmpty() || moment.equals("..")) {
                return;
            }
            if (!moment.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")) {
                throw wrong("datetime", datetime);
            }
            conditions.add(StandardColumns.UPDATED_AT + " " + relation + " '" + moment + "'");
        }

        private String equality(String name) {
            Attribute attribute = layer.findAttribute(name).orElseThrow(() -> wrong(name, one(name)));
            String value = one(name);
            boolean bare = attribute.type() == AttributeType.INTEGER
                    || attribute.type() == AttributeType.DECIMAL
                    || attribute.type() == AttributeType.BOOLEAN;
            if (bare && !value.matches("-?\\d{1,18}(\\.\\d{1,18})?|true|false")) {
                throw wrong(name, value);
            }
            return "\"" + name + "\" = " + (bare ? value : "'" + value.replace("'", "''") + "'");
        }

        private int number(String name, int least, int usual) {
            String text = one(name);
            if (text == null) {
                return usual;
            }
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
                throw wrong(name, text);
            }
            return Integer.parseInt(text);
        }

        private void requireOneOf(String name, String... allowed) {
            String value = one(name);
            if (value != null && !List.of(allowed).contains(value)) {
                throw wrong(name, value);
            }
        }

        private String one(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }
    }
}
