package org.santu.sheet.handbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.santu.catalog.Attribute;
import org.santu.catalog.Code;
import org.santu.catalog.LayerDeclaration;

/** Households of random values: short, long, Latin, Chinese, or none. */
final class RandomHouseholds {
    /** Attributes of the form that stand on it as a value. */
    static final Set<String> PRINTED = Set.of(
            "name",
            "household_number",
            "phone",
            "address",
            "village_group",
            "people",
            "labourers",
            "attribute",
            "identification",
            "entry_year",
            "exit_state",
            "target_exit_year",
            "helping_unit",
            "helper",
            "house_grade",
            "house_area_m2",
            "arable_land_mu");

    private static final List<String> WORDS =
            List.of("朱砂", "镇", "（东）", "Long Valley ", "A-17", "，", "霁蓝庄", "三组", " ", "№5", "/", "甲乙丙丁戊");

    private RandomHouseholds() {}

    static Map<String, Object> next(LayerDeclaration layer, Random random) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute attribute : layer.attributes()) {
            if (PRINTED.contains(attribute.name()) && (attribute.required() || random.nextInt(4) > 0)) {
                values.put(attribute.name(), value(attribute, random));
            }
        }
        values.put("name", "户" + random.nextInt(100_000));
        return values;
    }

    private static Object value(Attribute attribute, Random random) {
        return switch (attribute.type()) {
            case CODE -> code(attribute.codeList().codes(), random);
            case INTEGER -> attribute.name().endsWith("year") ? 2014L + random.nextInt(20) : 1L + random.nextInt(20);
            case DECIMAL ->
                BigDecimal.valueOf(1111 + 10L * random.nextInt(18_000), 2).setScale(2, RoundingMode.UNNECESSARY);
            case DATE -> LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3000));
            default -> text(attribute.maximumLength() == null ? 40 : attribute.maximumLength(), random);
        };
    }

    private static String code(List<Code> codes, Random random) {
        return codes.get(random.nextInt(codes.size())).value();
    }

    private static String text(int longest, Random random) {
        int wanted = 1 + random.nextInt(random.nextInt(5) == 0 ? longest : Math.min(16, longest));
        StringBuilder text = new StringBuilder("文");
        while (text.length() < wanted) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.substring(0, Math.min(text.length(), longest)).strip();
    }
}
