package org.santu.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.SourceField;
import org.santu.exchange.source.SourceRecord;
import org.santu.exchange.table.Table;

/**
 * The values of one column of the file as values of its attribute. Codes come again and again, so what a text means is
 * remembered. For one thread.
 */
final class ColumnValues {
    private static final int MOST_REMEMBERED = 10_000;

    private final FieldMatch match;
    /** Null for the id. */
    private final Attribute attribute;

    /** Null where the file has the attribute's own. */
    private final HeadingUnit unit;

    private final Map<String, Object> remembered;

    ColumnValues(FieldMatch match, SourceField field, LayerDeclaration layer) {
        this.match = match;
        this.attribute = match.attribute().equals(StandardColumns.ID) ? null : layer.getAttribute(match.attribute());
        this.unit =
                attribute == null ? null : HeadingUnit.find(field, attribute).orElse(null);
        boolean repeats = attribute != null
                && (attribute.type() == AttributeType.CODE || attribute.type() == AttributeType.REGION_CODE);
        this.remembered = repeats ? new HashMap<>() : null;
    }

    /** Puts the value, if there is one, or says why there is none. */
    void read(SourceRecord record, Map<String, Object> values, List<Finding> findings) {
        Object value = record.values()[match.column()];
        if (attribute == null) {
            values.put(StandardColumns.ID, value == null ? null : ValueConverter.plainText(value));
            return;
        }
        if (value == null || Table.isFailed(value)) {
            return;
        }
        try {
            values.put(match.attribute(), convert(value));
        } catch (BadValueException e) {
            Optional<LocalDate> day =
                    attribute.type() == AttributeType.DATE ? Dates.findDayOfCount(value) : Optional.empty();
            if (day.isPresent()) {
                values.put(match.attribute(), day.get());
                findings.add(Finding.ofRow(
                        "SANTU-IMPORT-DAY-COUNT", Action.REPAIRED, record.row(), match.field(), value, day.get()));
                return;
            }
            findings.add(Finding.ofRow(e.code(), Action.REJECTED, record.row(), match.field(), value, e.expected())
                    .withLabel(e.label()));
        }
    }

    private Object convert(Object value) throws BadValueException {
        if (unit != null) {
            return ValueConverter.convert(attribute, unit.toOwn(attribute, value));
        }
        if (remembered == null || !(value instanceof String text)) {
            return ValueConverter.convert(attribute, value);
        }
        Object known = remembered.get(text);
        if (known == null) {
            known = ValueConverter.convert(attribute, text);
            if (known != null && remembered.size() < MOST_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }
}
