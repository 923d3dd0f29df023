package org.santu.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate system of the geometries written in spatial filters: that of {@code srsName}, else EPSG:4490 as the layers have
 * it. The short spellings are longitude first, {@code urn:} and {@code http://www.opengis.net/def/} ones have the order of EPSG.
 */
final class LiteralCrs {
    private static final Pattern CODE = Pattern.compile(".*[:#/]([0-9]{4,6})");
    private static final String STORED = "EPSG:4490";

    private LiteralCrs() {}

    /** @return nothing when the name is not that of an EPSG system */
    static Optional<CoordinateReferenceSystem> find(XmlElement filter) {
        String name = nameWithin(filter).orElse(STORED);
        Matcher matcher = CODE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean asRegistered = name.startsWith("urn:") || name.contains("/def/");
        try {
            return Optional.of(CRS.decode("EPSG:" + matcher.group(1), !asRegistered));
        } catch (FactoryException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> nameWithin(XmlElement element) {
        String own = element.attributes.get("srsName");
        return own != null
                ? Optional.of(own)
                : element.children().stream()
                        .map(LiteralCrs::nameWithin)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** A feature's geometry in the system of the literal; as it is when the feature does not tell its own. */
    static final class GeometryIn extends FunctionExpressionImpl {
        private final CoordinateReferenceSystem crs;

        GeometryIn(Expression geometry, CoordinateReferenceSystem crs) {
            super("geometryIn");
            this.crs = crs;
            setParameters(List.of(geometry));
        }

        @Override
        public Object evaluate(Object feature) {
            Geometry geometry = getParameters().get(0).evaluate(feature, Geometry.class);
            CoordinateReferenceSystem from = feature instanceof SimpleFeature simple
                    ? simple.getFeatureType().getCoordinateReferenceSystem()
                    : null;
            if (geometry == null || from == null) {
                return geometry;
            }
            try {
                return JTS.transform(geometry, CRS.findMathTransform(from, crs, true));
            } catch (FactoryException | TransformException e) {
                return null;
            }
        }

        @Override
        public boolean equals(Object other) {
            return super.equals(other) && crs.equals(((GeometryIn) other).crs);
        }

        @Override
        public int hashCode() {
            return super.hashCode() * 31 + crs.hashCode();
        }
    }
}
