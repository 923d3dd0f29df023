package org.santu.exchange;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lists of records come as JSON text, as our own exports write them. */
final class Records {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final JsonMapper ORDERED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Records() {}

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

    /** The same text for the same records, however they were written: members in order, empty ones left out. */
    static String plain(String text) {
        try {
            return ORDERED.writeValueAsString(ORDERED.readValue(text, Object.class));
        } catch (JacksonException e) {
            return text;
        }
    }
}
