package org.santu.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santu.problem.SantuException;
import org.santu.render.StyleReader;
import org.santu.workbook.WorkbookLimits;
import org.santu.workbook.WorkbookReader;

/** Styles and workbooks that want to read other files, or to eat the memory. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class HostileFilesTest {
    private static final String STYLE = """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><Name>x</Name><UserStyle>
            <Title>&e;</Title></UserStyle></NamedLayer></StyledLayerDescriptor>""";
    private static final String BOMB = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:1/x\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x.dtd\"> %p;]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE x PUBLIC \"x\" \"file:///etc/hostname\">",
                BOMB
            })
    void aStyleReadsNothingElseAndDoesNotGrow(String doctype) {
        byte[] style = (doctype + STYLE).getBytes(StandardCharsets.UTF_8);
        Throwable refused = catchThrowable(() -> StyleReader.read(new ByteArrayInputStream(style), "x.sld"));
        assertThat(refused).isInstanceOf(SantuException.class);
        assertThat(refused.getMessage()).doesNotContain("aaaaaaaaaaaaaaaaaaaa");
    }

    @Test
    void deepXmlIsRefusedOrReadInTime() {
        byte[] deep = "<a>".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowable(() -> StyleReader.read(new ByteArrayInputStream(deep), "x.sld")))
                .isInstanceOf(SantuException.class);
    }

    private static byte[] workbook(Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(parts);
        all.putIfAbsent("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
                 ContentType="application/xml"/><Override PartName="/xl/workbook.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""".getBytes(StandardCharsets.UTF_8));
        all.putIfAbsent("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1"
                 r:id="rId1"/></sheets></workbook>""".getBytes(StandardCharsets.UTF_8));
        all.putIfAbsent("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void isHarmless(byte[] workbook) {
        Throwable refused =
                catchThrowable(() -> WorkbookReader.read(new ByteArrayInputStream(workbook), WorkbookLimits.LIST));
        assertThat(refused).isInstanceOf(SantuException.class);
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
        isHarmless(workbook(Map.of("xl/worksheets/sheet1.xml", new byte[100_000_000])));
    }

    @Test
    void aWorkbookOfManyPartsIsRefused() throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            parts.put("../../part" + i, new byte[1]);
        }
        isHarmless(workbook(parts));
    }

    @Test
    void aWorkbookWithEntitiesIsRefused() throws IOException {
        String sheet =
                BOMB + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        isHarmless(workbook(Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "PK\u0003\u0004 broken", "<html>", "%PDF-1.4"})
    void whatIsNoWorkbookIsRefused(String text) {
        isHarmless(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
