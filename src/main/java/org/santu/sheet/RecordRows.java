package org.santu.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.StandardColumns;
import org.santu.sheet.TableView.ColumnView;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists the records that features hold, such as the tasks of a village, as rows. */
final class RecordRows {
    private final JdbcClient database;
    private final Scope scope;
    private final RegionLabels labels;
    private final JsonMapper json;
    private final Instant at;

    /** @param at a past instant, null for now */
    RecordRows(JdbcClient database, Scope scope, RegionLabels labels, JsonMapper json, Instant at) {
        this.database = database;
        this.scope = scope;
        this.labels = labels;
        this.json = json;
        this.at = at;
    }

    /** @param withRegion whether the name of the region comes first, as it must when there are several */
    TableView list(TableDeclaration.Records table, boolean withRegion) {
        String records = '"' + table.records().name() + '"';
        SqlFragment relation = ScopedRelation.of(
                table.layer(),
                scope,
                List.of(
                        StandardColumns.ID,
                        StandardColumns.REGION_CODE,
                        table.records().name()),
                at);
        String sql = "select count(*) over (), region_code, item.value::text from " + relation.sql() + " as seen,"
                + " jsonb_array_elements(case jsonb_typeof(" + records + ") when 'array' then " + records
                + " else '[]' end) with ordinality as item(value, place)"
                + " order by region_code, id, place limit " + table.limit();
        long[] total = {0};
        List<List<Object>> rows = database.sql(sql)
                .params(relation.binds())
                .query((row, number) -> {
                    total[0] = row.getLong(1);
                    return cells(table.fields(), withRegion ? row.getString(2) : null, row.getString(3));
                })
                .list();
        List<ColumnView> columns = new ArrayList<>();
        if (withRegion) {
            Column region = new Column.OfRegion();
            columns.add(ColumnView.of(region.name(), region.label(), AttributeType.TEXT, null));
            labels.write(rows, 0);
        }
        for (Attribute field : table.fields()) {
            columns.add(ColumnView.of(field.name(), field.label(), field.type(), field.unit()));
        }
        return new TableView(table.name(), table.title(), columns, rows, total[0]);
    }

    private List<Object> cells(List<Attribute> fields, String region, String record) {
        JsonNode values = json.readTree(record);
        List<Object> cells = new ArrayList<>();
        if (region != null) {
            cells.add(region);
        }
        for (Attribute field : fields) {
            cells.add(cell(field, values.get(field.name())));
        }
        return cells;
    }

    private static Object cell(Attribute field, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? value.booleanValue() : Cells.of(field, value.asString());
    }
}
