package org.santu.render;

import java.awt.Graphics2D;
import java.util.function.Consumer;
import org.santu.catalog.Text;

/**
 * One line of a legend for paper. Thread-safe.
 *
 * @param title in both languages
 * @param width of the symbol in style pixels
 * @param height of the symbol in style pixels
 * @param drawing draws the symbol into a box of that size at the origin
 */
public record LegendDrawing(Text title, double width, double height, Consumer<Graphics2D> drawing) {}
