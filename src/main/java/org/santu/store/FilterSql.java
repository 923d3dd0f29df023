package org.santu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.geotools.api.filter.And;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.SantuException;

/**
 * Turns a filter into SQL where SQL is sure to answer as GeoTools does in memory, and says what is left.
 *
 * <p>An allow-list: a form of filter that is not named here, or a literal whose conversion GeoTools and PostgreSQL may see
 * differently, is left to be evaluated in memory on what SQL lets through. Names come from the catalog, values are bound.
 *
 * <p>GeoTools knows true and false, SQL also unknown. A pushed condition is true exactly where the filter is true and false
 * or unknown elsewhere; only NOT could make a difference of the two, so it becomes {@code IS NOT TRUE}.
 */
final class FilterSql {
    private final LayerDeclaration layer;
    private final Comparisons comparisons;
    private final SpatialSql spatial;

    FilterSql(LayerDeclaration layer) {
        this(layer, SealedColumns.NONE);
    }

    FilterSql(LayerDeclaration layer, SealedColumns sealed) {
        this.layer = layer;
        this.comparisons = new Comparisons(layer, sealed);
        this.spatial = new SpatialSql();
    }

    /**
     * A filter in two parts that together say the same.
     *
     * @param sql for WHERE, or null for all rows
     * @param rest to be evaluated in memory, {@link Filter#INCLUDE} when nothing is left
     */
    record Split(SqlFragment sql, Filter rest) {
        boolean isWhole() {
            return rest == Filter.INCLUDE;
        }
    }

    Split split(Filter filter) {
        List<SqlFragment> pushed = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        conjuncts(filter)
                .forEach(part -> toSql(part).ifPresentOrElse(pushed::add, () -> rest.add(requireInMemory(part))));
        SqlFragment sql =
                pushed.isEmpty() ? null : new SqlBuilder().join(" AND ", pushed).build();
        return new Split(sql, rest.isEmpty() ? Filter.INCLUDE : rest.size() == 1 ? rest.get(0) : FilterParts.and(rest));
    }

    private static Filter requireInMemory(Filter filter) {
        if (MetricDistance.isIn(filter)) {
            throw new SantuException("SANTU-FILTER-DISTANCE");
        }
        return filter;
    }

    private static Stream<Filter> conjuncts(Filter filter) {
        if (filter instanceof IncludeFilter) {
            return Stream.empty();
        }
        return filter instanceof And and ? and.getChildren().stream().flatMap(FilterSql::conjuncts) : Stream.of(filter);
    }

    /** Flat, since the parser nests every OR in the one before. */
    private static Stream<Filter> disjuncts(Filter filter) {
        return filter instanceof Or or ? or.getChildren().stream().flatMap(FilterSql::disjuncts) : Stream.of(filter);
    }

    private Optional<SqlFragment> toSql(Filter filter) {
        if (filter instanceof IncludeFilter) {
            return Optional.of(SqlFragment.of("TRUE"));
        }
        if (filter instanceof ExcludeFilter) {
            return Optional.of(SqlFragment.of("FALSE"));
        }
        if (filter instanceof And and) {
            return join(" AND ", conjuncts(and).toList());
        }
        if (filter instanceof Or or) {
            return join(" OR ", disjuncts(or).toList());
        }
        if (filter instanceof Not not) {
            return toSql(not.getFilter())
                    .map(sql -> new SqlBuilder()
                            .add("((")
                            .add(sql)
                            .add(") IS NOT TRUE)")
                            .build());
        }
        if (filter instanceof Id id) {
            return Optional.of(ids(id));
        }
        if (filter instanceof PropertyIsNull isNull) {
            return comparisons.isNull(isNull);
        }
        if (filter instanceof PropertyIsLike like) {
            return comparisons.like(like);
        }
        if (filter instanceof PropertyIsBetween between) {
            return comparisons.between(between);
        }
        if (filter instanceof BinarySpatialOperator operator) {
            return spatial.toSql(operator);
        }
        return comparisons.compare(filter);
    }

    private Optional<SqlFragment> join(String operator, List<Filter> children) {
        List<SqlFragment> parts = new ArrayList<>();
        for (Filter child : children) {
            Optional<SqlFragment> part = toSql(child);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        if (parts.isEmpty()) {
            return Optional.of(SqlFragment.of("TRUE"));
        }
        return Optional.of(
                new SqlBuilder().add("(").join(operator, parts).add(")").build());
    }

    /** Ids of another layer or of another form belong to no feature. */
    private SqlFragment ids(Id filter) {
        UUID[] ids = filter.getIDs().stream()
                .flatMap(id -> FeatureIds.find(layer.name(), String.valueOf(id)).stream())
                .toArray(UUID[]::new);
        return SqlFragment.of("id = ANY (?)", (Object) ids);
    }
}
