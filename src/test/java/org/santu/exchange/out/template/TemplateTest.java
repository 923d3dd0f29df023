package org.santu.exchange.out.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santu.access.Caller;
import org.santu.catalog.AttributeType;
import org.santu.catalog.LayerDeclaration;
import org.santu.exchange.ImportProgress;
import org.santu.exchange.ImportReport;
import org.santu.exchange.ImportRequest;
import org.santu.exchange.RecordReaders;
import org.santu.exchange.out.OutColumn;
import org.santu.exchange.out.OutColumns;
import org.santu.exchange.out.RoundTrips;
import org.santu.exchange.source.RecordSource;
import org.santu.exchange.source.SourceOptions;
import org.santu.testing.TestStore;
import org.santu.workbook.Column;
import org.santu.workbook.SheetRow;
import org.santu.workbook.SheetWriter;
import org.santu.workbook.WorkbookLimits;
import org.santu.workbook.WorkbookReader;
import org.santu.workbook.WorkbookWriter;

/** Templates for a village clerk: what the instructions give as an example is taken by the import. */
class TemplateTest {
    private static TestStore store;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        store = TestStore.create();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static Stream<String> layers() {
        return TestStore.shippedCatalog().layers().stream().map(LayerDeclaration::name);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void filledInWithItsExamplesItIsImported(String name) throws IOException {
        Locale locale = Locale.CHINESE;
        LayerDeclaration layer = store.catalog().getLayer(name);
        List<SheetRow> rows =
                WorkbookReader.read(new ByteArrayInputStream(template(name, locale)), WorkbookLimits.LIST);
        assertThat(rows).hasSize(1);
        List<Object> headings = rows.get(0).cells();
        List<OutColumn> columns = OutColumns.of(layer).stream()
                .filter(column -> !column.name().equals(OutColumn.ID))
                .toList();
        Path filled = folder.resolve("filled.xlsx");
        try (OutputStream out = Files.newOutputStream(filled);
                WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter sheet = workbook.sheet(
                    "表",
                    headings.stream()
                            .map(title -> Column.of(title.toString(), 10))
                            .toList(),
                    0);
            Object[] row = new Object[headings.size()];
            for (int i = 0; i < columns.size(); i++) {
                boolean isList = columns.get(i).type() == AttributeType.RECORDS;
                row[i] = isList ? null : new ColumnHelp(layer, columns.get(i), locale).example();
            }
            boolean isPoint = headings.size() == columns.size() + 2;
            row[columns.size()] = isPoint ? "114.356812" : ColumnHelp.wkt(layer.geometryType());
            if (isPoint) {
                row[columns.size() + 1] = "38.854210";
            }
            sheet.row(row);
        }
        ImportReport report = RoundTrips.importer(store)
                .run(
                        new ImportRequest(filled, name, null, null, Map.of(), true, Caller.system(), locale),
                        ImportProgress.NONE);
        assertThat(report.rejected()).as(report.findings().toString()).isZero();
        assertThat(report.inserted()).isEqualTo(1);
        assertThat(report.unusedFields()).isEmpty();
    }

    /** Its second sheet was told to everybody as rows that had not been imported. */
    @Test
    void itsInstructionsAreNoRowsPassedOver() throws IOException {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Path file = Files.write(folder.resolve("empty.xlsx"), template("household", locale));
            try (RecordSource source =
                    RecordReaders.open(file, new SourceOptions(null, null, Set.of()).takingFirst())) {
                assertThat(source.findings()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyCodedColumnOffersItsLabelsAndNumbersAreChecked(String name) throws IOException {
        String sheet = entry(template(name, Locale.ENGLISH), "xl/worksheets/sheet1.xml");
        LayerDeclaration layer = store.catalog().getLayer(name);
        long lists = layer.attributes().stream()
                .filter(attribute ->
                        attribute.type() == AttributeType.CODE || attribute.type() == AttributeType.BOOLEAN)
                .count();
        assertThat(sheet.split("type=\"list\"", -1)).hasSize((int) lists + 1);
        assertThat(sheet).contains("type=\"custom\"");
    }

    private static byte[] template(String layer, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Templates(store.catalog()).write(layer, locale, out);
        return out.toByteArray();
    }

    private String entry(byte[] workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(
                Files.write(folder.resolve("template.xlsx"), workbook).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
