package org.santu.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.catalog.YamlMap;
import org.santu.ledger.Figure;
import org.santu.sheet.TableDeclaration.Order;
import org.santu.store.Condition;
import org.santu.theme.SharedFeatures;

/** Reads one table of a map file; a table with a mistake is null after the mistake was noted. */
final class TableReader {
    private static final int USUAL_LIMIT = 500;

    private final Catalog catalog;

    TableReader(Catalog catalog) {
        this.catalog = catalog;
    }

    TableDeclaration read(YamlMap table) {
        String name = table.getText("table");
        Text title = table.label();
        Set<RegionLevel> levels = levels(table);
        TableDeclaration read = switch (table.getText("kind")) {
            case "figures" -> new TableDeclaration.Figures(name, title, levels, measures(table, "rows", false));
            case "breakdown" -> breakdown(table, name, title, levels);
            case "regions" -> new TableDeclaration.ByRegion(name, title, levels, measures(table, "columns", true));
            case "features" -> features(table, name, title, levels);
            case "ledger" -> new TableDeclaration.OfLedger(name, title, levels, ledgerFigures(table));
            case "records" -> records(table, name, title, levels);
            default -> {
                table.mistake(
                        "kind",
                        "kind 应为 figures, breakdown, regions, features, ledger 或 records",
                        "kind must be figures, breakdown, regions, features, ledger or records");
                yield null;
            }
        };
        table.rejectUnknownKeys();
        return read;
    }

    private TableDeclaration breakdown(YamlMap table, String name, Text title, Set<RegionLevel> levels) {
        List<Measure> measures = measures(table, "columns", false);
        LayerDeclaration layer = layer(table);
        Attribute by = layer == null ? null : attribute(table, "by", layer, table.getText("by"));
        if (by == null) {
            return null;
        }
        if (by.codeList() == null || by.type() == AttributeType.CODES) {
            if (by.type() != AttributeType.INTEGER) {
                table.mistake("by", "by 应为代码或整数", "by must be a code or an integer");
            }
        }
        if (measures.stream().anyMatch(measure -> measure.layer() != layer)) {
            table.mistake("columns", "各列应属于同一图层", "every column must be of the same layer");
        }
        return new TableDeclaration.Breakdown(name, title, levels, by, measures);
    }

    private TableDeclaration features(YamlMap table, String name, Text title, Set<RegionLevel> levels) {
        LayerDeclaration layer = layer(table);
        if (layer == null) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (String column : table.listTexts("columns")) {
            Column read = column(table, layer, column);
            if (read != null) {
                columns.add(read);
            }
        }
        List<Order> sort = new ArrayList<>();
        for (String key : table.listTexts("sort")) {
            boolean descending = key.startsWith("-");
            Attribute attribute = attribute(table, "sort", layer, descending ? key.substring(1) : key);
            if (attribute != null) {
                sort.add(new Order(attribute, descending));
            }
        }
        List<Condition> conditions = new ConditionReader(layer).read(table);
        return new TableDeclaration.Features(name, title, levels, layer, columns, conditions, sort, limit(table));
    }

    private static List<Figure> ledgerFigures(YamlMap table) {
        List<Figure> figures = new ArrayList<>();
        for (String code : table.listTexts("figures")) {
            Figure.find(code)
                    .ifPresentOrElse(
                            figures::add,
                            () -> table.mistake("figures", "台账没有数字 " + code, "the ledger has no figure " + code));
        }
        return figures;
    }

    private TableDeclaration records(YamlMap table, String name, Text title, Set<RegionLevel> levels) {
        LayerDeclaration layer = layer(table);
        Attribute records = layer == null ? null : attribute(table, "records", layer, table.getText("records"));
        if (records == null) {
            return null;
        }
        List<Attribute> fields = new ArrayList<>();
        for (String field : table.listTexts("columns")) {
            records.findField(field)
                    .ifPresentOrElse(
                            fields::add,
                            () -> table.mistake("columns", "没有字段 " + field, records.name() + " has no field " + field));
        }
        return new TableDeclaration.Records(name, title, levels, layer, records, fields, limit(table));
    }

    private Column column(YamlMap table, LayerDeclaration layer, String name) {
        if (name.equals(Column.OfRegion.NAME)) {
            return new Column.OfRegion();
        }
        if (name.equals(Column.Overdue.NAME)) {
            attribute(table, "columns", layer, "deadline");
            attribute(table, "columns", layer, "status");
            return new Column.Overdue();
        }
        if (name.startsWith(Column.OfLedger.PREFIX) && layer.name().equals("relocation_site")) {
            Figure figure =
                    Figure.find(name.substring(Column.OfLedger.PREFIX.length())).orElse(null);
            if (figure == null) {
                table.mistake("columns", "台账没有数字 " + name, "the ledger has no figure " + name);
            }
            return figure == null ? null : new Column.OfLedger(figure);
        }
        Attribute attribute = attribute(table, "columns", layer, name);
        if (attribute != null && attribute.type() == AttributeType.RECORDS) {
            table.mistake("columns", name + " 是记录,不能作列", name + " holds records and cannot be a column");
        }
        return attribute == null ? null : new Column.OfAttribute(attribute);
    }

    private List<Measure> measures(YamlMap table, String key, boolean byRegion) {
        List<Measure> measures = new ArrayList<>();
        for (YamlMap item : table.listMaps(key)) {
            Text label = item.label();
            Text unit = item.findLabel("unit");
            LayerDeclaration layer = layer(item);
            if (layer != null) {
                String[] summed = item.has("sum") ? item.getText("sum").split("\\*", byRegion ? 2 : 1) : new String[0];
                Attribute sum = summed.length > 0 ? attribute(item, "sum", layer, summed[0]) : null;
                Attribute shares = summed.length > 1 ? shares(item, layer, summed[1]) : null;
                Text shown = unit == null && sum != null ? sum.unit() : unit;
                measures.add(new Measure(label, shown, layer, sum, shares, new ConditionReader(layer).read(item)));
            }
            item.rejectUnknownKeys();
        }
        return measures;
    }

    /** As themes have it, {@code approved_kilowatts*shares}; null after the mistake was noted. */
    private static Attribute shares(YamlMap item, LayerDeclaration layer, String name) {
        Attribute shares = attribute(item, "sum", layer, name);
        if (shares != null && !SharedFeatures.isShares(shares)) {
            item.mistake("sum", name + " 没有 region_code 和 percent", name + " has no region_code and percent");
            return null;
        }
        return shares;
    }

    private LayerDeclaration layer(YamlMap map) {
        String name = map.getText("layer");
        LayerDeclaration layer = catalog.findLayer(name).orElse(null);
        if (layer == null) {
            map.mistake("layer", "没有名为 " + name + " 的图层", "no layer is called " + name);
        }
        return layer;
    }

    static Attribute attribute(YamlMap map, String key, LayerDeclaration layer, String name) {
        Attribute attribute = layer.findAttribute(name).orElse(null);
        if (attribute == null) {
            map.mistake(
                    key, "图层 " + layer.name() + " 没有属性 " + name, "layer " + layer.name() + " has no attribute " + name);
        }
        return attribute;
    }

    private static Set<RegionLevel> levels(YamlMap table) {
        Set<RegionLevel> levels = EnumSet.noneOf(RegionLevel.class);
        for (String text : table.listTexts("levels")) {
            RegionLevel.findByCode(text).ifPresent(levels::add);
        }
        if (levels.isEmpty() && table.has("levels")) {
            table.mistake("levels", "levels 应为行政级别", "levels must name levels of administration");
        }
        return levels.isEmpty() ? EnumSet.allOf(RegionLevel.class) : levels;
    }

    private static int limit(YamlMap table) {
        return table.has("limit") ? table.findNumber("limit").intValue() : USUAL_LIMIT;
    }
}
