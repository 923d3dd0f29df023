package org.santu.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.YamlMap;

/**
 * Reads the number of a theme: {@code village.incidence_percent}, {@code household},
 * {@code sum pv_station.approved_kilowatts by village}, {@code sum village.poor_people / sum village.population by township},
 * {@code count household / km2 by village}, {@code count facility[kind=clinic] by township}.
 */
final class ThemeValueReader {
    private static final Pattern BY_REGION = Pattern.compile(AggregateReader.PATTERN + "(?:\\s*/\\s*(?:(km2)|"
            + AggregateReader.PATTERN + "))?\\s+by\\s+(village|township|county|city)");
    private static final Pattern OWN = Pattern.compile("([a-z_0-9]+)(?:\\.([a-z_0-9]+))?");

    private final YamlMap line;
    private final String key;
    private final AggregateReader aggregates;

    ThemeValueReader(Catalog catalog, YamlMap line, String key) {
        this.line = line;
        this.key = key;
        this.aggregates = new AggregateReader(catalog, line, key);
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
            return aggregates.layer(own.group(1)).flatMap(layer -> own(layer, own.group(2)));
        }
        line.mistake(
                key,
                "看不懂取值 " + text + "；例：sum pv_station.approved_kilowatts by village",
                "cannot read " + text + "; an example: sum pv_station.approved_kilowatts by village");
        return Optional.empty();
    }

    private Optional<ThemeValue> own(LayerDeclaration layer, String attribute) {
        if (attribute == null) {
            return Optional.of(new ThemeValue(layer, null, null, null, false, null));
        }
        return aggregates
                .attribute(layer, attribute, true)
                .map(found -> new ThemeValue(layer, found, null, null, false, null));
    }

    private Optional<ThemeValue> byRegion(Matcher text) {
        Optional<Aggregate> numerator = aggregates.read(text.group(1), text.group(2), text.group(3), text.group(4));
        Optional<Aggregate> denominator = text.group(6) == null
                ? Optional.empty()
                : aggregates.read(text.group(6), text.group(7), text.group(8), text.group(9));
        if (numerator.isEmpty() || text.group(6) != null && denominator.isEmpty()) {
            return Optional.empty();
        }
        RegionLevel by = RegionLevel.valueOf(text.group(10).toUpperCase(Locale.ROOT));
        return aggregates
                .layer(ThemeValue.REGION_LAYER)
                .map(regions -> new ThemeValue(
                        numerator.get().layer(),
                        null,
                        numerator.get(),
                        denominator.orElse(null),
                        text.group(5) != null,
                        by));
    }
}
