package org.santu.exchange.geojson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code crs} member: {@code {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}}. */
final class CrsMember {
    private CrsMember() {}

    /** Reads the value at the parser. @return the name, or null where there is none */
    static String read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        String name = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                break;
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth == 2 && "name".equals(parser.currentName())) {
                name = parser.getString();
            }
        }
        return name;
    }
}
