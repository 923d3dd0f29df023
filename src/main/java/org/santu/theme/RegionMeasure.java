package org.santu.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.santu.catalog.Text;
import org.santu.catalog.YamlMap;

/**
 * A number over the features of a region, written as in a theme file but for the level: {@code sum
 * pv_station.approved_kilowatts}. Immutable.
 */
public final class RegionMeasure {
    private static final Pattern TEXT = Pattern.compile(AggregateReader.PATTERN);

    private final String text;
    private final Aggregate aggregate;

    private RegionMeasure(String text, Aggregate aggregate) {
        this.text = text;
        this.aggregate = aggregate;
    }

    /** @return empty after the mistake was noted with file and line */
    public static Optional<RegionMeasure> read(Catalog catalog, YamlMap line, String key) {
        String text = line.getText(key).strip();
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            line.mistake(
                    key,
                    "看不懂取值 " + text + "；例：sum pv_station.approved_kilowatts",
                    "cannot read " + text + "; an example: sum pv_station.approved_kilowatts");
            return Optional.empty();
        }
        return new AggregateReader(catalog, line, key)
                .read(found.group(1), found.group(2), found.group(3), found.group(4))
                .map(aggregate -> new RegionMeasure(text, aggregate));
    }

    /** As declared. */
    public String text() {
        return text;
    }

    /** Whose features it is about. */
    public LayerDeclaration layer() {
        return aggregate.layer();
    }

    /**
     * Whether the number is true for somebody: where an attribute is hidden nothing has a value, and "households without a
     * helper" would be all of them.
     */
    public boolean isKnownTo(Scope scope) {
        return (aggregate.attribute() == null
                        || scope.maySee(aggregate.attribute().privacy()))
                && aggregate.plus().stream().allMatch(each -> scope.maySee(each.privacy()))
                && (aggregate.shares() == null
                        || scope.maySee(aggregate.shares().privacy()))
                && aggregate.conditions().stream()
                        .allMatch(
                                condition -> scope.maySee(condition.attribute().privacy()));
    }

    /** Of the attribute, or null where features are counted. */
    public Text findUnit() {
        return switch (aggregate.function()) {
            case COUNT, ENTRIES -> null;
            default -> aggregate.attribute().unit();
        };
    }

    /** The number of a theme that shows it. */
    public String by(RegionLevel level) {
        return text + " by " + level.code();
    }

    /** The number of a theme that shows it for each unit of another. */
    public String per(RegionMeasure other, RegionLevel level) {
        return text + " / " + other.text + " by " + level.code();
    }

    Aggregate aggregate() {
        return aggregate;
    }
}
