package org.santu.catalog;

/**
 * A named way to draw a layer.
 *
 * @param name {@code default} or a variant such as {@code cause}
 * @param label what the style shows
 * @param file name of the SLD below {@code styles/}, for example {@code household.cause.sld}
 */
public record LayerStyle(String name, Text label, String file) {}
