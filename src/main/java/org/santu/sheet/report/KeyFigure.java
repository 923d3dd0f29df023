package org.santu.sheet.report;

/**
 * A figure in large letters.
 *
 * @param label what it is
 * @param value as it is written, with its unit
 * @param hint what it means, or null
 */
public record KeyFigure(String label, String value, String hint) {}
