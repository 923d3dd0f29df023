package org.santu.exchange.out;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** Features of any layer of the catalog with the values that files have trouble with. The same for the same seed. */
final class OddRows {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final List<String> TEXTS = List.of(
            "平安村",
            "a",
            "含,逗号和\"引号\";分号|竖线",
            "=1+1",
            "@SUM(A1)",
            "-2+3",
            "O'Brien",
            "第一行\n第二行",
            "éü",
            "007",
            "12.50",
            "是",
            "null",
            "<b>&amp;</b>",
            "龘靐");

    private final LayerDeclaration layer;
    private final int mostTextBytes;
    private final Random random;

    /** @param mostTextBytes no text is longer in UTF-8 */
    OddRows(LayerDeclaration layer, int mostTextBytes, long seed) {
        this.layer = layer;
        this.mostTextBytes = mostTextBytes;
        this.random = new Random(seed);
    }

    List<Map<String, Object>> list(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new HashMap<>();
            for (Attribute attribute : layer.attributes()) {
                boolean empty = !attribute.required() && random.nextInt(4) == 0;
                if (!empty) {
                    row.put(attribute.name(), value(attribute, i));
                }
            }
            row.put("name", "名" + i);
            row.put("region_code", "139901101" + (200 + i));
            if (layer.name().equals("region")) {
                // The import says it from the code.
                row.put("level", "village");
            }
            row.put(StandardColumns.GEOMETRY, i % 7 == 3 ? null : geometry(i));
            rows.add(row);
        }
        return rows;
    }

    private Object value(Attribute attribute, int row) {
        return switch (attribute.type()) {
            case TEXT -> text(attribute, row);
            case INTEGER -> between(attribute, 0).longValue();
            case DECIMAL -> between(attribute, random.nextInt(4));
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(1900 + random.nextInt(200), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case CODE -> code(attribute).value();
            case CODES ->
                attribute.codeList().codes().size() < 3
                        ? code(attribute).value()
                        : attribute.codeList().codes().get(0).value() + ","
                                + attribute.codeList().codes().get(2).value();
            case REGION_CODE -> "1399011";
            case RECORDS -> row % 2 == 0 ? "[]" : records(attribute);
            case TIMESTAMP -> null;
        };
    }

    private static String records(Attribute attribute) {
        Attribute field = attribute.fields().stream()
                .filter(one -> one.type().javaClass() == String.class
                        && !one.type().name().startsWith("CODE"))
                .findFirst()
                .orElse(attribute.fields().get(0));
        String value = field.type().javaClass() == String.class ? "\"张\\\"三\"" : "2020";
        return "[{\"" + field.name() + "\": " + value + "}]";
    }

    private Code code(Attribute attribute) {
        List<Code> codes = attribute.codeList().codes();
        return codes.get(random.nextInt(codes.size()));
    }

    private String text(Attribute attribute, int row) {
        int most = attribute.maximumLength() == null ? 300 : attribute.maximumLength();
        if (row % 5 == 1) {
            return "长".repeat(Math.min(most, mostTextBytes / 3));
        }
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return text.length() > most ? "短" : text;
    }

    private BigDecimal between(Attribute attribute, int scale) {
        BigDecimal low = attribute.minimum() == null ? new BigDecimal(-1_000_000) : attribute.minimum();
        BigDecimal high = attribute.maximum() == null ? new BigDecimal("987654321") : attribute.maximum();
        double part = random.nextDouble();
        BigDecimal value = low.add(high.subtract(low).multiply(BigDecimal.valueOf(part)));
        return value.setScale(scale, java.math.RoundingMode.DOWN).max(low).min(high);
    }

    private Geometry geometry(int row) {
        return switch (layer.geometryType()) {
            case "Point" -> point();
            case "MultiLineString" -> lines(1 + row % 3);
            case "MultiPolygon" -> polygons(1 + row % 3);
            default ->
                switch (row % 3) {
                    case 0 -> point();
                    case 1 -> lines(2);
                    default -> polygons(2);
                };
        };
    }

    private Coordinate place() {
        return new Coordinate(113.5 + random.nextDouble(), 38 + random.nextDouble());
    }

    private Point point() {
        return GEOMETRIES.createPoint(place());
    }

    private Geometry lines(int count) {
        LineString[] lines = new LineString[count];
        for (int i = 0; i < count; i++) {
            lines[i] = GEOMETRIES.createLineString(new Coordinate[] {place(), place(), place()});
        }
        return GEOMETRIES.createMultiLineString(lines);
    }

    /** Side by side, each with a hole. */
    private Geometry polygons(int count) {
        Coordinate start = place();
        Polygon[] polygons = new Polygon[count];
        for (int i = 0; i < count; i++) {
            double x = start.x + i * 0.02;
            polygons[i] = GEOMETRIES.createPolygon(
                    ring(x, start.y, 0.01), new LinearRing[] {ring(x + 0.002, start.y + 0.002, 0.003)});
        }
        return GEOMETRIES.createMultiPolygon(polygons);
    }

    private static LinearRing ring(double x, double y, double side) {
        return GEOMETRIES.createLinearRing(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }
}
