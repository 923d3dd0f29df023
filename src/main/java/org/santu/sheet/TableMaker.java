package org.santu.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.santu.access.Caller;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.catalog.RegionCode;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.ledger.Ledger;
import org.santu.sheet.TableView.ColumnView;
import org.santu.store.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes the tables of a map. Everything is read in the caller's scope, narrowed to the region of the map. */
@Component
class TableMaker {
    private final JdbcClient database;
    private final Regions regions;
    private final Catalog catalog;
    private final JsonMapper json;
    private final Ledger ledger;

    TableMaker(JdbcClient database, Regions regions, Catalog catalog, JsonMapper json, Ledger ledger) {
        this.database = database;
        this.regions = regions;
        this.catalog = catalog;
        this.json = json;
        this.ledger = ledger;
    }

    /**
     * @param whole all that the caller sees: the households of a relocation site come from anywhere
     * @param caller the same, narrowed to the region
     * @param region whose map it is
     * @param at a past instant, null for now
     */
    TableView make(TableDeclaration table, Caller whole, Caller caller, RegionCode region, Instant at) {
        if (table instanceof TableDeclaration.OfLedger ofLedger) {
            return new LedgerFigures(ledger, whole, at).of(ofLedger, region);
        }
        if (table instanceof TableDeclaration.Figures figures) {
            return figures(figures, caller, at);
        }
        if (table instanceof TableDeclaration.Breakdown breakdown) {
            return breakdown(breakdown, caller, at);
        }
        if (table instanceof TableDeclaration.ByRegion byRegion) {
            return byRegion(byRegion, whole, caller, region, at);
        }
        RegionLabels labels = new RegionLabels(database, catalog, caller.scope(), at);
        if (table instanceof TableDeclaration.Features features) {
            LedgerFigures figures = new LedgerFigures(ledger, whole, at);
            return new FeatureRows(database, caller.scope(), labels, figures, at).list(features);
        }
        boolean withRegion = region.level() != RegionLevel.VILLAGE;
        return new RecordRows(database, caller.scope(), labels, json, at)
                .list((TableDeclaration.Records) table, withRegion);
    }

    /** The head of a table that says one thing in each row. */
    static List<ColumnView> itemColumns() {
        return List.of(
                ColumnView.of("item", new Text("项目", "Item"), AttributeType.TEXT, null),
                ColumnView.of("value", new Text("数值", "Value"), AttributeType.DECIMAL, null),
                ColumnView.of("unit", new Text("单位", "Unit"), AttributeType.TEXT, null));
    }

    private TableView figures(TableDeclaration.Figures table, Caller caller, Instant at) {
        List<Measure> known = known(table.rows(), caller);
        List<Object> totals = measures(caller, at).totals(known);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            Measure measure = known.get(i);
            List<Object> row = new ArrayList<>();
            row.add(measure.label());
            row.add(totals.get(i));
            row.add(measure.unit());
            rows.add(row);
        }
        return new TableView(table.name(), table.title(), itemColumns(), rows, rows.size());
    }

    private TableView breakdown(TableDeclaration.Breakdown table, Caller caller, Instant at) {
        List<Measure> known = caller.scope().maySee(table.by().privacy()) ? known(table.measures(), caller) : List.of();
        List<ColumnView> columns = columns(table.by().name(), table.by().label(), known);
        if (known.isEmpty()) {
            return new TableView(table.name(), table.title(), columns, List.of(), 0);
        }
        Map<String, Object[]> numbers =
                measures(caller, at).byAttribute(known, table.by().name());
        List<String> keys = table.by().codeList() == null
                ? numbers.keySet().stream()
                        .filter(key -> !key.isEmpty())
                        .sorted()
                        .toList()
                : table.by().codeList().codes().stream().map(Code::value).toList();
        List<List<Object>> rows = new ArrayList<>();
        for (String key : keys) {
            if (numbers.containsKey(key)) {
                rows.add(row(Cells.label(table.by().codeList(), key), numbers.get(key)));
            }
        }
        if (numbers.containsKey("") && isAnyNonZero(numbers.get(""))) {
            rows.add(row(new Text("未填", "Not stated"), numbers.get("")));
        }
        return new TableView(table.name(), table.title(), columns, rows, rows.size());
    }

    private TableView byRegion(
            TableDeclaration.ByRegion table, Caller whole, Caller caller, RegionCode region, Instant at) {
        List<List<Object>> rows = new ArrayList<>();
        RegionLevel[] levels = RegionLevel.values();
        int below = Math.min(region.level().ordinal() + 1, levels.length - 1);
        List<Measure> known = known(table.measures(), caller);
        Map<String, Object[]> numbers =
                new MeasureQuery(database, whole.scope(), caller.scope(), at).byRegion(known, levels[below].digits());
        for (var child : regions.children(caller, region.digits())) {
            Object[] found = numbers.get(child.code());
            if (found != null) {
                rows.add(row(child.name(), found));
            }
        }
        List<ColumnView> columns = columns("region", new Text("区划", "Region"), known);
        return new TableView(table.name(), table.title(), columns, rows, rows.size());
    }

    private MeasureQuery measures(Caller caller, Instant at) {
        return new MeasureQuery(database, caller.scope(), caller.scope(), at);
    }

    private static List<Measure> known(List<Measure> measures, Caller caller) {
        return measures.stream()
                .filter(measure -> measure.isKnownTo(caller.scope()))
                .toList();
    }

    private static List<Object> row(Object head, Object[] numbers) {
        List<Object> row = new ArrayList<>();
        row.add(head);
        row.addAll(List.of(numbers));
        return row;
    }

    private static boolean isAnyNonZero(Object[] numbers) {
        return Arrays.stream(numbers).anyMatch(number -> ((Number) number).doubleValue() != 0);
    }

    private static List<ColumnView> columns(String name, Text label, List<Measure> measures) {
        List<ColumnView> columns = new ArrayList<>();
        columns.add(ColumnView.of(name, label, AttributeType.TEXT, null));
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            columns.add(ColumnView.measure("m" + (i + 1), measure.label(), measure.type(), measure.unit()));
        }
        return columns;
    }
}
