package org.santu.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.santu.problem.Localised;

/**
 * Something wrong in a YAML file that a county office may have edited.
 *
 * @param file the file
 * @param line counted from 1
 * @param message what is wrong and what was expected
 */
public record CatalogMistake(String file, int line, Text message) {

    /** One mistake a line, in the language of the reader, each line after a line break and two blanks. */
    public static Localised lines(List<CatalogMistake> mistakes) {
        List<CatalogMistake> all = List.copyOf(mistakes);
        return locale -> all.stream()
                .map(each -> "\n  " + each.file() + ":" + each.line() + ": "
                        + each.message().in(locale))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return "%s:%d: %s / %s".formatted(file, line, message.zh(), message.en());
    }
}
