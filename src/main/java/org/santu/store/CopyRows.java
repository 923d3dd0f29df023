package org.santu.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.copy.CopyIn;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** Rows of a layer as COPY takes them, checked and collected into blocks. For one thread. */
final class CopyRows {
    private final LayerDeclaration layer;
    private final LayerSeals seals;
    private final WriteRules rules;
    private final String stage;
    private final List<String> names;
    private final AttributeType[] types;
    private final boolean[] sealed;
    private final Object[] row;
    private final int regionColumn;
    private final CopyBuffer block = new CopyBuffer();
    private final JournalRows journal = new JournalRows();

    CopyRows(LayerSeals seals, WriteRules rules) {
        this(seals, rules, null);
    }

    /** Into a table beside the layer, whose first column says whether the row changes a feature that is there. */
    static CopyRows staged(LayerSeals seals, WriteRules rules, String stage) {
        return new CopyRows(seals, rules, stage);
    }

    private CopyRows(LayerSeals seals, WriteRules rules, String stage) {
        this.stage = stage;
        this.layer = seals.layer();
        this.seals = seals;
        this.rules = rules;
        this.names = layer.attributes().stream().map(Attribute::name).toList();
        this.types = layer.attributes().stream().map(Attribute::type).toArray(AttributeType[]::new);
        this.sealed = new boolean[types.length];
        this.row = new Object[types.length];
        this.regionColumn = names.indexOf(StandardColumns.REGION_CODE);
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = seals.names().contains(names.get(i));
        }
    }

    String statement() {
        return statement(stage == null ? ScopedRelation.table(layer) : stage);
    }

    /** The same rows into another table with the columns of the layer. */
    String statement(String table) {
        String head = "COPY " + table + (stage == null ? " (id, geom, geom_3857, " : " (is_change, id, geom, ");
        return names.stream()
                .map(SqlBuilder::quote)
                .collect(Collectors.joining(", ", head, ") FROM STDIN WITH (FORMAT binary)"));
    }

    void add(Map<String, Object> values) {
        UUID given = values.get(StandardColumns.ID) instanceof UUID id ? id : null;
        boolean change = stage != null && values.get(StandardColumns.ID) != null;
        Geometry geometry = change ? changed(values) : rules.forInsert(values, row);
        UUID id = given == null ? TimeOrderedId.next() : given;
        block.row(types.length + 3);
        if (stage != null) {
            block.truth(change);
        }
        block.uuid(id);
        block.geometry(geometry);
        if (stage == null) {
            block.inWebMercator(geometry);
            journal.add(id, regionColumn < 0 ? null : (String) row[regionColumn], geometry);
        }
        for (int i = 0; i < types.length; i++) {
            block.value(types[i], sealed[i] ? seals.seal(id, names.get(i), row[i]) : row[i]);
        }
    }

    private Geometry changed(Map<String, Object> values) {
        Map<String, Object> changes = rules.forUpdate(values);
        for (int i = 0; i < row.length; i++) {
            row[i] = changes.get(names.get(i));
        }
        return (Geometry) changes.get(StandardColumns.GEOMETRY);
    }

    /** What the journal will say of the rows so far, if they are new ones of a layer. */
    JournalRows journal() {
        return journal;
    }

    /** Bytes that wait. */
    int length() {
        return block.length();
    }

    boolean isFull() {
        return block.isFull();
    }

    void flushTo(CopyIn copy) throws SQLException {
        block.flushTo(copy);
    }

    /** The last of it. */
    void endTo(CopyIn copy) throws SQLException {
        block.end();
        block.flushTo(copy);
    }
}
