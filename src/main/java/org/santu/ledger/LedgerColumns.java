package org.santu.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.OutCrs;
import org.santu.exchange.out.OutLayer;
import org.santu.exchange.out.table.WorkbookColumns;
import org.santu.problem.Messages;
import org.santu.workbook.Column;

/**
 * The columns of the ledger's sheet of households, as an import reads them again: who it is, all of the group {@code relocation} of
 * the catalog, the number by which the household is found, and, hidden, the version that the row shows.
 */
final class LedgerColumns {
    private static final String GROUP = "relocation";
    /** The number of the household, and which version of it the row shows. */
    static final int OWN = 2;

    private static final List<String> WHO =
            List.of("region_code", "household_number", "name", "village_group", "people", "helper");

    private final List<OutColumn> columns;
    private final OutColumn id;
    private final OutLayer layer;
    private final Locale locale;

    LedgerColumns(LayerDeclaration household, Locale locale) {
        Set<String> ledger = household.attributes().stream()
                .filter(attribute -> GROUP.equals(attribute.group()))
                .map(attribute -> attribute.name())
                .collect(Collectors.toSet());
        List<OutColumn> all = OutColumns.of(household);
        this.columns = all.stream()
                .filter(column -> WHO.contains(column.name()) || ledger.contains(column.name()))
                .toList();
        this.id = all.stream()
                .filter(column -> column.name().equals(OutColumn.ID))
                .findFirst()
                .orElseThrow();
        List<OutColumn> written = new ArrayList<>(columns);
        written.add(id);
        written.add(OutColumns.version(household.attributes().size()));
        this.layer = new OutLayer(household, written, OutCrs.stored(), StandardCharsets.UTF_8, locale);
        this.locale = locale;
    }

    /** Attributes to be read. */
    String[] attributes() {
        return Stream.concat(columns.stream().map(OutColumn::name), Stream.of(StandardColumns.VERSION))
                .toArray(String[]::new);
    }

    /** The columns that an import reads, {@link #OWN} of them last; positions stay out. */
    List<Column> columns() {
        return WorkbookColumns.of(layer).subList(0, columns.size() + OWN);
    }

    List<Object> cells(ResultSet row) throws SQLException {
        List<Object> cells = new ArrayList<>();
        for (OutColumn column : columns) {
            cells.add(cell(column, row));
        }
        cells.add(row.getString("id"));
        cells.add(row.getLong(StandardColumns.VERSION));
        return cells;
    }

    private Object cell(OutColumn column, ResultSet row) throws SQLException {
        Object value =
                column.type() == AttributeType.DATE ? LedgerRow.day(row, column.name()) : row.getObject(column.name());
        if (value == null) {
            return null;
        }
        if (column.isCoded()) {
            return column.label(value, locale);
        }
        return value instanceof Boolean truth
                ? Messages.text(locale, truth ? "export.table.yes" : "export.table.no")
                : value;
    }

    /** The label of a code, the code itself where the list does not have it, null for null. */
    static String label(LayerDeclaration layer, String attribute, String code, Locale locale) {
        return code == null
                ? null
                : layer.getAttribute(attribute)
                        .codeList()
                        .findCode(code)
                        .map(found -> found.label().in(locale))
                        .orElse(code);
    }
}
