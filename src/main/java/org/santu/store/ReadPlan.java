package org.santu.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.util.factory.Hints;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.santu.access.Scope;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;
import org.santu.problem.SantuException;

/**
 * How a query is answered: the statement, and what remains to be done with its rows.
 *
 * <p>Sorting, masks, scope and reprojection are always the database's; start and limit are too unless a part of the filter
 * is left to memory, which then counts the rows that pass.
 */
final class ReadPlan {
    private final LayerSeals seals;
    private final LayerDeclaration layer;
    private final Scope scope;
    private final Instant at;
    private final Query query;
    private final FilterSql.Split filter;
    private final GeometryColumn geometry;
    private final List<String> names;
    private final List<String> columns;
    private final boolean needsStoredGeometry;

    ReadPlan(LayerSeals seals, Scope scope, Instant at, Query query) {
        this.seals = seals;
        this.layer = seals.layer();
        this.scope = scope;
        this.at = at;
        this.query = query;
        FilterNames.check(layer, query.getFilter());
        this.filter = new FilterSql(layer, SealedColumns.of(seals, scope))
                .split(FilterGeometries.toStored(query.getFilter()));
        this.geometry = GeometryColumn.of(layer, query);
        this.names = names(query);
        Set<String> wanted = new LinkedHashSet<>(names);
        Set<String> rest = FilterNames.of(filter.rest());
        wanted.addAll(rest);
        this.needsStoredGeometry = rest.contains(StandardColumns.GEOMETRY);
        wanted.remove(StandardColumns.GEOMETRY);
        this.columns = List.copyOf(wanted);
    }

    private List<String> names(Query query) {
        if (query.getPropertyNames() == Query.ALL_NAMES) {
            List<String> all = new ArrayList<>(List.of(StandardColumns.GEOMETRY));
            all.addAll(LayerColumns.visible(layer));
            return all;
        }
        return Arrays.stream(query.getPropertyNames())
                .map(name -> name.isEmpty() ? StandardColumns.GEOMETRY : name)
                .map(name -> FilterNames.require(layer, name))
                .distinct()
                .toList();
    }

    /** Attributes of the features, in order. */
    List<String> names() {
        return names;
    }

    /** Attributes in the rows besides geometry: those of the features and those that the rest of the filter looks at. */
    List<String> columns() {
        return columns;
    }

    /** A value of a row as the reader may see it. */
    Object opened(UUID id, String column, Object value) {
        return seals.opens(column, scope) ? seals.open(id, column, value) : value;
    }

    boolean showsGeometry() {
        return names.contains(StandardColumns.GEOMETRY);
    }

    /** Whether who asks wants vertices in arrays of numbers, by the hint that GeoTools has for it. */
    boolean wantsPackedGeometry() {
        return query.getHints() != null
                && query.getHints().get(Hints.JTS_COORDINATE_SEQUENCE_FACTORY)
                        instanceof PackedCoordinateSequenceFactory;
    }

    boolean needsStoredGeometry() {
        return needsStoredGeometry;
    }

    LayerDeclaration layer() {
        return layer;
    }

    Filter rest() {
        return filter.rest();
    }

    boolean isWholeInSql() {
        return filter.isWhole();
    }

    int skip() {
        return filter.isWhole() || query.getStartIndex() == null ? 0 : query.getStartIndex();
    }

    int limit() {
        return filter.isWhole() ? Integer.MAX_VALUE : query.getMaxFeatures();
    }

    CoordinateReferenceSystem crs() {
        return geometry.crs();
    }

    SimpleFeatureType featureType() {
        return LayerTypes.build(layer, names, geometry.crs());
    }

    SimpleFeatureType filterType() {
        List<String> all = new ArrayList<>(columns);
        all.add(StandardColumns.GEOMETRY);
        return LayerTypes.build(layer, all, LayerTypes.storedCrs());
    }

    /** Rows: id, {@link #columns()}, then the geometry to show and the stored one as far as they are needed. */
    SqlFragment select() {
        SqlBuilder sql = new SqlBuilder().add("SELECT id");
        for (String column : columns) {
            sql.add(", "
                    + RowValues.select(
                            column, LayerColumns.findType(layer, column).orElseThrow()));
        }
        if (showsGeometry()) {
            sql.add(", ST_AsBinary(").add(geometry.shown()).add(")");
        }
        if (needsStoredGeometry) {
            sql.add(", ST_AsBinary(geom)");
        }
        return rows(sql).build();
    }

    SqlFragment count() {
        SqlBuilder sql = new SqlBuilder();
        if (!isPaged()) {
            return where(sql.add("SELECT count(*)")).build();
        }
        return rows(sql.add("SELECT count(*) FROM (SELECT id")).add(") page").build();
    }

    SqlFragment bounds() {
        SqlBuilder sql = new SqlBuilder()
                .add(
                        "SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e) FROM (SELECT ST_Extent(g) AS e FROM (SELECT ")
                .add(geometry.unsimplified())
                .add(" AS g");
        return (isPaged() ? rows(sql) : where(sql)).add(") one) extent").build();
    }

    private boolean isPaged() {
        return query.getStartIndex() != null || query.getMaxFeatures() < Integer.MAX_VALUE;
    }

    private SqlBuilder rows(SqlBuilder sql) {
        where(sql);
        order(sql);
        if (filter.isWhole()) {
            if (query.getMaxFeatures() < Integer.MAX_VALUE) {
                sql.add(" LIMIT ?", query.getMaxFeatures());
            }
            if (query.getStartIndex() != null && query.getStartIndex() > 0) {
                sql.add(" OFFSET ?", query.getStartIndex());
            }
        }
        return sql;
    }

    private SqlBuilder where(SqlBuilder sql) {
        Set<String> used = new LinkedHashSet<>(List.of(StandardColumns.ID, StandardColumns.GEOMETRY));
        used.add(StandardColumns.GEOMETRY_WEB_MERCATOR);
        used.addAll(columns);
        used.addAll(FilterNames.of(query.getFilter()));
        for (SortBy sort : sorts()) {
            if (sort.getPropertyName() != null) {
                used.add(FilterNames.require(layer, sort.getPropertyName().getPropertyName()));
            }
        }
        sql.add(" FROM ").add(ScopedRelation.whole(layer, scope, used, at)).add(" AS feature");
        if (filter.sql() != null) {
            sql.add(" WHERE ").add(filter.sql());
        }
        return sql;
    }

    private SortBy[] sorts() {
        return query.getSortBy() == null ? new SortBy[0] : query.getSortBy();
    }

    /** Nulls first going up, as GeoTools sorts; the id at the end makes pages repeatable. */
    private void order(SqlBuilder sql) {
        SortBy[] sorts = sorts();
        if (sorts.length == 0) {
            return;
        }
        sql.add(" ORDER BY ");
        boolean downAtEnd = false;
        for (SortBy sort : sorts) {
            boolean down = sort.getSortOrder() == SortOrder.DESCENDING;
            if (sort.getPropertyName() == null) {
                downAtEnd = down;
                continue;
            }
            String name = FilterNames.require(layer, sort.getPropertyName().getPropertyName());
            if (seals.opens(name, scope)) {
                throw new SantuException("SANTU-FILTER-SEALED-SORT", layer.name(), name);
            }
            AttributeType type = LayerColumns.findType(layer, name).orElse(AttributeType.RECORDS);
            String column = SqlBuilder.quote(name);
            if (type == AttributeType.RECORDS) {
                column = name.equals(StandardColumns.GEOMETRY) ? "id" : column + "::text";
            } else if (type.javaClass() == String.class) {
                column += " COLLATE \"C\"";
            }
            sql.add(column).add(down ? " DESC NULLS LAST, " : " ASC NULLS FIRST, ");
        }
        sql.add(downAtEnd ? "id DESC" : "id");
    }
}
