package org.santu.exchange.out;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.catalog.Text;

/**
 * A column of an exported file, whatever the format calls it.
 *
 * @param name as programs read it: lower-case ASCII
 * @param shortName at most 10 ASCII bytes, unique in the file
 * @param label what people read
 * @param unit or null
 * @param type what the values are
 * @param codeList for CODE and CODES, else null
 * @param length most characters of a text as the receiver has it, or null for as many as there are
 * @param source finds the value of a feature
 */
public record OutColumn(
        String name,
        String shortName,
        Text label,
        Text unit,
        AttributeType type,
        CodeList codeList,
        Integer length,
        Source source) {
    /** Carries the UUID of the feature, so that a corrected file finds the way back. */
    public static final String ID = "SANTU_ID";

    /** Carries the version that the row shows, so that what others change meanwhile is noticed when the file comes back. */
    public static final String VERSION = "SANTU_VER";

    public OutColumn {
        Objects.requireNonNull(source, "source");
    }

    /** Where a value comes from. */
    @FunctionalInterface
    public interface Source {
        /** Of the Java class of the column's type, or null. */
        Object of(SimpleFeature feature);
    }

    /** The same, called by the name of its attribute where something else has taken its usual one. */
    OutColumn calledByName(String otherShortName) {
        return new OutColumn(name, otherShortName, new Text(name, name), null, type, codeList, length, source);
    }

    /** The same under another short name. */
    OutColumn withShortName(String other) {
        return new OutColumn(name, other, label, unit, type, codeList, length, source);
    }

    /** Of the Java class of {@link #type}, or null. */
    public Object value(SimpleFeature feature) {
        return source.of(feature);
    }

    public boolean isCoded() {
        return codeList != null;
    }

    /** The heading of a table; an import finds the attribute by it. Fields of a profile are headed by their names. */
    public String heading(Locale locale) {
        return isOfProfile() ? name : title(locale);
    }

    /** Whether another agency says what it is called and how wide it is. */
    public boolean isOfProfile() {
        return name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(ID);
    }

    /** For people: the label and, in brackets, the unit. */
    public String title(Locale locale) {
        return unit == null ? label.in(locale) : label.in(locale) + "(" + unit.in(locale) + ")";
    }

    /** What people read instead of a code; a code that the list does not have stays. */
    public String label(Object value, Locale locale) {
        String text = value.toString();
        if (type == AttributeType.CODES) {
            String between = "zh".equals(locale.getLanguage()) ? "、" : "; ";
            return List.of(text.split(",")).stream()
                    .map(code -> one(code, locale))
                    .collect(Collectors.joining(between));
        }
        return one(text, locale);
    }

    private String one(String value, Locale locale) {
        return codeList.findCode(value)
                .map(Code::label)
                .map(text -> text.in(locale))
                .orElse(value);
    }
}
