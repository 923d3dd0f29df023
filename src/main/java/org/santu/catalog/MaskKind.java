package org.santu.catalog;

/** What a reader without the clearance is shown instead of a value. */
public enum MaskKind {
    /** The first character: 张**. */
    NAME,
    /** 6 digits of the region and the last 4: 139921********1234. */
    ID_NUMBER,
    /** The first 3 digits and the last 4: 138****5678. */
    PHONE,
    /** Nothing. */
    HIDE
}
