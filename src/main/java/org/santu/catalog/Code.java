package org.santu.catalog;

import java.util.List;

/**
 * One entry of a code list.
 *
 * @param value what is stored; stable, ASCII
 * @param label what people read
 * @param aliases other spellings met in files, matched by an import
 */
public record Code(String value, Text label, List<String> aliases) {

    public Code {
        aliases = List.copyOf(aliases);
    }
}
