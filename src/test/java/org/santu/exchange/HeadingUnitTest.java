package org.santu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.source.Finding;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.exchange.source.SourceRecord;
import org.santu.testing.TestStore;

/** Ledgers say their units in headings, over groups of columns, or once above the table; a wrong unit is a wrong number. */
class HeadingUnitTest {
    private static final LayerDeclaration PROJECT = TestStore.shippedCatalog().getLayer("project");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Map<String, Object> read(LayerDeclaration layer, String table) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), table);
        try (RecordSource source =
                RecordReaders.open(file, new SourceOptions(null, null, FieldMatcher.headings(layer)))) {
            FieldMatcher fields = new FieldMatcher(layer, source.schema(), Map.of());
            fields.findings().forEach(finding -> said.add(finding.text(Locale.ENGLISH)));
            SourceRecord record = source.records().next();
            Map<String, Object> values = new HashMap<>();
            for (FieldMatch match : fields.matches()) {
                new ColumnValues(match, source.schema().fields().get(match.column()), layer)
                        .read(record, values, findings);
            }
            return values;
        }
    }

    private static void assertNumber(Object number, String expected) {
        assertThat(number).asString().isEqualTo(expected);
    }

    @Test
    void aUnitInTheHeadingIsConverted() throws IOException {
        Map<String, Object> values =
                read(PROJECT, "项目名称,总投资（万元）,上级扶贫资金(单位：元),本级财政万元,金融资金(万元)\n甲,12.345,5000,3万元,７０元\n");
        assertNumber(((Number) values.get("investment_yuan")).longValue(), "123450");
        assertNumber(((Number) values.get("superior_yuan")).longValue(), "5000");
        assertNumber(((Number) values.get("local_yuan")).longValue(), "30000");
        assertNumber(((Number) values.get("finance_yuan")).longValue(), "70");
        assertThat(said)
                .contains("Column 总投资（万元） is in 万元 and was converted to 元, the unit of “Investment”")
                .hasSize(3);
        assertThat(findings).isEmpty();
    }

    @Test
    void areasAndLengthsAreConvertedAndTheOwnUnitIsKnownInOtherWords() throws IOException {
        LayerDeclaration village = TestStore.shippedCatalog().getLayer("village");
        Map<String, Object> values = read(village, "村名,耕地面积(公顷),林地面积（平方米）,海拔(米)\n甲村,125.67,1000,350\n");
        assertNumber(values.get("arable_land_mu"), "1885.05");
        assertNumber(values.get("forest_land_mu"), "1.5");
        assertNumber(values.get("altitude_metres"), "350");
        assertThat(said).hasSize(2);
    }

    @Test
    void whatStandsAboveHoldsForTheColumnsBelow() throws IOException {
        Map<String, Object> values = read(PROJECT, "某县台账,,,\n填报单位：示范局,,单位：万元、户,\n项目名称,总投资,本级财政(元),受益户数\n甲,1.5,20,30\n");
        assertNumber(((Number) values.get("investment_yuan")).longValue(), "15000");
        assertNumber(((Number) values.get("local_yuan")).longValue(), "20");
        assertNumber(values.get("households"), "30");
        values = read(PROJECT, "项目名称,资金（万元）,,受益户数\n,总投资,上级扶贫资金,\n甲,1.5,2,30\n");
        assertNumber(((Number) values.get("investment_yuan")).longValue(), "15000");
        assertNumber(((Number) values.get("superior_yuan")).longValue(), "20000");
    }

    @Test
    void twoUnitsAboveAreNotChosenFromWithoutAWord() throws IOException {
        Map<String, Object> values = read(PROJECT, "单位：元、万元,,\n项目名称,总投资,本级财政(元)\n甲,1.5,3\n");
        assertNumber(values.get("investment_yuan"), "1.5");
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("The line above the table names several units (元, 万元); column 总投资 was taken as 元");
    }
}
