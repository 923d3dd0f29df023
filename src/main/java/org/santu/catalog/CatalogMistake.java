package org.santu.catalog;

/**
 * Something wrong in a YAML file that a county office may have edited.
 *
 * @param file the file
 * @param line counted from 1
 * @param message what is wrong and what was expected
 */
public record CatalogMistake(String file, int line, Text message) {

    @Override
    public String toString() {
        return "%s:%d: %s / %s".formatted(file, line, message.zh(), message.en());
    }
}
