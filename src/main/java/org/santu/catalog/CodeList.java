package org.santu.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The values an attribute of type {@link AttributeType#CODE} may take.
 *
 * @param name unique in the catalog
 * @param label what the list is about
 * @param codes in the order in which forms and legends show them
 */
public record CodeList(String name, Text label, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    public Optional<Code> findCode(String value) {
        return codes.stream().filter(code -> code.value().equals(value)).findFirst();
    }

    /** Finds a code by its value, by a label in either language or by an alias, without regard to case or outer blanks. */
    public Optional<Code> match(String text) {
        String wanted = text.strip();
        for (Code code : codes) {
            if (isMeant(code, wanted)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(Code code, String wanted) {
        return code.value().equalsIgnoreCase(wanted)
                || code.label().zh().equals(wanted)
                || code.label().en().equalsIgnoreCase(wanted)
                || code.aliases().stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
