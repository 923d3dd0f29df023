package org.santu.catalog;

/**
 * A YAML file of the catalog with its content.
 *
 * @param name as shown in messages, for example {@code data/catalog/household.yaml}
 * @param content the text of the file
 */
public record CatalogFile(String name, String content) {}
