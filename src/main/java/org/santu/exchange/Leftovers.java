package org.santu.exchange;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.PrivacyClass;
import tools.jackson.databind.JsonNode;

/**
 * What an export leaves of a value: masked for its reader, or cut to what a dBASE table holds. Whoever brings such a file back
 * does not mean to write that. Stateless.
 */
final class Leftovers {
    private static final int DBASE_BYTES = 254;
    private static final int LONGEST_CHARACTER = 4;

    private Leftovers() {}

    /**
     * @param mine what the file says, or null
     * @param stored what the layer says
     * @param dbase the encoding of a dBASE table, null for other files
     */
    static boolean is(Attribute attribute, Object mine, Object stored, Charset dbase) {
        if (attribute.type() == AttributeType.RECORDS) {
            return mine == null ? dbase != null : isMasked(attribute, mine.toString(), stored.toString());
        }
        if (!(mine instanceof String text) || !(stored instanceof String whole) || text.equals(whole)) {
            return false;
        }
        return isMask(attribute, text, whole) || dbase != null && isCut(text, whole, dbase);
    }

    /** Characters that the encoding does not have are question marks. */
    private static boolean isCut(String text, String whole, Charset dbase) {
        String held = new String(whole.getBytes(dbase), dbase);
        return text.equals(held)
                || held.startsWith(text) && text.getBytes(dbase).length > DBASE_BYTES - LONGEST_CHARACTER;
    }

    private static boolean isMask(Attribute attribute, String text, String whole) {
        return attribute.privacy() != PrivacyClass.PUBLIC
                && text.contains("**")
                && Pattern.matches(
                        Stream.of(text.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining(".+")), whole);
    }

    /** Whether lists are the same but for what is not for everybody. */
    private static boolean isMasked(Attribute attribute, String mine, String stored) {
        boolean masked = false;
        if (!(Records.tree(mine) instanceof JsonNode file)
                || !(Records.tree(stored) instanceof JsonNode here)
                || file.size() != here.size()) {
            return false;
        }
        for (int i = 0; i < file.size(); i++) {
            for (Attribute field : attribute.fields()) {
                JsonNode said = file.get(i).path(field.name());
                JsonNode held = here.get(i).path(field.name());
                boolean empty = said.isMissingNode() || said.isNull();
                boolean same = empty ? held.isMissingNode() || held.isNull() : said.equals(held);
                boolean hidden = !same
                        && (empty
                                ? field.privacy() != PrivacyClass.PUBLIC
                                : said.isString()
                                        && held.isString()
                                        && isMask(field, said.asString(), held.asString()));
                if (!same && !hidden) {
                    return false;
                }
                masked |= hidden;
            }
        }
        return masked;
    }
}
