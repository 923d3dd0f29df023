package org.santu.sheet.handbook;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeature;
import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Code;
import org.santu.catalog.CodeList;
import org.santu.catalog.LayerDeclaration;
import org.santu.problem.Messages;
import org.santu.sheet.form.FormCell.Choice;
import org.santu.sheet.page.SheetFonts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of one feature as they stand on paper, in one language. What the layer does not declare is passed over; what the
 * reader may not see says so, what is unknown stays empty, so that it can be written by hand.
 */
final class FormValues {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LayerDeclaration layer;
    private final SimpleFeature feature;
    private final Scope scope;
    private final Locale locale;
    private final TreeSet<Integer> missing;

    /** @param missing takes the characters that the font lacks */
    FormValues(LayerDeclaration layer, SimpleFeature feature, Scope scope, Locale locale, TreeSet<Integer> missing) {
        this.layer = layer;
        this.feature = feature;
        this.scope = scope;
        this.locale = locale;
        this.missing = missing;
    }

    Optional<Attribute> attribute(String name) {
        return layer.findAttribute(name);
    }

    /** Label with the unit of its numbers. */
    String label(String name) {
        return attribute(name).map(this::label).orElse("");
    }

    String label(Attribute attribute) {
        String label = attribute.label().in(locale);
        if (attribute.unit() == null) {
            return label;
        }
        return Messages.text(
                locale, "handbook.label-unit", label, attribute.unit().in(locale));
    }

    /** The value of an attribute as text; empty where nothing is known. */
    String text(String name) {
        return attribute(name)
                .map(attribute -> text(attribute, feature.getAttribute(name)))
                .orElse("");
    }

    boolean isEmpty(String name) {
        Object value = attribute(name).map(found -> feature.getAttribute(name)).orElse(null);
        return value == null || value.toString().isBlank();
    }

    /** A number that is known and may be seen. */
    Optional<BigDecimal> number(String name) {
        Object value = attribute(name).map(found -> feature.getAttribute(name)).orElse(null);
        return value instanceof Number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
    }

    boolean isTrue(String name) {
        return attribute(name).isPresent() && Boolean.TRUE.equals(feature.getAttribute(name));
    }

    private String text(Attribute attribute, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return scope.maySee(attribute.privacy()) ? "" : Messages.text(locale, "handbook.hidden");
        }
        return noted(
                switch (attribute.type()) {
                    case CODE -> label(attribute.codeList(), value.toString());
                    case CODES ->
                        Arrays.stream(value.toString().split(","))
                                .map(code -> label(attribute.codeList(), code.strip()))
                                .collect(Collectors.joining(Messages.text(locale, "handbook.list")));
                    case BOOLEAN ->
                        Messages.text(locale, Boolean.parseBoolean(value.toString()) ? "handbook.yes" : "handbook.no");
                    case INTEGER, DECIMAL -> number(attribute, new BigDecimal(value.toString()));
                    default -> value.toString();
                });
    }

    private String noted(String text) {
        text.codePoints()
                .filter(point ->
                        !Character.isWhitespace(point) && !Character.isISOControl(point) && !SheetFonts.has(point))
                .forEach(missing::add);
        return text;
    }

    private String number(Attribute attribute, BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(6);
        format.setGroupingUsed(!attribute.name().endsWith("year"));
        return format.format(value);
    }

    private String label(CodeList list, String code) {
        return list == null
                ? code
                : list.findCode(code).map(found -> found.label().in(locale)).orElse(code);
    }

    /** Every code of the list of an attribute, ticked where the feature has it. */
    List<Choice> choices(String name) {
        Attribute attribute = attribute(name).orElse(null);
        if (attribute == null || attribute.codeList() == null) {
            return List.of();
        }
        Object value = feature.getAttribute(name);
        List<String> has =
                value == null ? List.of() : Arrays.asList(value.toString().split("\\s*,\\s*"));
        return attribute.codeList().codes().stream()
                .map(code -> new Choice(code.label().in(locale), has.contains(code.value())))
                .toList();
    }

    List<Code> codes(String name, String field) {
        return attribute(name)
                .flatMap(records -> records.findField(field))
                .map(found -> found.codeList().codes())
                .orElse(List.of());
    }

    /** The records of an attribute; none where it is empty or may not be seen. */
    List<Record> records(String name) {
        Attribute attribute = attribute(name).orElse(null);
        Object value = attribute == null ? null : feature.getAttribute(name);
        if (value == null || attribute.type() != AttributeType.RECORDS) {
            return List.of();
        }
        List<Record> records = new ArrayList<>();
        JsonNode parsed = JSON.readTree(value.toString());
        if (parsed.isArray()) {
            parsed.forEach(item -> records.add(new Record(attribute, item)));
        }
        return records;
    }

    /** One record of an attribute. */
    final class Record {
        private final Attribute attribute;
        private final JsonNode values;

        private Record(Attribute attribute, JsonNode values) {
            this.attribute = attribute;
            this.values = values;
        }

        /** As stored, or empty. */
        String raw(String field) {
            JsonNode value = values.get(field);
            return value == null || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
        }

        String text(String field) {
            return attribute
                    .findField(field)
                    .map(found -> FormValues.this.text(found, raw(field).isEmpty() ? null : raw(field)))
                    .orElse("");
        }
    }

    String fieldLabel(String name, String field) {
        return attribute(name)
                .flatMap(records -> records.findField(field))
                .map(this::label)
                .orElse("");
    }
}
