package org.santu.sheet.report;

/**
 * A rule that a plan rests on.
 *
 * @param what it is about
 * @param value as it is written
 * @param source where it stands, or that the plan says so itself
 */
public record RuleLine(String what, String value, String source) {}
