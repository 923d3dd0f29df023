package org.santu.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of records come as JSON text, as our own exports write them. */
final class Records {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Records() {}

    /** What a text says, whoever wrote it; a text that is no JSON as itself. */
    static Object tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            return text;
        }
    }

    /** @return the text, once it is known to be a list of objects */
    static String check(String text) throws BadValueException {
        try {
            JsonNode list = MAPPER.readTree(text);
            boolean objects = list.isArray() && text.indexOf("\\u0000") < 0 && text.indexOf('\0') < 0;
            for (JsonNode record : list) {
                objects &= record.isObject();
            }
            if (objects) {
                return list.toString();
            }
        } catch (JacksonException e) {
            // Reported below.
        }
        throw new BadValueException("SANTU-IMPORT-BAD-RECORDS", "[{…}]");
    }
}
