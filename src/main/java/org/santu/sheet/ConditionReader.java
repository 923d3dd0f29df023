package org.santu.sheet;

import java.util.ArrayList;
import java.util.List;
import org.santu.catalog.Attribute;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.YamlMap;
import org.santu.store.Condition;

/** Reads {@code where: {exit_state: [poor, pre_exit], helper: [absent]}}. */
final class ConditionReader {
    private final LayerDeclaration layer;

    ConditionReader(LayerDeclaration layer) {
        this.layer = layer;
    }

    List<Condition> read(YamlMap map) {
        if (!map.has("where")) {
            return List.of();
        }
        YamlMap where = map.getMap("where");
        List<Condition> conditions = new ArrayList<>();
        for (String name : where.keys()) {
            Attribute attribute = TableReader.attribute(where, name, layer, name);
            List<String> values = where.listTexts(name);
            if (attribute != null) {
                values.forEach(value -> check(where, attribute, value));
                conditions.add(new Condition(attribute, values));
            }
        }
        return conditions;
    }

    private static void check(YamlMap where, Attribute attribute, String value) {
        if (!Condition.fits(attribute, value)) {
            where.mistake(
                    attribute.name(), attribute.name() + " 没有取值 " + value, attribute.name() + " never is " + value);
        }
    }
}
