package org.santu.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.copy.CopyIn;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** Rows of a layer in the text format of COPY, collected into blocks. For one thread. */
final class CopyRows {
    private static final int BLOCK_CHARACTERS = 1 << 16;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final LayerDeclaration layer;
    private final LayerSeals seals;
    private final WriteRules rules;
    private final List<String> names;
    private final StringBuilder block = new StringBuilder(BLOCK_CHARACTERS + 4096);

    private final String stage;

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
    }

    String statement() {
        String head = stage == null
                ? "COPY " + ScopedRelation.table(layer) + " (id, geom, "
                : "COPY " + stage + " (is_change, id, geom, ";
        return names.stream().map(SqlBuilder::quote).collect(Collectors.joining(", ", head, ") FROM STDIN"));
    }

    void add(Map<String, Object> values) {
        boolean change = stage != null && values.get(StandardColumns.ID) != null;
        Map<String, Object> row = change ? rules.forUpdate(values) : rules.forInsert(values);
        UUID id = values.get(StandardColumns.ID) instanceof UUID given ? given : TimeOrderedId.next();
        if (stage != null) {
            block.append(change ? "t\t" : "f\t");
        }
        block.append(id);
        block.append('\t');
        if (row.get(StandardColumns.GEOMETRY) instanceof Geometry geometry) {
            hex(Wkb.writeWithSrid(geometry));
        } else {
            block.append("\\N");
        }
        for (String name : names) {
            block.append('\t');
            Object value = seals.seal(id, name, row.get(name));
            if (value == null) {
                block.append("\\N");
            } else if (value instanceof String text) {
                escape(text);
            } else {
                block.append(value);
            }
        }
        block.append('\n');
    }

    boolean isFull() {
        return block.length() >= BLOCK_CHARACTERS;
    }

    void flushTo(CopyIn copy) throws SQLException {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        block.setLength(0);
    }

    private void hex(byte[] bytes) {
        for (byte b : bytes) {
            block.append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> block.append("\\\\");
                case '\t' -> block.append("\\t");
                case '\n' -> block.append("\\n");
                case '\r' -> block.append("\\r");
                default -> block.append(c);
            }
        }
    }
}
