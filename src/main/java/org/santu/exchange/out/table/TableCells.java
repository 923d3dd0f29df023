package org.santu.exchange.out.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutLayer;
import org.santu.problem.Messages;

/**
 * A feature as cells: labels instead of codes, yes and no instead of truth values, the position as longitude and latitude
 * where it is a point in degrees, else as WKT. Safe for concurrent use.
 */
public final class TableCells {
    private final OutLayer layer;
    private final boolean asPoint;
    private final Locale locale;

    public TableCells(OutLayer layer) {
        this.layer = layer;
        this.locale = layer.locale();
        this.asPoint =
                layer.layer().geometryType().equals("Point") && layer.crs().isDegrees();
    }

    /** Headings of the position behind the columns of the layer; an import reads the reference system in them. */
    public List<String> positionHeadings() {
        String crs = " (" + layer.crs() + ")";
        return asPoint
                ? List.of(
                        Messages.text(locale, "export.table.longitude") + crs,
                        Messages.text(locale, "export.table.latitude") + crs)
                : List.of("wkt" + crs);
    }

    /** All headings. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        layer.columns().forEach(column -> headings.add(column.heading(locale)));
        headings.addAll(positionHeadings());
        return headings;
    }

    /** Texts, numbers, dates and nulls. */
    public List<Object> cells(SimpleFeature feature) {
        List<Object> cells = new ArrayList<>();
        for (OutColumn column : layer.columns()) {
            cells.add(cell(column, column.value(feature)));
        }
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        boolean nowhere = geometry == null || geometry.isEmpty();
        if (asPoint) {
            cells.add(nowhere ? null : ((Point) geometry).getX());
            cells.add(nowhere ? null : ((Point) geometry).getY());
        } else {
            cells.add(nowhere ? null : geometry.toText());
        }
        return cells;
    }

    private Object cell(OutColumn column, Object value) {
        if (value == null) {
            return null;
        }
        if (column.isCoded()) {
            return column.label(value, locale);
        }
        return value instanceof Boolean truth
                ? Messages.text(locale, truth ? "export.table.yes" : "export.table.no")
                : value;
    }
}
