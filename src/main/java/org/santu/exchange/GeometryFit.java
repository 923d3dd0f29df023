package org.santu.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.santu.catalog.LayerDeclaration;
import org.santu.crs.NominalSquare;
import org.santu.crs.SourceCrs;
import org.santu.exchange.check.SimpleRing;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import org.santu.problem.SantuException;

/** Brings a geometry of the file into the layer: transformed, valid, of the type of the layer. For one thread. */
final class GeometryFit {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double LAST_LATITUDE = 89.9;
    private static final int SHOWN_DECIMALS = 6;

    private final LayerDeclaration layer;
    private final SourceCrs crs;
    private final SimpleRing rings = new SimpleRing();

    /** @param crs of the file; null for a file without positions */
    GeometryFit(LayerDeclaration layer, SourceCrs crs) {
        this.layer = layer;
        this.crs = crs;
    }

    /**
     * @param findings receives what was changed, or why nothing fits
     * @return null when the row must be rejected: the last finding then says why
     */
    Geometry fit(Geometry geometry, long row, List<Finding> findings) {
        if (!Double.isNaN(geometry.getCoordinate().getZ())) {
            findings.add(Finding.ofRow("SANTU-IMPORT-HEIGHT-DROPPED", Action.NOTED, row, null, null, null));
        }
        Geometry stored;
        try {
            stored = crs.toStored(geometry);
        } catch (SantuException e) {
            return reject(findings, e.code(), row, String.valueOf(e.args()[0]), crs.name());
        }
        var extent = stored.getEnvelopeInternal();
        boolean onEarth = extent.getMinX() >= -180
                && extent.getMaxX() <= 180
                && extent.getMinY() > -LAST_LATITUDE
                && extent.getMaxY() < LAST_LATITUDE;
        if (!onEarth) {
            return reject(findings, "SANTU-IMPORT-NOT-ON-EARTH", row, plain(geometry.getCoordinate()), crs.name());
        }
        return ofLayerType(repaired(stored, row, findings), row, findings);
    }

    /** Metres with a zone in front would be written as powers of ten. */
    private static String plain(Coordinate place) {
        return Stream.of(place.x, place.y)
                .map(value -> Double.isFinite(value)
                        ? new BigDecimal(value)
                                .setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        : String.valueOf(value))
                .collect(Collectors.joining(" "));
    }

    private Geometry repaired(Geometry geometry, long row, List<Finding> findings) {
        if (geometry instanceof Point || rings.surelyValid(geometry)) {
            return geometry;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error == null) {
            return geometry;
        }
        Geometry fixed = GeometryFixer.fix(geometry);
        findings.add(Finding.ofRow(
                "SANTU-IMPORT-GEOMETRY-REPAIRED",
                Action.REPAIRED,
                row,
                null,
                error.getMessage() + " " + at(error),
                null));
        return fixed;
    }

    private static String at(TopologyValidationError error) {
        return error.getCoordinate() == null ? "" : error.getCoordinate().x + " " + error.getCoordinate().y;
    }

    private Geometry ofLayerType(Geometry geometry, long row, List<Finding> findings) {
        Geometry fitted = switch (layer.geometryType()) {
            case "Point" -> single(geometry, Point.class);
            case "MultiPoint" -> multi(geometry, Point.class);
            case "LineString" -> single(geometry, LineString.class);
            case "MultiLineString" -> multi(geometry, LineString.class);
            case "Polygon" -> single(geometry, Polygon.class);
            case "MultiPolygon" ->
                geometry instanceof Puntal ? footprint(geometry, row, findings) : multi(geometry, Polygon.class);
            default -> geometry.isEmpty() ? null : geometry;
        };
        return fitted != null
                ? fitted
                : reject(
                        findings, "SANTU-IMPORT-WRONG-GEOMETRY", row, geometry.getGeometryType(), layer.geometryType());
    }

    /** A layer may take points for areas: they get a nominal outline, and say so. */
    private Geometry footprint(Geometry geometry, long row, List<Finding> findings) {
        Geometry point = single(geometry, Point.class);
        if (point == null || layer.pointFootprintMetres() == null) {
            return null;
        }
        findings.add(Finding.ofRow(
                "SANTU-IMPORT-POINT-FOOTPRINT",
                Action.REPAIRED,
                row,
                null,
                point.getCoordinate().x + " " + point.getCoordinate().y,
                String.valueOf(Math.round(layer.pointFootprintMetres()))));
        Polygon square = NominalSquare.around(point.getCoordinate(), layer.pointFootprintMetres());
        return GEOMETRIES.createMultiPolygon(new Polygon[] {square});
    }

    private static <T extends Geometry> Geometry single(Geometry geometry, Class<T> wanted) {
        if (wanted == Point.class && geometry instanceof Point && !geometry.isEmpty()) {
            return geometry;
        }
        List<Geometry> parts = parts(geometry);
        return parts.size() == 1 && wanted.isInstance(parts.get(0)) ? parts.get(0) : null;
    }

    private static <T extends Geometry> Geometry multi(Geometry geometry, Class<T> wanted) {
        if (wanted == Polygon.class && geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            return GEOMETRIES.createMultiPolygon(new Polygon[] {polygon});
        }
        List<Geometry> parts = parts(geometry);
        if (parts.isEmpty() || !parts.stream().allMatch(wanted::isInstance)) {
            return null;
        }
        Geometry built = GEOMETRIES.buildGeometry(parts);
        if (built instanceof GeometryCollection) {
            return built;
        }
        return wanted == Polygon.class
                ? GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) built})
                : wanted == LineString.class
                        ? GEOMETRIES.createMultiLineString(new LineString[] {(LineString) built})
                        : GEOMETRIES.createMultiPoint(new Point[] {(Point) built});
    }

    private static List<Geometry> parts(Geometry geometry) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof GeometryCollection) {
                parts.addAll(parts(part));
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Geometry reject(List<Finding> findings, String code, long row, String value, String expected) {
        findings.add(Finding.ofRow(code, Action.REJECTED, row, null, value, expected));
        return null;
    }
}
