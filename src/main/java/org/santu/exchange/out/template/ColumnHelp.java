package org.santu.exchange.out.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.out.OutColumn;
import org.santu.problem.Messages;

/** What belongs into a column, in words, as an example and as a formula that Excel checks. */
final class ColumnHelp {
    private static final int CODES_SHOWN = 12;

    private final Attribute attribute;
    private final OutColumn column;
    private final Locale locale;

    ColumnHelp(LayerDeclaration layer, OutColumn column, Locale locale) {
        this.attribute = layer.getAttribute(column.name());
        this.column = column;
        this.locale = locale;
    }

    boolean isRequired() {
        return attribute.required();
    }

    /** For the heading: what, whether it must be there, and an example. */
    String hint() {
        return (isRequired() ? text("export.template.must") + " " : "") + what() + "\n"
                + text("export.template.example") + ": " + example();
    }

    /** One sentence. */
    String what() {
        String what = text("export.template.type-" + column.type().name().toLowerCase(Locale.ROOT));
        List<String> more = new ArrayList<>();
        if (column.isCoded()) {
            String labels = column.codeList().codes().stream()
                    .limit(CODES_SHOWN)
                    .map(code -> code.label().in(locale))
                    .collect(Collectors.joining(" / "));
            more.add(labels + (column.codeList().codes().size() > CODES_SHOWN ? " / …" : ""));
        }
        if (attribute.minimum() != null || attribute.maximum() != null) {
            more.add(
                    attribute.maximum() == null
                            ? "≥ " + number(attribute.minimum())
                            : attribute.minimum() == null
                                    ? "≤ " + number(attribute.maximum())
                                    : number(attribute.minimum()) + " … " + number(attribute.maximum()));
        }
        if (attribute.maximumLength() != null) {
            more.add(Messages.text(locale, "export.template.length", attribute.maximumLength()));
        }
        return more.isEmpty() ? what : what + ": " + String.join("; ", more);
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A value that would be taken. */
    String example() {
        return switch (column.type()) {
            case INTEGER, DECIMAL -> middle().toPlainString();
            case BOOLEAN -> text("export.table.yes");
            case DATE -> "2016-11-08";
            case TIMESTAMP -> "2016-11-08 09:30";
            case CODE -> column.codeList().codes().get(0).label().in(locale);
            case CODES ->
                column.codeList().codes().stream()
                        .limit(2)
                        .map(code -> code.label().in(locale))
                        .collect(Collectors.joining("、"));
            case REGION_CODE -> "139901101201";
            case RECORDS -> "[{\"" + attribute.fields().get(0).name() + "\": …}]";
            case TEXT -> text("export.template.some-text");
        };
    }

    private BigDecimal middle() {
        BigDecimal low = attribute.minimum();
        BigDecimal high = attribute.maximum();
        if (low == null && high == null || high == null) {
            return low == null ? BigDecimal.TEN : low.add(BigDecimal.ONE);
        }
        return low == null ? high : low.add(high).divideToIntegralValue(BigDecimal.valueOf(2));
    }

    /** @param at number of the column from 0; the formula is for its second row */
    Optional<String> findCheck(int at) {
        String cell = letters(at) + "2";
        AttributeType type = column.type();
        if (type == AttributeType.INTEGER || type == AttributeType.DECIMAL) {
            List<String> parts = new ArrayList<>(List.of("ISNUMBER(" + cell + ")"));
            if (type == AttributeType.INTEGER) {
                parts.add("INT(" + cell + ")=" + cell);
            }
            if (attribute.minimum() != null) {
                parts.add(cell + ">=" + number(attribute.minimum()));
            }
            if (attribute.maximum() != null) {
                parts.add(cell + "<=" + number(attribute.maximum()));
            }
            return Optional.of("AND(" + String.join(",", parts) + ")");
        }
        if (type == AttributeType.REGION_CODE) {
            return Optional.of("AND(ISNUMBER(VALUE(" + cell + ")),LEN(" + cell + ")>=2,LEN(" + cell + ")<=12)");
        }
        if (type == AttributeType.DATE) {
            return Optional.of("OR(ISNUMBER(" + cell + "),LEN(" + cell + ")>=8)");
        }
        return type == AttributeType.TEXT && attribute.maximumLength() != null
                ? Optional.of("LEN(" + cell + ")<=" + attribute.maximumLength())
                : Optional.empty();
    }

    /** A, B ... Z, AA ... */
    static String letters(int at) {
        return at < 26 ? String.valueOf((char) ('A' + at)) : letters(at / 26 - 1) + letters(at % 26);
    }

    static String wkt(String geometryType) {
        return switch (geometryType) {
            case "MultiLineString" -> "LINESTRING (114.1 38.8, 114.2 38.9)";
            case "MultiPolygon" -> "POLYGON ((114.1 38.8, 114.2 38.8, 114.2 38.9, 114.1 38.8))";
            default -> "POINT (114.356812 38.85421)";
        };
    }

    private String text(String key) {
        return Messages.text(locale, key);
    }
}
