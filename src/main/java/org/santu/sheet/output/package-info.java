/**
 * Writes pages: {@link org.santu.sheet.output.PdfOutput} as vectors with real text and the map's place in the world, {@link
 * org.santu.sheet.output.PngOutput} in bands, so that a wall of paper fits into a small heap.
 */
package org.santu.sheet.output;
