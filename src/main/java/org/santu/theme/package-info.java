/**
 * Thematic maps: one line of {@code styles/themes/*.yaml} tells a number and how to show it; from it and from what a caller may
 * see comes a style like any other, which tiles, legends and other outputs draw.
 *
 * <p>{@link org.santu.theme.StyleBook} gives the style of a layer, from a file or from a theme. Classification, colours and
 * densities are pure functions.
 */
package org.santu.theme;
