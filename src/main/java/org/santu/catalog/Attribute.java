package org.santu.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of a layer, or one field of a {@link AttributeType#RECORDS} attribute.
 *
 * @param name column and GeoTools attribute name: lower-case ASCII with underscores
 * @param type what a value is
 * @param label what people read
 * @param unit as printed behind a number, or null
 * @param codeList for CODE and CODES, else null
 * @param required whether a row without it is refused
 * @param privacy who may see it
 * @param shapefileName at most 10 ASCII bytes, unique in the layer
 * @param aliases headings met in files, matched by an import
 * @param minimum smallest allowed number, or null
 * @param maximum largest allowed number, or null
 * @param maximumLength most characters of a text, or null
 * @param group heading under which cards and forms show it, or null
 * @param fields for RECORDS the fields of one record, else empty
 * @param mask what is shown instead to readers below its class
 */
public record Attribute(
        String name,
        AttributeType type,
        Text label,
        Text unit,
        CodeList codeList,
        boolean required,
        PrivacyClass privacy,
        String shapefileName,
        List<String> aliases,
        BigDecimal minimum,
        BigDecimal maximum,
        Integer maximumLength,
        String group,
        List<Attribute> fields,
        MaskKind mask) {

    public Attribute {
        aliases = List.copyOf(aliases);
        fields = List.copyOf(fields);
    }

    /** One that is hidden whole from readers below its class. */
    public Attribute(
            String name,
            AttributeType type,
            Text label,
            Text unit,
            CodeList codeList,
            boolean required,
            PrivacyClass privacy,
            String shapefileName,
            List<String> aliases,
            BigDecimal minimum,
            BigDecimal maximum,
            Integer maximumLength,
            String group,
            List<Attribute> fields) {
        this(
                name,
                type,
                label,
                unit,
                codeList,
                required,
                privacy,
                shapefileName,
                aliases,
                minimum,
                maximum,
                maximumLength,
                group,
                fields,
                MaskKind.HIDE);
    }

    /** The same with another mask. */
    public Attribute withMask(MaskKind other) {
        return new Attribute(
                name,
                type,
                label,
                unit,
                codeList,
                required,
                privacy,
                shapefileName,
                aliases,
                minimum,
                maximum,
                maximumLength,
                group,
                fields,
                other);
    }

    public Optional<Attribute> findField(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
