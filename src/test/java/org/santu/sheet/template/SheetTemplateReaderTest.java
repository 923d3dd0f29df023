package org.santu.sheet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.santu.catalog.CatalogException;
import org.santu.catalog.CatalogFile;
import org.santu.testing.TestStore;

class SheetTemplateReaderTest {
    private static final Map<String, Map<String, List<String>>> TABLES = Map.of("status", tables());

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put("facts", List.of());
        tables.put("by_cause", List.of("name", "deadline"));
        return tables;
    }

    private static List<SheetTemplate> read(String yaml) {
        return SheetTemplateReader.read(
                TestStore.shippedCatalog(), TABLES, List.of(new CatalogFile("mine.yaml", yaml)));
    }

    private static List<String> mistakes(String yaml) {
        return catchThrowableOfType(CatalogException.class, () -> read(yaml)).mistakes().stream()
                .map(mistake -> mistake.line() + ": " + mistake.message().en())
                .toList();
    }

    @Test
    void a_short_template_is_enough() {
        SheetTemplate template =
                read("{sheet: mine, map: status, zh: 图, en: Map}").get(0);
        assertThat(template.paper().name()).isEqualTo("A3");
        assertThat(template.scale()).isZero();
        assertThat(template.orientation()).isEqualTo(SheetTemplate.Orientation.BEST);
    }

    @Test
    void every_mistake_is_named_with_its_line() {
        assertThat(mistakes("""
                        sheet: mine
                        map: status
                        zh: 图
                        en: Map
                        paper: A9
                        orientation: up
                        margin_percent: 80
                        panel_percent: 90
                        legend_without: [sun]
                        scales: [5000, 2000]
                        layers:
                          - {layer: roads}
                          - {layer: household, style: nothing}
                        around: [road, moon]
                        tables:
                          - {table: facts, columns: [name]}
                          - {table: by_cause, columns: [deadline, dedline]}
                          - {table: pairs}
                        texts:
                          title: {zh: "{village}", en: "{vilage}"}
                          motto: x
                        internal:
                          - {layer: facility, attribute: sort, values: [a]}
                        colour: red
                        """))
                .containsExactlyInAnyOrder(
                        "5: paper must be A4 to A0, or width x height in millimetres, not A9",
                        "6: orientation must be landscape, portrait or best",
                        "7: margin_percent must be in 0 - 30",
                        "8: panel_percent must be in 15 - 50",
                        "9: no layer is called sun",
                        "10: scales must be ascending denominators",
                        "12: no layer is called roads",
                        "13: the layer has no style nothing",
                        "14: no layer is called moon",
                        "16: the columns of table facts cannot be chosen",
                        "17: table by_cause has no column dedline; it has name, deadline",
                        "18: the map has no table pairs; it has facts, by_cause",
                        "20: unknown token {vilage}",
                        "21: no text is called motto; known are title, subtitle, maker, person, review, note",
                        "23: the layer has no attribute sort",
                        "24: unknown key colour; known are " + known());
    }

    private static String known() {
        return "around, en, internal, layers, legend_without, levels, map, margin_percent, order, orientation, panel_percent, paper, relief, scale, scales, sheet, symbols,"
                + " tables, texts, zh";
    }
}
