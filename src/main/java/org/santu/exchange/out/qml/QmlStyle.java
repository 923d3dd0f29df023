package org.santu.exchange.out.qml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Code;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;

/**
 * A style as QGIS keeps it with a layer: rules in their order with their scales, symbols, labels, and for people the names of
 * fields and the labels of codes. What QGIS cannot draw (free label obstacles, shared boundaries) is left out. For one thread.
 */
public final class QmlStyle {
    private static final String FIRST = "first";

    private final OutLayer layer;
    private final QgisText texts;
    private final QmlSymbols symbols;
    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Labelled> labelled = new ArrayList<>();

    private record Drawn(int group, Rule rule, String condition, String type, List<SymbolLayer> layers) {}

    private record Labelled(Rule rule, String condition, TextSymbolizer symbolizer) {}

    private QmlStyle(OutLayer layer) {
        this.layer = layer;
        this.texts = new QgisText(layer.columns());
        this.symbols = new QmlSymbols(texts);
    }

    /** The text of a QML file, for QGIS 3. */
    public static String of(Style style, OutLayer layer) {
        QmlStyle made = new QmlStyle(layer);
        List<FeatureTypeStyle> groups = style.featureTypeStyles();
        for (int i = 0; i < groups.size(); i++) {
            made.read(i, groups.get(i));
        }
        return made.write();
    }

    private void read(int number, FeatureTypeStyle group) {
        boolean onlyFirst = FIRST.equals(group.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
        List<Rule> before = new ArrayList<>();
        for (Rule rule : group.rules()) {
            String condition = rule.isElseFilter() ? "true" : texts.condition(rule.getFilter());
            for (Rule other : before) {
                if (overlap(rule, other) && (onlyFirst || rule.isElseFilter())) {
                    condition += " AND NOT coalesce(" + texts.condition(other.getFilter()) + ", false)";
                }
            }
            before.add(rule);
            Map<String, List<SymbolLayer>> byType = new LinkedHashMap<>();
            for (Symbolizer symbolizer : rule.symbolizers()) {
                if (symbolizer instanceof TextSymbolizer text) {
                    labelled.add(new Labelled(rule, condition, text));
                }
                symbols.of(symbolizer, layer.layer().geometryType())
                        .forEach(one -> byType.computeIfAbsent(one.type(), key -> new ArrayList<>())
                                .add(one));
            }
            String said = condition;
            byType.forEach((type, layers) -> drawn.add(new Drawn(number, rule, said, type, layers)));
        }
    }

    private static boolean overlap(Rule one, Rule other) {
        return one.getMinScaleDenominator() < other.getMaxScaleDenominator()
                && other.getMinScaleDenominator() < one.getMaxScaleDenominator();
    }

    private String write() {
        QmlXml xml = new QmlXml();
        xml.open("qgis", "version", "3.22.0", "styleCategories", "Symbology|Labeling|Fields|Forms", "labelsEnabled", 1);
        xml.open("renderer-v2", "type", "RuleRenderer", "symbollevels", 1, "enableorderby", 0, "forceraster", 0);
        xml.open("rules", "key", "{renderer}");
        for (int i = 0; i < drawn.size(); i++) {
            Drawn one = drawn.get(i);
            xml.empty(
                    "rule",
                    concat(
                            attributes("{rule" + i + "}", one.rule, one.condition),
                            "symbol",
                            i,
                            "label",
                            label(one.rule)));
        }
        xml.close("rules").open("symbols");
        for (int i = 0; i < drawn.size(); i++) {
            symbol(xml, i, drawn.get(i));
        }
        xml.close("symbols").close("renderer-v2");
        new QmlLabels(texts, layer.layer().geometryType())
                .write(
                        xml,
                        labelled.stream()
                                .map(one -> new QmlLabels.Label(
                                        attributes("{label}", one.rule, one.condition), one.symbolizer))
                                .toList());
        fields(xml);
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml.close("qgis");
    }

    private static Object[] concat(Object[] attributes, Object... more) {
        List<Object> all = new ArrayList<>(List.of(attributes));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static Object[] attributes(String key, Rule rule, String condition) {
        double most = rule.getMaxScaleDenominator();
        return new Object[] {
            "key",
            key,
            "filter",
            condition.equals("true") ? "" : condition,
            "scalemindenom",
            Math.round(rule.getMinScaleDenominator()),
            "scalemaxdenom",
            Double.isInfinite(most) || most > 1e9 ? 0 : Math.round(most)
        };
    }

    private String label(Rule rule) {
        var title = rule.getDescription() == null ? null : rule.getDescription().getTitle();
        return title == null ? String.valueOf(rule.getName()) : title.toString(layer.locale());
    }

    private static void symbol(QmlXml xml, int number, Drawn one) {
        xml.open("symbol", "type", one.type, "name", number, "alpha", 1, "clip_to_extent", 1, "force_rhr", 0);
        for (int i = 0; i < one.layers.size(); i++) {
            one.layers.get(i).write(xml, one.group, String.valueOf(number), i);
        }
        xml.close("symbol");
    }

    /** Headings for people, and labels instead of codes. */
    private void fields(QmlXml xml) {
        Locale locale = layer.locale();
        xml.open("fieldConfiguration");
        for (OutColumn column : layer.columns()) {
            if (column.type() == AttributeType.CODE) {
                xml.open("field", "name", column.name())
                        .open("editWidget", "type", "ValueMap")
                        .open("config");
                xml.open("Option", "type", "Map").open("Option", "type", "List", "name", "map");
                for (Code code : column.codeList().codes()) {
                    xml.open("Option", "type", "Map");
                    xml.empty("Option", "type", "QString", "name", code.label().in(locale), "value", code.value());
                    xml.close("Option");
                }
                xml.close("Option")
                        .close("Option")
                        .close("config")
                        .close("editWidget")
                        .close("field");
            }
        }
        xml.close("fieldConfiguration").open("aliases");
        int index = 1;
        for (OutColumn column : layer.columns()) {
            xml.empty("alias", "index", index++, "field", column.name(), "name", column.title(locale));
        }
        xml.close("aliases");
    }
}
