package org.santu.ogc.wms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.problem.Messages;

/** Writes a value as people read it. */
final class AttributeText {
    private AttributeText() {}

    /** @return empty for no value, and for lists of records, which have no room in a line */
    static String of(Attribute attribute, Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        String text = switch (attribute.type()) {
            case RECORDS -> "";
            case CODE, CODES ->
                Arrays.stream(value.toString().split(","))
                        .map(code -> label(attribute, code, locale))
                        .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
            case BOOLEAN -> Messages.text(locale, (Boolean) value ? "SANTU-WMS-YES" : "SANTU-WMS-NO");
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            default -> value.toString();
        };
        return attribute.unit() == null || text.isEmpty()
                ? text
                : text + " " + attribute.unit().in(locale);
    }

    private static String label(Attribute attribute, String code, Locale locale) {
        return attribute.codeList() == null
                ? code
                : attribute
                        .codeList()
                        .findCode(code.strip())
                        .map(Code::label)
                        .map(label -> label.in(locale))
                        .orElse(code);
    }
}
