package org.santu.ogc.wms;

import java.util.Optional;

/** The exception codes of the standard; a version that does not have a code yet says nothing in its place. */
enum ServiceCode {
    INVALID_FORMAT("InvalidFormat", "InvalidFormat"),
    INVALID_CRS("InvalidSRS", "InvalidCRS"),
    LAYER_NOT_DEFINED("LayerNotDefined", "LayerNotDefined"),
    STYLE_NOT_DEFINED("StyleNotDefined", "StyleNotDefined"),
    LAYER_NOT_QUERYABLE("LayerNotQueryable", "LayerNotQueryable"),
    INVALID_POINT(null, "InvalidPoint"),
    CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence", "CurrentUpdateSequence"),
    INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence", "InvalidUpdateSequence"),
    INVALID_DIMENSION_VALUE("InvalidDimensionValue", "InvalidDimensionValue"),
    OPERATION_NOT_SUPPORTED(null, "OperationNotSupported");

    private final String in111;
    private final String in130;

    ServiceCode(String in111, String in130) {
        this.in111 = in111;
        this.in130 = in130;
    }

    Optional<String> in(WmsVersion version) {
        return Optional.ofNullable(version == WmsVersion.V1_3_0 ? in130 : in111);
    }
}
