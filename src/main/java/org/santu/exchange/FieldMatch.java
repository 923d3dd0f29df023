package org.santu.exchange;

/**
 * An attribute and the column that fills it.
 *
 * @param field heading in the file
 * @param column its place in the file, from 0
 * @param how on what grounds
 */
public record FieldMatch(String attribute, String field, int column, How how) {

    /** From the strongest to the weakest. */
    public enum How {
        GIVEN,
        NAME,
        SHAPEFILE_NAME,
        ALIAS,
        LABEL,
        INITIALS,
        CUT
    }
}
