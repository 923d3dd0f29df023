package org.santu.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.YamlMap;
import org.santu.store.Condition;

/**
 * Reads one number over features: {@code sum project.investment_yuan}, {@code count facility[kind=clinic|hospital]},
 * {@code count village[clinic=false|absent & poor_village=true]}, {@code entries village.teams}, {@code sum
 * pv_station.approved_kilowatts*shares} to where the shares are, {@code sum project.local_yuan+social_yuan}. Mistakes go to the line.
 */
final class AggregateReader {
    /** Function, layer, attribute, conditions. */
    static final String PATTERN =
            "(sum|mean|count|min|max|entries)\\s+([a-z_0-9]+)(?:\\.([a-z_0-9]+(?:\\+[a-z_0-9]+)*(?:\\*[a-z_0-9]+)?))?(?:\\[([^\\]]*)\\])?";

    private static final Pattern CONDITION = Pattern.compile("\\s*([a-z_0-9]+)\\s*=\\s*([^=&]+?)\\s*");
    private static final Set<AttributeType> NUMBERS = Set.of(AttributeType.INTEGER, AttributeType.DECIMAL);

    private final Catalog catalog;
    private final YamlMap line;
    private final String key;

    AggregateReader(Catalog catalog, YamlMap line, String key) {
        this.catalog = catalog;
        this.line = line;
        this.key = key;
    }

    Optional<Aggregate> read(String function, String layerName, String attributeName, String conditions) {
        Aggregate.Function how = Aggregate.Function.valueOf(function.toUpperCase(Locale.ROOT));
        LayerDeclaration layer = layer(layerName).orElse(null);
        if (layer == null) {
            return Optional.empty();
        }
        Optional<List<Condition>> where = conditions(layer, conditions);
        if (attributeName == null) {
            if (how != Aggregate.Function.COUNT) {
                mistake(function + " 需要属性", function + " needs an attribute");
                return Optional.empty();
            }
            return where.map(all -> new Aggregate(how, layer, null, List.of(), null, all));
        }
        String[] shared = attributeName.split("\\*");
        String[] names = shared[0].split("\\+");
        if (how != Aggregate.Function.SUM && (shared.length > 1 || names.length > 1)) {
            mistake("只有 sum 可以写 + 和 *", "only sum takes + and *");
            return Optional.empty();
        }
        Optional<Attribute> attribute = how == Aggregate.Function.ENTRIES
                ? records(layer, names[0])
                : attribute(layer, names[0], how != Aggregate.Function.COUNT);
        List<Attribute> plus = new ArrayList<>();
        for (int k = 1; k < names.length; k++) {
            attribute(layer, names[k], true).ifPresent(plus::add);
        }
        Optional<Attribute> shares = shared.length == 1 ? Optional.empty() : shares(layer, shared[1]);
        if (plus.size() < names.length - 1 || shared.length > 1 && shares.isEmpty()) {
            return Optional.empty();
        }
        return attribute.flatMap(
                found -> where.map(all -> new Aggregate(how, layer, found, plus, shares.orElse(null), all)));
    }

    private Optional<Attribute> shares(LayerDeclaration layer, String name) {
        Optional<Attribute> records = records(layer, name);
        boolean fit = records.filter(SharedFeatures::isShares).isPresent();
        if (records.isPresent() && !fit) {
            mistake("记录 " + name + " 没有 region_code 和 percent", "records " + name + " have no region_code and percent");
        }
        return fit ? records : Optional.empty();
    }

    Optional<LayerDeclaration> layer(String name) {
        Optional<LayerDeclaration> layer = catalog.findLayer(name);
        if (layer.isEmpty()) {
            mistake("没有名为 " + name + " 的图层", "no layer is called " + name);
        }
        return layer;
    }

    Optional<Attribute> attribute(LayerDeclaration layer, String name, boolean numeric) {
        Optional<Attribute> attribute = layer.findAttribute(name);
        if (attribute.isEmpty()) {
            mistake("图层 " + layer.name() + " 没有属性 " + name, "layer " + layer.name() + " has no attribute " + name);
        } else if (numeric && !NUMBERS.contains(attribute.get().type())) {
            mistake("属性 " + name + " 不是数字", "attribute " + name + " is no number");
            return Optional.empty();
        }
        return attribute;
    }

    private Optional<Attribute> records(LayerDeclaration layer, String name) {
        Optional<Attribute> attribute = attribute(layer, name, false);
        if (attribute.isPresent() && attribute.get().type() != AttributeType.RECORDS) {
            mistake("属性 " + name + " 不是记录", "attribute " + name + " holds no records");
            return Optional.empty();
        }
        return attribute;
    }

    /** Empty after a mistake. */
    private Optional<List<Condition>> conditions(LayerDeclaration layer, String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split("&")) {
            var found = CONDITION.matcher(one);
            if (!found.matches()) {
                mistake(
                        "看不懂条件 " + one + "；例：kind=clinic|hospital",
                        "cannot read " + one + "; an example: kind=clinic|hospital");
                return Optional.empty();
            }
            Attribute attribute = attribute(layer, found.group(1), false).orElse(null);
            List<String> values = Arrays.stream(found.group(2).split("\\|"))
                    .map(String::strip)
                    .toList();
            if (attribute == null || !values.stream().allMatch(value -> fits(attribute, value))) {
                return Optional.empty();
            }
            conditions.add(new Condition(attribute, values));
        }
        return Optional.of(conditions);
    }

    private boolean fits(Attribute attribute, String value) {
        boolean fits = Condition.fits(attribute, value);
        if (!fits) {
            mistake(attribute.name() + " 没有取值 " + value, attribute.name() + " never is " + value);
        }
        return fits;
    }

    private void mistake(String zh, String en) {
        line.mistake(key, zh, en);
    }
}
