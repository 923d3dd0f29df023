package org.santu.sheet.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.santu.catalog.Catalog;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.catalog.CatalogMistake;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.catalog.YamlFile;
import org.santu.catalog.YamlMap;
import org.santu.problem.SantuException;
import org.santu.sheet.page.PageSize;
import org.santu.sheet.template.SheetTemplate.LayerChoice;
import org.santu.sheet.template.SheetTemplate.LeftOut;
import org.santu.sheet.template.SheetTemplate.Orientation;
import org.santu.sheet.template.SheetTemplate.TableChoice;

/** Reads the templates; all mistakes of all files are reported at once, each with file and line. */
public final class SheetTemplateReader {
    private static final List<Integer> SCALES = List.of(
            500, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 7500, 8000, 10_000, 12_500, 15_000, 20_000, 25_000,
            30_000, 35_000, 40_000, 45_000, 50_000, 60_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000,
            400_000, 500_000, 750_000, 1_000_000);

    private final Catalog catalog;
    private final Map<String, Map<String, List<String>>> tablesByMap;
    private final List<CatalogMistake> mistakes = new ArrayList<>();

    private SheetTemplateReader(Catalog catalog, Map<String, Map<String, List<String>>> tablesByMap) {
        this.catalog = catalog;
        this.tablesByMap = tablesByMap;
    }

    /**
     * @param tablesByMap the tables of each map by name, each with the columns that may be chosen; none where there is nothing to
     *     choose
     * @return the templates in their order
     * @throws CatalogException listing every mistake
     */
    public static List<SheetTemplate> read(
            Catalog catalog, Map<String, Map<String, List<String>>> tablesByMap, List<CatalogFile> files) {
        SheetTemplateReader reader = new SheetTemplateReader(catalog, tablesByMap);
        List<SheetTemplate> templates = new ArrayList<>();
        for (CatalogFile file : files) {
            new YamlFile(file.name(), reader.mistakes)
                    .read(file.content())
                    .ifPresent(root -> templates.add(reader.template(root)));
        }
        if (!reader.mistakes.isEmpty()) {
            throw new CatalogException(reader.mistakes);
        }
        templates.sort(Comparator.comparingInt(SheetTemplate::order).thenComparing(SheetTemplate::name));
        return templates;
    }

    private SheetTemplate template(YamlMap root) {
        String map = root.getText("map");
        if (!tablesByMap.containsKey(map)) {
            root.mistake("map", "没有名为 " + map + " 的地图", "no map is called " + map);
        }
        SheetTemplate template = new SheetTemplate(
                root.getText("sheet"),
                root.label(),
                (int) number(root, "order", 0, 0, 1000),
                levels(root),
                map,
                layers(root),
                paper(root),
                orientation(root),
                scale(root),
                scales(root),
                number(root, "margin_percent", 5, 0, 30),
                root.has("panel_percent") ? number(root, "panel_percent", 30, 15, 50) : 0,
                layerNames(root, "legend_without"),
                number(root, "symbols", 1, 0.2, 4),
                root.has("relief") && root.isTrue("relief"),
                layerNames(root, "around"),
                tables(root, tablesByMap.getOrDefault(map, Map.of())),
                texts(root),
                internal(root));
        root.rejectUnknownKeys();
        return template;
    }

    private static Set<RegionLevel> levels(YamlMap root) {
        Set<RegionLevel> levels = EnumSet.noneOf(RegionLevel.class);
        for (String text : root.listTexts("levels")) {
            RegionLevel.findByCode(text)
                    .filter(level -> level != RegionLevel.PROVINCE)
                    .ifPresentOrElse(
                            levels::add,
                            () -> root.mistake(
                                    "levels",
                                    "levels 应为 village, township, county 或 city",
                                    "levels must be village, township, county or city"));
        }
        return levels.isEmpty() ? EnumSet.of(RegionLevel.VILLAGE) : levels;
    }

    private List<LayerChoice> layers(YamlMap root) {
        List<LayerChoice> layers = new ArrayList<>();
        for (YamlMap item : root.listMaps("layers")) {
            LayerDeclaration layer = layer(item);
            String style = item.has("style") ? item.findText("style") : "default";
            item.rejectUnknownKeys();
            if (layer != null && layer.findStyle(style).isEmpty()) {
                item.mistake("style", "图层没有样式 " + style, "the layer has no style " + style);
            } else if (layer != null) {
                layers.add(new LayerChoice(layer.name(), style));
            }
        }
        return layers;
    }

    private LayerDeclaration layer(YamlMap item) {
        String name = item.getText("layer");
        LayerDeclaration layer = catalog.findLayer(name).orElse(null);
        if (layer == null) {
            item.mistake("layer", "没有名为 " + name + " 的图层", "no layer is called " + name);
        }
        return layer;
    }

    private static PageSize paper(YamlMap root) {
        String text = root.has("paper") ? root.findText("paper") : "A3";
        try {
            return PageSize.read(text == null ? "A3" : text);
        } catch (SantuException e) {
            root.mistake(
                    "paper",
                    "paper 应为 A4 至 A0,或以毫米计的 宽x高,实为 " + text,
                    "paper must be A4 to A0, or width x height in millimetres, not " + text);
            return PageSize.read("A3");
        }
    }

    private static Orientation orientation(YamlMap root) {
        String text = root.has("orientation") ? root.findText("orientation") : "best";
        for (Orientation orientation : Orientation.values()) {
            if (orientation.name().toLowerCase(Locale.ROOT).equals(text)) {
                return orientation;
            }
        }
        root.mistake(
                "orientation",
                "orientation 应为 landscape, portrait 或 best",
                "orientation must be landscape, portrait or best");
        return Orientation.BEST;
    }

    private static int scale(YamlMap root) {
        if (!root.has("scale") || "best".equals(root.findText("scale"))) {
            return 0;
        }
        return (int) number(root, "scale", 0, 100, 5_000_000);
    }

    private static List<Integer> scales(YamlMap root) {
        if (!root.has("scales")) {
            return SCALES;
        }
        List<Integer> scales = new ArrayList<>();
        for (String text : root.listTexts("scales")) {
            if (!text.matches("[1-9]\\d{2,6}")
                    || !scales.isEmpty() && Integer.parseInt(text) <= scales.get(scales.size() - 1)) {
                root.mistake("scales", "scales 应为递增的比例尺分母", "scales must be ascending denominators");
                return SCALES;
            }
            scales.add(Integer.parseInt(text));
        }
        return scales.isEmpty() ? SCALES : scales;
    }

    private Set<String> layerNames(YamlMap root, String key) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : root.listTexts(key)) {
            if (catalog.findLayer(name).isEmpty()) {
                root.mistake(key, "没有名为 " + name + " 的图层", "no layer is called " + name);
            }
            names.add(name);
        }
        return names;
    }

    private static List<TableChoice> tables(YamlMap root, Map<String, List<String>> known) {
        List<TableChoice> tables = new ArrayList<>();
        for (YamlMap item : root.listMaps("tables")) {
            String name = item.getText("table");
            List<String> columns = item.listTexts("columns");
            if (known.containsKey(name)) {
                columns(item, name, columns, known.get(name));
            } else {
                String all = String.join(", ", known.keySet());
                item.mistake(
                        "table", "地图没有表 " + name + ";可用: " + all, "the map has no table " + name + "; it has " + all);
            }
            boolean ownPage = item.has("page") && item.isTrue("page");
            tables.add(new TableChoice(name, ownPage, columns));
            item.rejectUnknownKeys();
        }
        return tables;
    }

    private static void columns(YamlMap item, String table, List<String> wanted, List<String> known) {
        if (!wanted.isEmpty() && known.isEmpty()) {
            item.mistake("columns", "表 " + table + " 的列不能选择", "the columns of table " + table + " cannot be chosen");
            return;
        }
        String all = String.join(", ", known);
        for (String column : wanted) {
            if (!known.contains(column)) {
                item.mistake(
                        "columns",
                        "表 " + table + " 没有列 " + column + ";可用: " + all,
                        "table " + table + " has no column " + column + "; it has " + all);
            }
        }
    }

    private static Map<String, Text> texts(YamlMap root) {
        Map<String, Text> texts = new LinkedHashMap<>();
        if (!root.has("texts")) {
            return texts;
        }
        YamlMap all = root.getMap("texts");
        for (String name : all.keys()) {
            Text text = all.findLabel(name);
            if (!TitleTexts.NAMES.contains(name)) {
                String known = String.join(", ", TitleTexts.NAMES);
                all.mistake(
                        name, "没有文字 " + name + ";可用: " + known, "no text is called " + name + "; known are " + known);
            } else if (text != null) {
                TitleTexts.findUnknownToken(text)
                        .ifPresent(
                                token -> all.mistake(name, "不认识的记号 {" + token + "}", "unknown token {" + token + "}"));
                texts.put(name, text);
            }
        }
        return texts;
    }

    private List<LeftOut> internal(YamlMap root) {
        List<LeftOut> internal = new ArrayList<>();
        for (YamlMap item : root.listMaps("internal")) {
            LayerDeclaration layer = layer(item);
            String attribute = item.getText("attribute");
            List<String> values = item.listTexts("values");
            item.rejectUnknownKeys();
            if (layer == null) {
                continue;
            }
            if (layer.findAttribute(attribute).isEmpty()) {
                item.mistake("attribute", "图层没有属性 " + attribute, "the layer has no attribute " + attribute);
            } else {
                internal.add(new LeftOut(layer.name(), attribute, values));
            }
        }
        return internal;
    }

    private static double number(YamlMap root, String key, double usual, double least, double most) {
        if (!root.has(key)) {
            return usual;
        }
        BigDecimal number = root.findNumber(key);
        if (number == null) {
            return usual;
        }
        double value = number.doubleValue();
        if (value < least || value > most) {
            String range = BigDecimal.valueOf(least).stripTrailingZeros().toPlainString() + " - "
                    + BigDecimal.valueOf(most).stripTrailingZeros().toPlainString();
            root.mistake(key, key + " 应在 " + range + " 之间", key + " must be in " + range);
            return usual;
        }
        return value;
    }
}
