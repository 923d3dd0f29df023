package org.santu.exchange.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.catalog.MaskKind;
import org.santu.exchange.source.Action;
import org.santu.exchange.source.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks identity numbers, and whether what a family says of its members agrees. A wrong check digit is a typing mistake, so
 * the row goes back; what only seems odd is noted. For one thread.
 */
public final class PersonCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> MALE = Set.of("son", "son_in_law", "grandson", "father");
    private static final Set<String> FEMALE = Set.of("daughter", "daughter_in_law", "granddaughter", "mother");

    /** So that a file of any size fits a small memory. */
    private static final int MOST_REMEMBERED = 500_000;

    private final List<Attribute> numbers;
    private final List<Attribute> families;
    private final Map<String, Long> rowOfNumber = new HashMap<>();
    private final Map<String, String> fieldOfAttribute;

    /** @param fieldOfAttribute headings by attribute, of the attributes that the file fills */
    public PersonCheck(LayerDeclaration layer, Map<String, String> fieldOfAttribute) {
        this.fieldOfAttribute = Map.copyOf(fieldOfAttribute);
        numbers = layer.attributes().stream()
                .filter(attribute -> attribute.mask() == MaskKind.ID_NUMBER)
                .filter(attribute -> fieldOfAttribute.containsKey(attribute.name()))
                .toList();
        families = layer.attributes().stream()
                .filter(attribute -> attribute.type() == AttributeType.RECORDS)
                .filter(attribute -> fieldOfAttribute.containsKey(attribute.name()))
                .filter(attribute -> attribute.fields().stream().anyMatch(field -> field.mask() == MaskKind.ID_NUMBER))
                .toList();
    }

    /** @param values of the row; an {@code x} at the end of a number becomes {@code X} */
    public void check(long row, Map<String, Object> values, List<Finding> findings) {
        Set<String> ownNumbers = new HashSet<>();
        for (Attribute attribute : numbers) {
            if (values.get(attribute.name()) instanceof String text) {
                String number = number(text, row, fieldOfAttribute.get(attribute.name()), findings);
                values.put(attribute.name(), number);
                ownNumbers.add(number);
            }
        }
        for (Attribute attribute : families) {
            if (values.get(attribute.name()) instanceof String text) {
                family(text, row, fieldOfAttribute.get(attribute.name()), ownNumbers, findings);
            }
        }
        for (String number : ownNumbers) {
            boolean remembered = IdNumbers.isWritten(number) && rowOfNumber.size() < MOST_REMEMBERED;
            Long first = remembered ? rowOfNumber.putIfAbsent(number, row) : rowOfNumber.get(number);
            if (first != null) {
                findings.add(Finding.ofRow("SANTU-IMPORT-ID-TWICE", Action.NOTED, row, null, number, first));
            }
        }
    }

    private static String number(String text, long row, String field, List<Finding> findings) {
        String upper = text.toUpperCase(Locale.ROOT);
        String number = IdNumbers.isWritten(upper) ? upper : text;
        if (!IdNumbers.isWritten(number)) {
            boolean certificate =
                    number.length() > IdNumbers.LENGTH && IdNumbers.isWritten(number.substring(0, IdNumbers.LENGTH));
            if (!certificate) {
                findings.add(Finding.ofRow("SANTU-IMPORT-ID-FORM", Action.NOTED, row, field, text, null));
            }
        } else if (!IdNumbers.isRight(number)) {
            findings.add(Finding.ofRow(
                    "SANTU-IMPORT-ID-CHECK", Action.REJECTED, row, field, text, IdNumbers.checkDigit(number)));
        }
        return number;
    }

    private static void family(String text, long row, String field, Set<String> ownNumbers, List<Finding> findings) {
        for (JsonNode member : JSON.readTree(text)) {
            String relation = member.path("relation").asString("");
            String sex = member.path("sex").asString("");
            String name = member.path("name").asString("");
            boolean odd =
                    MALE.contains(relation) && sex.equals("female") || FEMALE.contains(relation) && sex.equals("male");
            if (odd) {
                findings.add(Finding.ofRow(
                        "SANTU-IMPORT-RELATION-SEX", Action.NOTED, row, field, name + ": " + relation, sex));
            }
            String own = member.path("id_number").asString("");
            if (own.isEmpty()) {
                continue;
            }
            String number = number(own, row, field, findings);
            ownNumbers.add(number);
            if (IdNumbers.isWritten(number)) {
                if (!sex.isEmpty() && sex.equals("male") != IdNumbers.isMale(number)) {
                    findings.add(Finding.ofRow("SANTU-IMPORT-ID-SEX", Action.NOTED, row, field, name, sex));
                }
                int year = member.path("birth_year").asInt(0);
                if (year != 0 && year != IdNumbers.birthYear(number)) {
                    findings.add(Finding.ofRow(
                            "SANTU-IMPORT-ID-BIRTH", Action.NOTED, row, field, year, IdNumbers.birthYear(number)));
                }
            }
        }
    }
}
