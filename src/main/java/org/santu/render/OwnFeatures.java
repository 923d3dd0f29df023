package org.santu.render;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Style;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/**
 * A transformation of a feature type style that draws features of its own in place of those of the layer, for example bands of
 * density. Immutable, safe for concurrent use.
 */
public final class OwnFeatures extends FunctionExpressionImpl {
    private final CoordinateReferenceSystem crs;
    private final List<SimpleFeature> features;

    /**
     * @param crs of the features, easting first
     * @param features in drawing order
     */
    public OwnFeatures(CoordinateReferenceSystem crs, List<SimpleFeature> features) {
        super("santuOwnFeatures");
        this.crs = crs;
        this.features = List.copyOf(features);
    }

    /** Whether a style draws nothing of its layer, so that no feature needs to be read. */
    public static boolean onlyIn(Style style) {
        return !style.featureTypeStyles().isEmpty()
                && style.featureTypeStyles().stream()
                        .allMatch(group -> group.getTransformation() instanceof OwnFeatures);
    }

    static OwnFeatures of(FeatureTypeStyle group) {
        return group.getTransformation() instanceof OwnFeatures own ? own : null;
    }

    @Override
    public Object evaluate(Object ignored) {
        return features;
    }

    /** The features in another reference system; what cannot be transformed is left out. */
    List<SimpleFeature> in(CoordinateReferenceSystem wanted) {
        if (wanted == null || CRS.equalsIgnoreMetadata(crs, wanted)) {
            return features;
        }
        try {
            MathTransform transform = CRS.findMathTransform(crs, wanted, true);
            List<SimpleFeature> moved = new ArrayList<>();
            for (SimpleFeature feature : features) {
                SimpleFeature copy = SimpleFeatureBuilder.copy(feature);
                copy.setDefaultGeometry(JTS.transform((Geometry) feature.getDefaultGeometry(), transform));
                moved.add(copy);
            }
            return moved;
        } catch (FactoryException | TransformException e) {
            return List.of();
        }
    }
}
