package org.santu.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HttpTest
class SheetControllerTest {
    @Autowired
    MockMvc http;

    private ResultActions sheet(String address, Object... values) throws Exception {
        return http.perform(get("/api/sheets" + address, values).with(As.westEditor()));
    }

    @Test
    void templates_are_listed_in_their_order() throws Exception {
        sheet("")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].name").value("status"))
                .andExpect(jsonPath("$[*].name").value(hasItem("resources")));
    }

    @Test
    void a_layout_tells_frame_scale_and_what_to_look_at() throws Exception {
        sheet("/status/{code}?paper=A4&landscape=true&maker=某县", SmallCounty.WEST_VILLAGE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paper[0]").value(297.0))
                .andExpect(jsonPath("$.frame.length()").value(4))
                .andExpect(jsonPath("$.texts.maker").value("某县"))
                .andExpect(jsonPath("$.warnings[*].code").value(hasItem("SANTU-SHEET-NO-BOUNDARY")));
    }

    @Test
    void a_sheet_comes_as_pdf_and_as_png() throws Exception {
        sheet("/campaign/{code}.pdf", SmallCounty.WEST_VILLAGE)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(content().string(startsWith("%PDF-")));
        sheet("/status/{code}.png?dpi=50", SmallCounty.WEST_VILLAGE)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"));
    }

    @Test
    void a_large_sheet_comes_cut_into_pages_of_the_printer() throws Exception {
        byte[] pdf = sheet("/status/{code}.pdf?paper=A2&landscape=true&tiles=A4", SmallCounty.WEST_VILLAGE)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages() % 8).isZero();
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("第1行第1列", "第2行第4列", "西村");
        }
    }

    @Test
    void a_foreign_village_is_as_unknown_as_one_that_never_was() throws Exception {
        for (String code : new String[] {SmallCounty.EAST_VILLAGE, "139921101999"}) {
            sheet("/status/{code}.pdf", code)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("SANTU-REGION-NOT-FOUND"));
        }
    }

    @Test
    void what_cannot_be_printed_is_refused_before_it_is_drawn() throws Exception {
        sheet("/nothing/{code}.pdf", SmallCounty.WEST_VILLAGE)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-TEMPLATE"));
        sheet("/status/{code}.pdf?paper=9000x9000", SmallCounty.WEST_VILLAGE)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-PAPER"));
        sheet("/status/{code}.png?paper=3000x2000&dpi=300", SmallCounty.WEST_VILLAGE)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-MEMORY"));
        sheet("/status/{code}.pdf?tiles=A2", SmallCounty.WEST_VILLAGE)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-TILES"));
        sheet("/status/{code}.png?dpi=9999", SmallCounty.WEST_VILLAGE)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-DPI"));
        sheet("/status/{code}.pdf", SmallCounty.WEST)
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-NOT-VILLAGE"));
    }

    @Test
    void aCountyHasASheetOfItsOwnKindAndAVillageHasNone() throws Exception {
        http.perform(get("/api/sheets/funds-shared/139921").with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value(org.hamcrest.Matchers.containsString("试县")));
        http.perform(get("/api/sheets/funds-shared/" + SmallCounty.WEST_VILLAGE).with(As.admin()))
                .andExpect(jsonPath("$.code").value("SANTU-SHEET-LEVEL"));
    }

    /** Else nobody could tell what the colours count. */
    @Test
    void theLegendOfAThematicMapHasItsTitle() throws Exception {
        byte[] pdf = http.perform(get("/api/sheets/funds-shared/139921.pdf")
                        .header("Accept-Language", "en")
                        .with(As.admin()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Project funds for each registered household by village");
        }
    }
}
