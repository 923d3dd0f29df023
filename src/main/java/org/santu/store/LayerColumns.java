package org.santu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.StandardColumns;

/** Which columns a layer has and of which type: the declared ones and the standard ones around them. */
final class LayerColumns {
    private static final Set<String> STANDARD = Set.of(
            StandardColumns.ID,
            StandardColumns.GEOMETRY,
            StandardColumns.GEOMETRY_WEB_MERCATOR,
            StandardColumns.VERSION,
            StandardColumns.UPDATED_AT,
            StandardColumns.UPDATED_BY);

    private LayerColumns() {}

    static boolean isStandard(String column) {
        return STANDARD.contains(column);
    }

    /** Type of an attribute that features show, standard ones included; empty for geometry and unknown names. */
    static Optional<AttributeType> findType(LayerDeclaration layer, String column) {
        return switch (column) {
            case StandardColumns.VERSION -> Optional.of(AttributeType.INTEGER);
            case StandardColumns.UPDATED_AT -> Optional.of(AttributeType.TIMESTAMP);
            case StandardColumns.UPDATED_BY -> Optional.of(AttributeType.TEXT);
            default -> layer.findAttribute(column).map(Attribute::type);
        };
    }

    /** Names of the attributes that features show besides the geometry, in the order of the feature type. */
    static List<String> visible(LayerDeclaration layer) {
        List<String> names =
                new ArrayList<>(layer.attributes().stream().map(Attribute::name).toList());
        names.addAll(List.of(StandardColumns.VERSION, StandardColumns.UPDATED_AT, StandardColumns.UPDATED_BY));
        return names;
    }

    /** Declared type in the way PostgreSQL says it. */
    static String columnType(AttributeType type) {
        return switch (type) {
            case REGION_CODE -> "text COLLATE \"C\"";
            default -> type.columnType();
        };
    }
}
