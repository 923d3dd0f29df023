/**
 * Draws maps: reads SLD files into GeoTools styles, paints features on any {@link java.awt.Graphics2D}, places labels and makes
 * legends. Pure: no Spring, no database, no network; everything it needs comes in as an argument.
 *
 * <p>The way through: {@link org.santu.render.StyleReader} makes a style, {@link org.santu.render.MapView} says what piece of the
 * world becomes which pixels, {@link org.santu.render.MapLayer} joins features with a style, {@link
 * org.santu.render.MapRenderer} paints them bottom up and labels them last.
 */
package org.santu.render;
