package org.santu.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.santu.access.Scope;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.RegionLevel;
import org.springframework.stereotype.Component;

/** The numbers that thematic maps show, for tables. Safe for concurrent use. */
@Component
public class RegionNumbers {
    private final ThemeQuery query;

    RegionNumbers(ThemeQuery query) {
        this.query = query;
    }

    /**
     * @param scope of the caller; only what they may see counts
     * @return by code, of the regions that have any features of the measure; null where these have no value
     */
    public Map<String, Double> of(RegionMeasure measure, RegionLevel level, Scope scope) {
        return query.aggregate(measure.aggregate(), level, scope);
    }

    /**
     * A feature that counts.
     *
     * @param title as the caller may read it, or null
     * @param lon degrees of its middle, null where it has no place
     */
    public record Counted(UUID id, String regionCode, String title, Double lon, Double lat) {}

    /** The features that a measure counts, by region code. */
    public List<Counted> list(RegionMeasure measure, Scope scope, int limit) {
        return query.features(measure.aggregate(), scope, limit);
    }

    /** How many features a measure counts. */
    public long count(RegionMeasure measure, Scope scope) {
        return query.count(measure.aggregate(), scope);
    }

    /** How many features of a layer there are. */
    public long count(LayerDeclaration layer, Scope scope) {
        return query.count(layer, scope);
    }

    /** The codes of villages that records of the counted features name by {@code region_code}. */
    public Set<String> villagesIn(RegionMeasure measure, String records, Scope scope) {
        return query.villagesIn(measure.aggregate(), records, scope);
    }
}
