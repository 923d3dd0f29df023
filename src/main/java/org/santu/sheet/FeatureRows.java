package org.santu.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.santu.access.Scope;
import org.santu.catalog.AttributeType;
import org.santu.catalog.ChinaTime;
import org.santu.catalog.StandardColumns;
import org.santu.catalog.Text;
import org.santu.sheet.TableDeclaration.Order;
import org.santu.sheet.TableView.ColumnView;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists features as rows. */
final class FeatureRows {
    /** Of a past day: what was overdue on that day. The day is that of China, not that of the database's clock. */
    private static final String OVERDUE = "(deadline < ?::date and coalesce(status, '') not in ('built', 'closed'))";

    private final JdbcClient database;
    private final Scope scope;
    private final RegionLabels labels;
    private final Instant at;

    private final LedgerFigures ledger;

    /** @param ledger asked only where a column is of it @param at a past instant, null for now */
    FeatureRows(JdbcClient database, Scope scope, RegionLabels labels, LedgerFigures ledger, Instant at) {
        this.database = database;
        this.scope = scope;
        this.labels = labels;
        this.ledger = ledger;
        this.at = at;
    }

    TableView list(TableDeclaration.Features table) {
        SqlFragment relation = ScopedRelation.of(table.layer(), scope, columns(table), at);
        List<Object> binds = new ArrayList<>();
        table.columns().stream().filter(Column.Overdue.class::isInstance).forEach(column -> binds.add(day()));
        binds.addAll(relation.binds());
        String where = table.conditions().stream()
                .map(condition -> condition.sql(binds))
                .collect(Collectors.joining(" and "));
        String sql = "select count(*) over (), id, "
                + table.columns().stream().map(FeatureRows::sql).collect(Collectors.joining(", "))
                + " from " + relation.sql() + " as seen"
                + (where.isEmpty() ? "" : " where " + where)
                + " order by " + order(table.sort())
                + " limit " + table.limit();
        long[] total = {0};
        List<UUID> ids = new ArrayList<>();
        List<List<Object>> rows = database.sql(sql)
                .params(binds)
                .query((row, number) -> {
                    total[0] = row.getLong(1);
                    ids.add(row.getObject(2, UUID.class));
                    return cells(table.columns(), row);
                })
                .list();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i) instanceof Column.OfRegion) {
                labels.write(rows, i);
            } else if (table.columns().get(i) instanceof Column.OfLedger of) {
                ledger.write(rows, i, ids, of.figure());
            }
        }
        List<ColumnView> columns =
                table.columns().stream().map(FeatureRows::view).toList();
        return new TableView(
                table.name(),
                table.title(),
                columns,
                rows,
                total[0],
                table.layer().name(),
                ids);
    }

    private LocalDate day() {
        return at == null ? ChinaTime.today() : ChinaTime.dayOf(at);
    }

    private static Set<String> columns(TableDeclaration.Features table) {
        Set<String> columns = new LinkedHashSet<>(List.of(StandardColumns.ID, StandardColumns.REGION_CODE));
        for (Column column : table.columns()) {
            if (column instanceof Column.Overdue) {
                columns.addAll(List.of("deadline", "status"));
            } else if (column instanceof Column.OfAttribute) {
                columns.add(column.name());
            }
        }
        table.conditions()
                .forEach(condition -> columns.add(condition.attribute().name()));
        table.sort().forEach(order -> columns.add(order.attribute().name()));
        return columns;
    }

    private static String sql(Column column) {
        if (column instanceof Column.Overdue) {
            return OVERDUE;
        }
        if (column instanceof Column.OfLedger) {
            return "null";
        }
        return column instanceof Column.OfRegion ? "region_code" : '"' + column.name() + '"';
    }

    private static String order(List<Order> sort) {
        StringBuilder order = new StringBuilder();
        for (Order key : sort) {
            order.append('"').append(key.attribute().name()).append('"');
            order.append(key.descending() ? " desc nulls last, " : " nulls last, ");
        }
        return order.append("region_code, id").toString();
    }

    private static List<Object> cells(List<Column> columns, ResultSet row) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 3);
            cells.add(
                    columns.get(i) instanceof Column.OfAttribute column ? Cells.of(column.attribute(), value) : value);
        }
        return cells;
    }

    private static ColumnView view(Column column) {
        AttributeType type = column.type();
        Text unit = column instanceof Column.OfLedger of
                ? of.figure().unit().text()
                : column instanceof Column.OfAttribute of ? of.attribute().unit() : null;
        return ColumnView.of(column.name(), column.label(), type, unit);
    }
}
