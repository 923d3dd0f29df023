package org.santu.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.santu.catalog.AttributeType;

/** Rows of a {@link ReadPlan} as features, through a database cursor. For one thread; close it. */
final class RowReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
    private final ReadPlan plan;
    private final Lease lease;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final SimpleFeatureType type;
    private final SimpleFeatureType filterType;
    private final List<String> columns;
    private final AttributeType[] columnTypes;
    /** For each attribute of the feature its place among the columns, or -1 for the geometry. */
    private final int[] places;

    private final WKBReader wkb = Wkb.reader();
    private final boolean isPacked;
    private int toSkip;
    private int remaining;
    private SimpleFeature next;
    private boolean closed;

    RowReader(ReadPlan plan, Lease lease, PreparedStatement statement, ResultSet rows) {
        this.plan = plan;
        this.lease = lease;
        this.statement = statement;
        this.rows = rows;
        this.type = plan.featureType();
        this.filterType = plan.isWholeInSql() ? null : plan.filterType();
        this.columns = plan.columns();
        this.columnTypes = columns.stream()
                .map(column -> LayerColumns.findType(plan.layer(), column).orElseThrow())
                .toArray(AttributeType[]::new);
        this.places = plan.names().stream().mapToInt(columns::indexOf).toArray();
        this.isPacked = plan.wantsPackedGeometry();
        this.toSkip = plan.skip();
        this.remaining = plan.limit();
    }

    @Override
    public SimpleFeatureType getFeatureType() {
        return type;
    }

    @Override
    public boolean hasNext() throws IOException {
        if (next == null && !closed) {
            try {
                next = findNext();
            } catch (SQLException e) {
                throw SqlProblems.translate(e);
            }
        }
        return next != null;
    }

    @Override
    public SimpleFeature next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SimpleFeature feature = next;
        next = null;
        return feature;
    }

    private SimpleFeature findNext() throws SQLException {
        while (remaining > 0 && rows.next()) {
            UUID row = rows.getObject(1, UUID.class);
            FeatureIdImpl id = new FeatureIdImpl(FeatureIds.of(plan.layer().name(), row));
            Object[] values = new Object[columnTypes.length + 1];
            for (int i = 0; i < columnTypes.length; i++) {
                values[i] = plan.opened(row, columns.get(i), RowValues.read(rows, i + 2, columnTypes[i]));
            }
            int index = columnTypes.length + 2;
            Geometry shown = plan.showsGeometry() ? geometry(rows.getBytes(index++)) : null;
            if (plan.rest() != Filter.INCLUDE) {
                values[columnTypes.length] = plan.needsStoredGeometry() ? Wkb.read(wkb, rows.getBytes(index)) : null;
                if (!plan.rest().evaluate(new SimpleFeatureImpl(values, filterType, id, false))) {
                    continue;
                }
            }
            if (toSkip > 0) {
                toSkip--;
                continue;
            }
            remaining--;
            return feature(id, values, shown);
        }
        return null;
    }

    private Geometry geometry(byte[] bytes) {
        return isPacked ? PackedWkb.read(bytes) : Wkb.read(wkb, bytes);
    }

    private SimpleFeature feature(FeatureIdImpl id, Object[] values, Geometry shown) {
        Object[] attributes = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            attributes[i] = places[i] < 0 ? shown : values[places[i]];
        }
        return new SimpleFeatureImpl(attributes, type, id, false);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (lease;
                statement;
                rows) {
            next = null;
        } catch (SQLException e) {
            throw SqlProblems.translate(e);
        }
    }
}
