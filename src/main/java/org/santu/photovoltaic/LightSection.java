package org.santu.photovoltaic;

import java.time.YearMonth;
import java.util.List;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;
import org.santu.photovoltaic.yield.MonthlyLight;

/**
 * Where a plan takes light from: one of twelve figures, a table, rasters, or a raster that the database keeps.
 *
 * @param megajoules MJ/m² instead of kWh/m²
 * @param perDay mean of a day instead of the sum of a month
 * @param months empty unless the plan says them
 * @param diffuse of them; empty where not known
 * @param direct on a plane that follows the sun (DNI); empty where not known
 * @param csv null, or a file beside the plan
 * @param geotiffs files beside the plan: one of twelve bands or twelve of one
 * @param coverage null, or the name of a raster of twelve bands in the database
 */
record LightSection(
        boolean megajoules,
        boolean perDay,
        List<Double> months,
        List<Double> diffuse,
        List<Double> direct,
        String csv,
        List<String> geotiffs,
        String coverage) {
    private static final double MEGAJOULES_PER_KILOWATT_HOUR = 3.6;
    private static final int ANY_COMMON_YEAR = 2023;

    /** What light may be measured in. */
    private enum Unit {
        KWH,
        MJ
    }

    /** What a figure is the sum of. */
    private enum Per {
        MONTH,
        DAY
    }

    static LightSection read(YamlMap map) {
        YamlSection section = new YamlSection(map);
        LightSection light = new LightSection(
                section.choice("unit", Unit.class, Unit.KWH) == Unit.MJ,
                section.choice("per", Per.class, Per.MONTH) == Per.DAY,
                section.numbers("months"),
                section.numbers("diffuse"),
                section.numbers("direct"),
                map.findText("csv"),
                map.listTexts("geotiff"),
                map.findText("coverage"));
        int sources = (light.months().isEmpty() ? 0 : 1)
                + (light.csv() == null ? 0 : 1)
                + (light.geotiffs().isEmpty() ? 0 : 1)
                + (light.coverage() == null ? 0 : 1);
        if (sources != 1) {
            map.mistake(
                    "months",
                    "irradiation 须有且只有 months、csv、geotiff、coverage 之一",
                    "irradiation needs exactly one of months, csv, geotiff, coverage");
        }
        light.check(map, "months", light.months());
        light.check(map, "diffuse", light.diffuse());
        light.check(map, "direct", light.direct());
        map.rejectUnknownKeys();
        return light;
    }

    private void check(YamlMap map, String key, List<Double> figures) {
        if (!figures.isEmpty() && (figures.size() != 12 || figures.stream().anyMatch(each -> !(each >= 0)))) {
            map.mistake(key, "应为十二个不小于0的数字", "must be twelve numbers not below 0");
        }
        for (int month = 1; month <= Math.min(12, figures.size()); month++) {
            if (figures.get(month - 1) * factor(month) >= MonthlyLight.MOST) {
                map.mistake(
                        key,
                        month + "月大于每月1000 kWh/m²，请核对 unit 和 per",
                        "month " + month + " is above 1000 kWh/m² and month: are unit and per right?");
                return;
            }
        }
    }

    /** Makes kWh/m² and month of a figure. @param month from 1 */
    double factor(int month) {
        return (megajoules ? 1 / MEGAJOULES_PER_KILOWATT_HOUR : 1)
                * (perDay ? YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth() : 1);
    }
}
