package org.santu.exchange.out;

import java.util.List;
import java.util.Map;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Text;

/**
 * Fields as another agency wants them: in front of a layer's own, or in their place.
 *
 * @param name as commands say it
 * @param label for people
 * @param fields in order
 * @param featureCodes of layers, by their name
 */
public record ExportProfile(String name, Text label, List<Field> fields, Map<String, String> featureCodes) {
    public ExportProfile {
        fields = List.copyOf(fields);
        featureCodes = Map.copyOf(featureCodes);
    }

    /**
     * One field.
     *
     * @param name at most 10 ASCII bytes
     * @param from {@code serial}, {@code feature-code}, {@code region-name}, {@code ellipsoidal-area}, or the attribute whose
     *     place it takes
     */
    public record Field(String name, Text label, Text unit, AttributeType type, Integer length, String from) {}
}
