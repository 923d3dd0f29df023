package org.santu.catalog;

/** The columns that every layer table has and no declaration repeats. */
public final class StandardColumns {
    /** UUID, primary key. */
    public static final String ID = "id";
    /** Geometry in EPSG:4490, null while a feature is not yet located. */
    public static final String GEOMETRY = "geom";
    /** The same geometry in EPSG:3857, made by the database. */
    public static final String GEOMETRY_WEB_MERCATOR = "geom_3857";
    /** Count of changes, for optimistic locking. */
    public static final String VERSION = "version";
    /** Instant of the last change. */
    public static final String UPDATED_AT = "updated_at";
    /** User name of who made the last change. */
    public static final String UPDATED_BY = "updated_by";
    /** Declared by every layer: the region a feature belongs to. */
    public static final String REGION_CODE = "region_code";

    private StandardColumns() {}
}
