package org.santu.sheet.report;

/**
 * A horizontal bar.
 *
 * @param label beside it
 * @param value its length, at least 0
 * @param text written behind it
 * @param most where its limit is marked; NaN where it has none
 * @param alarm whether it is drawn in red
 */
public record Bar(String label, double value, String text, double most, boolean alarm) {}
