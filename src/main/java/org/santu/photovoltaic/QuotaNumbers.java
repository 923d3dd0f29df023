package org.santu.photovoltaic;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.santu.catalog.YamlMap;

/** The figures of a plan file with what each may be. */
final class QuotaNumbers {
    /** What each figure may be: nothing is cut off silently. */
    private static final Map<String, Range> NUMBERS = new TreeMap<>(Map.ofEntries(
            Range.of("quotaMegawatts", "0", "1000000"),
            Range.of("budgetYuan", "0", "1000000000000"),
            Range.of("landMu", "0", "1000000000"),
            Range.of("squareMetresPerKilowatt", "0.1", "10000"),
            Range.of("yuanPerKilowatt", "1", "1000000"),
            Range.of("yuanPerKilowattHour", "0", "100"),
            Range.of("incomeLineYuan", "0", "1000000"),
            Range.of("householdPercent", "0", "100"),
            Range.of("kilowattsPerHousehold", "0", "100000"),
            Range.of("centralisedKilowattsPerHousehold", "0", "100000"),
            Range.of("mostVillageKilowatts", "0", "1000000"),
            Range.of("mostVillageKilowattsNearGrid", "0", "1000000"),
            Range.of("nearGridMetres", "0", "1000000"),
            Range.of("leastKilowatts", "0", "1000000"),
            Range.of("townshipKilowatts", "0", "10000000"),
            Range.of("mostGridMetres", "0", "1000000"),
            Range.of("timeLimitSeconds", "0.1", "600"),
            Range.whole("leastHouseholds", "0", "1000000000"),
            Range.of("collectivePercent", "0", "100"),
            Range.of("publicPercent", "0", "100"),
            Range.of("restPercent", "0", "100"),
            Range.of("jobYuanPerMonth", "1", "1000000"),
            Range.of("firstYearLossPercent", "0", "50"),
            Range.of("degradationPercent", "0", "50"),
            Range.whole("years", "1", "40")));

    private QuotaNumbers() {}

    /** Figures by key, and a mistake for each that cannot be meant. */
    static Map<String, BigDecimal> read(YamlMap top) {
        Map<String, BigDecimal> said = new HashMap<>();
        NUMBERS.forEach((name, range) -> {
            BigDecimal number = top.findNumber(name);
            if (number != null) {
                range.check(top, name, number);
                said.put(name, number);
            }
        });
        return said;
    }

    private record Range(BigDecimal least, BigDecimal most, boolean isWhole) {
        static Map.Entry<String, Range> of(String name, String least, String most) {
            return Map.entry(name, new Range(new BigDecimal(least), new BigDecimal(most), false));
        }

        static Map.Entry<String, Range> whole(String name, String least, String most) {
            return Map.entry(name, new Range(new BigDecimal(least), new BigDecimal(most), true));
        }

        void check(YamlMap map, String name, BigDecimal number) {
            if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
                String range = least.toPlainString() + " - " + most.toPlainString();
                map.mistake(name, name + " 应在 " + range + " 之间", name + " must be from " + range);
            } else if (isWhole && number.remainder(BigDecimal.ONE).signum() != 0) {
                map.mistake(name, name + " 应为整数", name + " must be a whole number");
            }
        }
    }
}
