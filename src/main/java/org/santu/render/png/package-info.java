/**
 * Writes PNG (ISO/IEC 15948) several times faster than zlib can: {@link org.santu.render.png.Png} for pictures in memory, {@link
 * org.santu.render.png.PngStream} row by row. Maps are flat areas, hatches and repeated symbols, so whole pixels are compared, not bytes, and
 * only with the pixel to the left, the row above and the last place that looked alike. No colour is changed.
 */
package org.santu.render.png;
