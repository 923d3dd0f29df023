package org.santu.photovoltaic;

import java.time.YearMonth;
import java.util.List;
import org.santu.catalog.YamlMap;
import org.santu.catalog.YamlSection;

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
        if (wrong(light.months()) || wrong(light.diffuse()) || wrong(light.direct())) {
            map.mistake("months", "应为十二个不小于0的数字", "must be twelve numbers not below 0");
        }
        map.rejectUnknownKeys();
        return light;
    }

    private static boolean wrong(List<Double> figures) {
        return !figures.isEmpty() && (figures.size() != 12 || figures.stream().anyMatch(each -> !(each >= 0)));
    }

    /** Makes kWh/m² and month of a figure. @param month from 1 */
    double factor(int month) {
        return (megajoules ? 1 / MEGAJOULES_PER_KILOWATT_HOUR : 1)
                * (perDay ? YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth() : 1);
    }
}
