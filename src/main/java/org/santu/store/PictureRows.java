package org.santu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Envelope;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/**
 * Reads what a picture in web mercator is drawn from: all its layers in one way to the database and back, boxes compared by the
 * index alone, since nobody sees what lies beside the picture. Scope, masks and instant are those of the store.
 */
public final class PictureRows {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int LOOK_UP_ROWS = 256;

    private PictureRows() {}

    /**
     * What of a layer is wanted.
     *
     * @param columns attributes besides geometry
     * @param picture in metres of EPSG:3857; all that its box touches is read
     * @param around contains the picture; what its box touches is read where {@code alsoAround} says so
     * @param alsoAround may let through more than it says
     * @param toleranceMetres geometry is simplified by it
     */
    public record Wanted(
            LayerDeclaration layer,
            List<String> columns,
            Envelope picture,
            Envelope around,
            Filter alsoAround,
            double toleranceMetres) {}

    /**
     * @return for each layer its features in an order that is always the same, their geometry in EPSG:3857
     * @throws CancellationException when the thread was interrupted
     */
    public static List<List<SimpleFeature>> read(SantuDataStore store, List<Wanted> layers) {
        if (layers.isEmpty()) {
            return List.of();
        }
        List<SqlFragment> selects =
                layers.stream().map(layer -> select(store, layer)).toList();
        String sql = selects.stream().map(SqlFragment::sql).collect(Collectors.joining("; "));
        try (Connection connection = store.stores().plainConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(TIMEOUT_SECONDS);
            int index = 1;
            for (SqlFragment select : selects) {
                index = select.bind(statement, index);
            }
            List<List<SimpleFeature>> read = new ArrayList<>();
            boolean more = RunningStatements.run(statement, statement::execute);
            for (Wanted layer : layers) {
                if (!more) {
                    throw new IllegalStateException(
                            "no rows of " + layer.layer().name());
                }
                try (ResultSet rows = statement.getResultSet()) {
                    read.add(features(store, layer, rows));
                }
                more = statement.getMoreResults();
            }
            return read;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }

    private static SqlFragment select(SantuDataStore store, Wanted wanted) {
        LayerDeclaration layer = wanted.layer;
        SqlBuilder sql = new SqlBuilder().add("SELECT id");
        for (String column : wanted.columns) {
            sql.add(", " + RowValues.select(column, type(layer, column)));
        }
        if (layer.geometryType().equals("Point")) {
            sql.add(", ST_AsBinary(geom_3857)");
        } else {
            sql.add(", ST_AsBinary(ST_Simplify(geom_3857, ?, true))", wanted.toleranceMetres);
        }
        SqlFragment around = around(wanted);
        Set<String> used = new LinkedHashSet<>(
                List.of(StandardColumns.ID, StandardColumns.GEOMETRY, StandardColumns.GEOMETRY_WEB_MERCATOR));
        used.addAll(wanted.columns);
        if (around != null) {
            used.addAll(FilterNames.of(wanted.alsoAround));
        }
        sql.add(" FROM ")
                .add(ScopedRelation.of(layer, store.scope(), used, store.at()))
                .add(" AS feature WHERE ");
        if (around != null) {
            inBox(sql, wanted.around).add(" AND (");
            inBox(sql, wanted.picture).add(" OR ").add(around).add(")");
        } else {
            inBox(sql, wanted.alsoAround instanceof ExcludeFilter ? wanted.picture : wanted.around);
        }
        return sql.build();
    }

    /** What is also read around the picture, or null for all or nothing. */
    private static SqlFragment around(Wanted wanted) {
        if (wanted.alsoAround instanceof IncludeFilter || wanted.alsoAround instanceof ExcludeFilter) {
            return null;
        }
        FilterSql.Split split = new FilterSql(wanted.layer).split(wanted.alsoAround);
        return split.isWhole() ? split.sql() : SqlFragment.of("TRUE");
    }

    private static SqlBuilder inBox(SqlBuilder sql, Envelope box) {
        return sql.add(
                "geom_3857 && ST_MakeEnvelope(?, ?, ?, ?, 3857)",
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
    }

    private static List<SimpleFeature> features(SantuDataStore store, Wanted wanted, ResultSet rows)
            throws SQLException {
        LayerDeclaration layer = wanted.layer;
        SimpleFeatureType type = store.stores().pictureType(layer, wanted.columns);
        AttributeType[] types =
                wanted.columns.stream().map(column -> type(layer, column)).toArray(AttributeType[]::new);
        List<SimpleFeature> features = new ArrayList<>();
        while (rows.next()) {
            Object[] values = new Object[types.length + 1];
            values[0] = PackedWkb.read(rows.getBytes(types.length + 2));
            for (int i = 0; i < types.length; i++) {
                values[i + 1] = RowValues.read(rows, i + 2, types[i]);
            }
            String id = FeatureIds.of(layer.name(), rows.getObject(1, UUID.class));
            features.add(new SimpleFeatureImpl(values, type, new FeatureIdImpl(id), false));
            if (features.size() % LOOK_UP_ROWS == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("reading " + layer.name());
            }
        }
        features.sort(Comparator.comparing(SimpleFeature::getID));
        return features;
    }

    private static AttributeType type(LayerDeclaration layer, String column) {
        return LayerColumns.findType(layer, column).orElseThrow();
    }
}
