package org.santu.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Filters and values of every sort that users, programs and attackers may send. */
final class RandomFilters {
    private static final FilterFactory FF = CommonFactoryFinder.getFilterFactory();
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final String[] TEXTS = {
        "",
        "a",
        "A",
        "abc",
        "ABC",
        "aBc",
        "张三",
        "张",
        "张三丰",
        "李四",
        "O'Brien",
        "it''s",
        "100%",
        "50_50",
        "a\\b",
        "\\",
        "%",
        "_",
        "a%",
        "%a",
        "\\%",
        "12",
        "12.0",
        "012",
        "1e1",
        "NaN",
        "-1",
        " a ",
        "a\nb",
        "a\tb",
        "\"q\"",
        "; DROP TABLE x;--",
        "😀",
        "a😀b",
        "😀😀",
        "，",
        "Ａ",
        "é",
        "É",
        "ß",
        "ſ",
        "K",
        "k",
        "K",
        "s",
        "S",
        "i",
        "I",
        "ı",
        "İ",
        "null",
        "true",
        "{2}",
        "a{2}",
        "aa",
        "(a|b)",
        ".*",
        "^a$",
        "[ab]",
        "$1",
        "?",
        "a.c",
        "130633",
        "1306",
        "13063310",
        "中\u0000文",
        "\ud83d",
        "𠮷野家",
        "豈",
        "z",
        "Z",
        "ä",
        "xyz",
        "+",
        "&",
        "&&"
    };
    private static final String[] ATTRIBUTES = {
        "region_code",
        "name",
        "title",
        "phone",
        "id_number",
        "illness",
        "people",
        "income",
        "paved",
        "visited",
        "measured",
        "kind",
        "causes",
        "members",
        "version",
        "updated_by"
    };

    private final Random random;

    RandomFilters(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    String text() {
        return one(TEXTS);
    }

    /** A text that PostgreSQL can keep, or null. */
    String storedText() {
        String text = random.nextInt(6) == 0 ? null : random.nextInt(4) == 0 ? text() + text() : text();
        return text != null && TextRules.canBeStored(text) ? text : null;
    }

    Filter filter(int depth) {
        return switch (depth <= 0 ? 4 + random.nextInt(12) : random.nextInt(16)) {
            case 0 -> FF.not(filter(depth - 1));
            case 1 -> FF.not(filter(depth - 1));
            case 2 -> FF.and(filters(depth));
            case 3 -> FF.or(filters(depth));
            case 4, 5 -> FF.equal(property(), literal(), random.nextBoolean());
            case 6 -> FF.notEqual(literal(), property(), random.nextBoolean());
            case 7, 8 -> order();
            case 9 -> FF.between(property(), literal(), literal());
            case 10, 11 -> like();
            case 12 -> FF.isNull(random.nextInt(5) == 0 ? FF.property("geom") : property());
            case 13, 14 -> spatial();
            default -> other();
        };
    }

    private List<Filter> filters(int depth) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> filter(depth - 1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Filter other() {
        return switch (random.nextInt(6)) {
            case 0 -> FF.id(Set.of(FF.featureId("sample." + new UUID(0, random.nextInt(60))), FF.featureId("other.1")));
            case 1 -> FF.equal(property(), property(), true);
            case 2 -> FF.greater(FF.add(FF.property("people"), FF.literal(1)), FF.literal(random.nextInt(6)));
            case 3 -> FF.equal(FF.function("strToUpperCase", FF.property("title")), FF.literal(text()), true);
            case 4 -> Filter.INCLUDE;
            default -> Filter.EXCLUDE;
        };
    }

    private Filter order() {
        Expression left = property();
        Expression right = literal();
        if (random.nextInt(4) == 0) {
            Expression swap = left;
            left = right;
            right = swap;
        }
        return switch (random.nextInt(4)) {
            case 0 -> FF.less(left, right);
            case 1 -> FF.lessOrEqual(left, right);
            case 2 -> FF.greater(left, right);
            default -> FF.greaterOrEqual(left, right);
        };
    }

    private Filter like() {
        String pattern = text() + one(new String[] {"%", "_", "", "\\%", "\\_", "*", "a", "."}) + text();
        boolean sql = random.nextInt(3) > 0;
        return FF.like(
                property(),
                pattern,
                sql ? "%" : "*",
                sql ? "_" : "?",
                random.nextInt(6) == 0 ? "!" : "\\",
                random.nextBoolean());
    }

    private Filter spatial() {
        Expression geom = FF.property(random.nextInt(6) == 0 ? "" : "geom");
        if (random.nextInt(3) == 0) {
            Envelope box = new Envelope(grid(), grid(), grid(), grid());
            return FF.bbox(geom, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), null);
        }
        Expression literal = FF.literal(geometry());
        boolean turned = random.nextInt(4) == 0;
        Expression left = turned ? literal : geom;
        Expression right = turned ? geom : literal;
        return switch (random.nextInt(9)) {
            case 0 -> FF.intersects(left, right);
            case 1 -> FF.within(left, right);
            case 2 -> FF.contains(left, right);
            case 3 -> FF.disjoint(left, right);
            case 4 -> FF.touches(left, right);
            case 5 -> FF.crosses(left, right);
            case 6 -> FF.overlaps(left, right);
            case 7 -> FF.dwithin(left, right, random.nextInt(4) * 0.25, "degrees");
            default -> FF.equal(left, right);
        };
    }

    private Expression property() {
        return FF.property(one(ATTRIBUTES));
    }

    private Expression literal() {
        return FF.literal(
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3, 4 -> text();
                    case 5 -> (long) random.nextInt(7);
                    case 6 -> random.nextInt(5);
                    case 7 ->
                        one(new Double[] {0.5, 1.0, 2.5, 3.0, 100.25, 1e300, -0.0, Double.NaN, 9007199254740993.0});
                    case 8 -> new BigDecimal(one(new String[] {"1", "2.50", "100.25", "0.1"}));
                    case 9 -> random.nextBoolean();
                    case 10 -> date();
                    default -> instant();
                });
    }

    LocalDate date() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(8));
    }

    Instant instant() {
        return Instant.parse("2021-06-30T12:00:00Z").plusMillis(random.nextInt(8) * 250L);
    }

    Long people() {
        return random.nextInt(6) == 0 ? null : random.nextInt(20) == 0 ? 9007199254740993L : (long) random.nextInt(7);
    }

    BigDecimal income() {
        return random.nextInt(6) == 0
                ? null
                : new BigDecimal(one(
                        new String[] {"0", "0.1", "1", "1.0", "2.5", "2.50", "3", "100.25", "-1", "9007199254740993"}));
    }

    Boolean truth() {
        return random.nextInt(5) == 0 ? null : random.nextBoolean();
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    private double grid() {
        return 115 + random.nextInt(9) * 0.25;
    }

    private Coordinate corner() {
        return new Coordinate(grid(), grid() - 115 + 39);
    }

    /** Points, lines, boxes and triangles on a grid, so that they often meet exactly. */
    Geometry geometry() {
        Coordinate a = corner();
        return switch (random.nextInt(5)) {
            case 0, 1 -> GEOMETRY.createPoint(a);
            case 2 ->
                GEOMETRY.createLineString(new Coordinate[] {a, new Coordinate(a.x + 0.5, a.y + 0.25 * random.nextInt(3))
                });
            case 3 -> GEOMETRY.toGeometry(new Envelope(a.x, a.x + 0.5, a.y, a.y + 0.25 + 0.25 * random.nextInt(2)));
            default -> {
                LinearRing ring = GEOMETRY.createLinearRing(
                        new Coordinate[] {a, new Coordinate(a.x + 1, a.y), new Coordinate(a.x, a.y + 1), a.copy()});
                yield GEOMETRY.createPolygon(ring);
            }
        };
    }
}
