package org.santu.store.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.PrivacyClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be shown in full: an attribute, or one field of its records.
 *
 * @param field null for an attribute that has none
 */
record UnmaskedField(Attribute attribute, Attribute field) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads {@code id_number} or {@code members.id_number}; records are named field by field. */
    static Optional<UnmaskedField> find(LayerDeclaration layer, String path) {
        int dot = path.indexOf('.');
        Optional<Attribute> attribute = layer.findAttribute(dot < 0 ? path : path.substring(0, dot));
        if (dot < 0) {
            return attribute
                    .filter(found -> found.type() != AttributeType.RECORDS)
                    .map(found -> new UnmaskedField(found, null));
        }
        return attribute.flatMap(
                found -> found.findField(path.substring(dot + 1)).map(field -> new UnmaskedField(found, field)));
    }

    String path() {
        return field == null ? attribute.name() : attribute.name() + "." + field.name();
    }

    PrivacyClass privacy() {
        PrivacyClass own = attribute.privacy();
        return field == null || own.compareTo(field.privacy()) > 0 ? own : field.privacy();
    }

    /** The values of the fields and of nothing else. */
    static Map<String, Object> values(List<UnmaskedField> fields, SimpleFeature feature) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (UnmaskedField wanted : fields) {
            String name = wanted.attribute().name();
            Object value = feature.getAttribute(name);
            if (wanted.field() == null) {
                values.put(name, value);
            } else if (value != null) {
                wanted.addTo(values, JSON.readTree(value.toString()));
            }
        }
        return values;
    }

    private void addTo(Map<String, Object> values, JsonNode records) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> rows =
                (List<Map<String, Object>>) values.computeIfAbsent(attribute.name(), name -> new ArrayList<>());
        for (int i = 0; i < records.size(); i++) {
            if (rows.size() <= i) {
                rows.add(new LinkedHashMap<>());
            }
            JsonNode value = records.get(i).get(field.name());
            rows.get(i).put(field.name(), value);
        }
    }
}
