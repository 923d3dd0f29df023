package org.santu.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes texts fit for the log: what a stranger typed as a user name ends up here too. */
final class AuditText {
    private static final int LONGEST = 1000;
    private static final int LONGEST_DETAILS = 20_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private AuditText() {}

    /** Without what PostgreSQL does not keep as it is (NUL, halves of characters), and not endless; null stays null. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        byte[] utf8 = cut.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Details as JSON with sorted keys, without the region, which has a column. */
    static String json(Map<String, ?> details) {
        Map<String, Object> sorted = new TreeMap<>(details);
        sorted.remove(AuditLog.REGION);
        sorted.replaceAll((key, value) -> value instanceof CharSequence text ? clean(text.toString()) : value);
        String json = JSON.writeValueAsString(sorted);
        return json.length() <= LONGEST_DETAILS ? json : JSON.writeValueAsString(Map.of("cut", clean(json)));
    }
}
