/**
 * Pages as lists of marks: areas, lines, letters, pictures and patterns in millimetres, drawn once by any code that draws on a
 * {@link java.awt.Graphics2D} and written by {@code org.santu.sheet.output} as PDF or PNG.
 */
package org.santu.sheet.page;
