package org.santu.exchange.out.qml;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One layer of a symbol of QGIS.
 *
 * @param type of symbol that it can be in by itself: marker, line or fill
 * @param name of its class there
 * @param settings by name
 * @param expressions what depends on the feature, by the name of the property
 * @param inner a layer of the symbol inside it, such as the line of a hatching, or null
 */
record SymbolLayer(
        String type, String name, Map<String, String> settings, Map<String, String> expressions, SymbolLayer inner) {

    static SymbolLayer of(String type, String name) {
        return new SymbolLayer(type, name, new LinkedHashMap<>(), new LinkedHashMap<>(), null);
    }

    SymbolLayer holding(SymbolLayer other) {
        return new SymbolLayer(type, name, settings, expressions, other);
    }

    SymbolLayer with(String setting, Object value) {
        settings.put(setting, String.valueOf(value));
        return this;
    }

    void write(QmlXml xml, int pass, String symbol, int index) {
        xml.open("layer", "class", name, "enabled", 1, "locked", 0, "pass", pass);
        xml.options(settings);
        if (!expressions.isEmpty()) {
            xml.open("data_defined_properties").open("Option", "type", "Map");
            xml.empty("Option", "type", "QString", "name", "name", "value", "");
            xml.open("Option", "type", "Map", "name", "properties");
            expressions.forEach((property, expression) -> xml.open("Option", "type", "Map", "name", property)
                    .empty("Option", "type", "bool", "name", "active", "value", true)
                    .empty("Option", "type", "QString", "name", "expression", "value", expression)
                    .empty("Option", "type", "int", "name", "type", "value", 3)
                    .close("Option"));
            xml.close("Option").empty("Option", "type", "QString", "name", "type", "value", "collection");
            xml.close("Option").close("data_defined_properties");
        }
        if (inner != null) {
            String name = "@" + symbol + "@" + index;
            xml.open("symbol", "type", inner.type, "name", name, "alpha", 1, "clip_to_extent", 1, "force_rhr", 0);
            inner.write(xml, 0, name, 0);
            xml.close("symbol");
        }
        xml.close("layer");
    }
}
