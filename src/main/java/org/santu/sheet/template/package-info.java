/**
 * How printed sheets look: a YAML file in {@code styles/sheets} for each, read by {@link
 * org.santu.sheet.template.SheetTemplateReader}, which names every mistake with its line.
 */
package org.santu.sheet.template;
