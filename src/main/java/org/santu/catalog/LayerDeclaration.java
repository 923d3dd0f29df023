package org.santu.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything Santu knows about a layer, read from {@code data/catalog/<layer>.yaml}.
 *
 * <p>Besides the declared attributes every layer has the {@link StandardColumns}.
 *
 * @param name table and layer name
 * @param label what people read
 * @param geometryType WKT name: Point, MultiLineString, MultiPolygon or Geometry
 * @param group heading in the layer tree
 * @param order place in the layer tree and in drawing, small numbers at the bottom
 * @param titleAttribute the attribute that names a feature in lists and on cards
 * @param attributes declared attributes in form order, {@code region_code}, {@code name} and {@code status} included
 * @param groups headings used by {@link Attribute#group()}, in order
 * @param styles the first is the default
 * @param pointFootprintMetres side of the square that an import puts around a feature of an areal layer for which the
 *     file has only a point, or null when such rows are refused
 * @param publicEdition which features the public edition shows
 */
public record LayerDeclaration(
        String name,
        Text label,
        String geometryType,
        String group,
        int order,
        String titleAttribute,
        List<Attribute> attributes,
        Map<String, Text> groups,
        List<LayerStyle> styles,
        Double pointFootprintMetres,
        PublicEdition publicEdition) {

    private static final Set<String> KNOWN_BY_CODE = Set.of("region", "village");

    public LayerDeclaration {
        attributes = List.copyOf(attributes);
        styles = List.copyOf(styles);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** One that the public edition shows whole. */
    public LayerDeclaration(
            String name,
            Text label,
            String geometryType,
            String group,
            int order,
            String titleAttribute,
            List<Attribute> attributes,
            Map<String, Text> groups,
            List<LayerStyle> styles,
            Double pointFootprintMetres) {
        this(
                name,
                label,
                geometryType,
                group,
                order,
                titleAttribute,
                attributes,
                groups,
                styles,
                pointFootprintMetres,
                PublicEdition.WHOLE);
    }

    /** Whether its features are told apart by their region code, so that two of one code cannot be. */
    public boolean isKnownByCode() {
        return KNOWN_BY_CODE.contains(name);
    }

    public Optional<Attribute> findAttribute(String attributeName) {
        // Asked for every value of every row that is written.
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(attributeName)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    public Attribute getAttribute(String attributeName) {
        return findAttribute(attributeName)
                .orElseThrow(
                        () -> new IllegalArgumentException("layer " + name + " has no attribute " + attributeName));
    }

    /** The same layer with one more style. */
    LayerDeclaration withStyle(LayerStyle style) {
        List<LayerStyle> more = new ArrayList<>(styles);
        more.add(style);
        return new LayerDeclaration(
                name,
                label,
                geometryType,
                group,
                order,
                titleAttribute,
                attributes,
                groups,
                more,
                pointFootprintMetres,
                publicEdition);
    }

    public Optional<LayerStyle> findStyle(String styleName) {
        return styles.stream().filter(style -> style.name().equals(styleName)).findFirst();
    }
}
