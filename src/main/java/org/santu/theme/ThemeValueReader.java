package org.santu.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.YamlMap;

/**
 * Reads the number of a theme: {@code village.incidence_percent}, {@code household},
 * {@code sum pv_station.approved_kilowatts by village}, {@code sum village.poor_people / sum village.population by township},
 * {@code count household / km2 by village}.
 */
final class ThemeValueReader {
    private static final String AGGREGATE = "(sum|mean|count|min|max)\\s+([a-z_0-9]+)(?:\\.([a-z_0-9]+))?";
    private static final Pattern BY_REGION = Pattern.compile(
            AGGREGATE + "(?:\\s*/\\s*(?:(km2)|" + AGGREGATE + "))?\\s+by\\s+(village|township|county|city)");
    private static final Pattern OWN = Pattern.compile("([a-z_0-9]+)(?:\\.([a-z_0-9]+))?");
    private static final Set<AttributeType> NUMBERS = Set.of(AttributeType.INTEGER, AttributeType.DECIMAL);

    private final Catalog catalog;
    private final YamlMap line;
    private final String key;

    ThemeValueReader(Catalog catalog, YamlMap line, String key) {
        this.catalog = catalog;
        this.line = line;
        this.key = key;
    }

    /** Empty after reporting a mistake. */
    Optional<ThemeValue> read() {
        String text = line.getText(key).strip();
        Matcher byRegion = BY_REGION.matcher(text);
        if (byRegion.matches()) {
            return byRegion(byRegion);
        }
        Matcher own = OWN.matcher(text);
        if (own.matches()) {
            return layer(own.group(1)).flatMap(layer -> own(layer, own.group(2)));
        }
        mistake(
                "看不懂取值 " + text + "；例：sum pv_station.approved_kilowatts by village",
                "cannot read " + text + "; an example: sum pv_station.approved_kilowatts by village");
        return Optional.empty();
    }

    private Optional<ThemeValue> own(LayerDeclaration layer, String attribute) {
        if (attribute == null) {
            return Optional.of(new ThemeValue(layer, null, null, null, false, null));
        }
        return attribute(layer, attribute, true).map(found -> new ThemeValue(layer, found, null, null, false, null));
    }

    private Optional<ThemeValue> byRegion(Matcher text) {
        Optional<Aggregate> numerator = aggregate(text.group(1), text.group(2), text.group(3));
        Optional<Aggregate> denominator =
                text.group(5) == null ? Optional.empty() : aggregate(text.group(5), text.group(6), text.group(7));
        if (numerator.isEmpty() || text.group(5) != null && denominator.isEmpty()) {
            return Optional.empty();
        }
        RegionLevel by = RegionLevel.valueOf(text.group(8).toUpperCase(Locale.ROOT));
        return layer(ThemeValue.REGION_LAYER)
                .map(regions -> new ThemeValue(
                        numerator.get().layer(),
                        null,
                        numerator.get(),
                        denominator.orElse(null),
                        text.group(4) != null,
                        by));
    }

    private Optional<Aggregate> aggregate(String function, String layerName, String attributeName) {
        Aggregate.Function how = Aggregate.Function.valueOf(function.toUpperCase(Locale.ROOT));
        boolean counts = how == Aggregate.Function.COUNT;
        Optional<LayerDeclaration> layer = layer(layerName);
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        if (attributeName == null) {
            if (!counts) {
                mistake(function + " 需要属性", function + " needs an attribute");
                return Optional.empty();
            }
            return Optional.of(new Aggregate(how, layer.get(), null));
        }
        return attribute(layer.get(), attributeName, !counts).map(found -> new Aggregate(how, layer.get(), found));
    }

    private Optional<LayerDeclaration> layer(String name) {
        Optional<LayerDeclaration> layer = catalog.findLayer(name);
        if (layer.isEmpty()) {
            mistake("没有名为 " + name + " 的图层", "no layer is called " + name);
        }
        return layer;
    }

    private Optional<Attribute> attribute(LayerDeclaration layer, String name, boolean numeric) {
        Optional<Attribute> attribute = layer.findAttribute(name);
        if (attribute.isEmpty()) {
            mistake("图层 " + layer.name() + " 没有属性 " + name, "layer " + layer.name() + " has no attribute " + name);
        } else if (numeric && !NUMBERS.contains(attribute.get().type())) {
            mistake("属性 " + name + " 不是数字", "attribute " + name + " is no number");
            return Optional.empty();
        }
        return attribute;
    }

    private void mistake(String zh, String en) {
        line.mistake(key, zh, en);
    }
}
