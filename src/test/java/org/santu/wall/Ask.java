package org.santu.wall;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A request to be sent.
 *
 * @param path encoded
 * @param query names and values, not encoded
 * @param body null for none
 */
record Ask(String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), Map.of(), null);
    }

    Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Ask(method, path, more, headers, body);
    }

    String address() {
        StringBuilder address = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> part : query.entrySet()) {
            address.append(separator)
                    .append(part.getKey())
                    .append('=')
                    .append(URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return address.toString();
    }

    /** All that was said, as text: an answer may repeat it. */
    String said() {
        return URLDecoder.decode(path, StandardCharsets.UTF_8) + " " + query.values() + " " + headers.values() + " "
                + body;
    }

    /** The same request with other words. */
    Ask map(UnaryOperator<String> words) {
        Map<String, String> others = new LinkedHashMap<>();
        query.forEach((name, value) -> others.put(name, words.apply(value)));
        return new Ask(method, words.apply(path), others, headers, body == null ? null : words.apply(body));
    }

    @Override
    public String toString() {
        return method + " " + address() + (body == null ? "" : " " + body);
    }
}
