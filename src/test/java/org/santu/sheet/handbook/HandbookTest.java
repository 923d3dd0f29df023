package org.santu.sheet.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.santu.access.Account;
import org.santu.access.Caller;
import org.santu.access.Role;
import org.santu.catalog.Attribute;
import org.santu.catalog.AttributeType;
import org.santu.catalog.Catalog;
import org.santu.catalog.Code;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.santu.testing.SmallCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What stands in a handbook is what stands in the database, as far as its reader may see it. */
@HttpTest
class HandbookTest {
    private static final String NOWHERE = "139921777001";
    private static final HandbookOptions OPTIONS =
            new HandbookOptions(Locale.CHINESE, false, LocalDate.of(2026, 11, 21));
    private static final int HOUSEHOLDS = 40;

    @Autowired
    private Handbooks handbooks;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private final Caller editor = new Account("handbook", Role.EDITOR, SmallCounty.COUNTY).caller();

    @AfterEach
    void tidy() {
        database.sql("delete from layer.household where region_code = ?")
                .param(NOWHERE)
                .update();
    }

    private byte[] household(Caller caller, UUID id, HandbookOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handbooks.household(caller, id, options, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private UUID insert(Map<String, Object> values) {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = new HashMap<>(values);
        row.put("id", id);
        row.put("region_code", NOWHERE);
        loader.insert(
                Caller.system(), catalog.getLayer("household"), List.of(row).iterator());
        return id;
    }

    @Test
    void everyValueOfAHouseholdStandsInItsHandbook() throws Exception {
        Random random = new Random(20261121);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Map<String, Object> values = RandomHouseholds.next(catalog.getLayer("household"), random);
            String text = text(household(editor, insert(values), OPTIONS));
            for (String shown : shown(values)) {
                assertThat(text).as("household %d of seed 20261121", i).contains(bare(shown));
            }
        }
    }

    /** What the editor must find, of the attributes that the form shows and that are not masked for them. */
    private List<String> shown(Map<String, Object> values) {
        List<String> shown = new ArrayList<>();
        for (Attribute attribute : catalog.getLayer("household").attributes()) {
            Object value = values.get(attribute.name());
            boolean hidden = !editor.scope().maySee(attribute.privacy());
            if (value == null || hidden || !RandomHouseholds.PRINTED.contains(attribute.name())) {
                continue;
            }
            if (attribute.type() == AttributeType.CODE) {
                shown.add(attribute
                        .codeList()
                        .findCode(value.toString())
                        .map(Code::label)
                        .orElseThrow()
                        .zh());
            } else if (value instanceof BigDecimal number) {
                shown.add(String.format(Locale.ENGLISH, "%,.2f", number));
            } else {
                shown.add(value.toString());
            }
        }
        return shown;
    }

    @Test
    void aVeryLongTextGoesOnOverThePageAndIsNeverCut() throws Exception {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            story.append("第").append(i).append("句");
        }
        String measures = "[{\"class\": \"industry\", \"content\": \"%s\"}]".formatted(story);
        byte[] pdf = household(editor, insert(Map.of("name", "长户", "measures", measures)), OPTIONS);
        assertThat(text(pdf))
                .as("the story, with heads and feet of pages in between")
                .containsSubsequence(story.toString().split(""));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth() * 25.4 / 72).isCloseTo(210, within(0.1));
                assertThat(page.getMediaBox().getHeight() * 25.4 / 72).isCloseTo(297, within(0.1));
            }
        }
    }

    @Test
    void anEmptyHouseholdIsAFormToFillIn() throws Exception {
        String text = text(household(editor, insert(Map.of("name", "空户")), OPTIONS));
        assertThat(text).contains("空户", "雨露计划", "小额信贷", "易地搬迁", "产业发展", "基础设施", "公共服务", "户主签字");
    }

    @Test
    void aCharacterThatTheFontLacksIsSeenToBeMissing() throws Exception {
        UUID id = insert(Map.of("name", "\uD86D\uDDAF大\u0007名"));
        MockHttpServletResponse answer = print(As.admin(), "household/" + id);
        assertThat(text(answer.getContentAsByteArray())).contains("□大名");
        assertThat(answer.getHeader("Santu-Missing-Characters")).isEqualTo("U+2B5AF");
    }

    @Test
    void theSameDataGivesTheSameBytes() {
        byte[] first = household(editor, SmallCounty.WEST_HOUSEHOLD, OPTIONS);
        assertThat(household(editor, SmallCounty.WEST_HOUSEHOLD, OPTIONS)).isEqualTo(first);
    }

    @Test
    void readersSeeWhatTheyMay() throws Exception {
        byte[] own = print(As.westEditor(), "household/" + SmallCounty.WEST_HOUSEHOLD)
                .getContentAsByteArray();
        assertThat(text(own)).contains("测试甲", "13900000002", "干部丙", "农业局", "139921********1234");
        byte[] viewers =
                print(As.viewer(), "household/" + SmallCounty.WEST_HOUSEHOLD).getContentAsByteArray();
        assertThat(text(viewers)).contains("测**").doesNotContain("测试甲", "13900000002");
        byte[] open = print(As.admin(), "village/" + SmallCounty.WEST_VILLAGE, "public", "true")
                .getContentAsByteArray();
        assertThat(text(open)).contains("西村").doesNotContain("测试甲", "书记乙", "13900000001");
        assertThat(print(As.westEditor(), "household/" + SmallCounty.EAST_HOUSEHOLD)
                        .getStatus())
                .isEqualTo(404);
        assertThat(print(As.westEditor(), "village/" + SmallCounty.EAST_VILLAGE).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theHandbookOfAVillageHasItsFactsProjectsAndRoster() throws Exception {
        MockHttpServletResponse answer = print(As.westEditor(), "village/" + SmallCounty.WEST_VILLAGE);
        assertThat(text(answer.getContentAsByteArray()))
                .as("the map has its legend, arrow and scale")
                .contains("图例")
                .containsPattern("N图例|图例.*N")
                .containsPattern("\\dk?m");
        assertThat(text(answer.getContentAsByteArray()))
                .contains("西村", "县领导甲", "书记乙", "修路", "2026-10-31", "村路硬化", "1,200,000", "农户名册（3户）", "测试乙", "测试丙");
    }

    @Test
    void everyPrintIsOnRecord() throws Exception {
        print(As.viewer(), "household/" + SmallCounty.WEST_HOUSEHOLD);
        assertThat(database.sql(
                                "select actor from santu.audit where action = 'print' and subject = ? order by seq desc limit 1")
                        .param("household/" + SmallCounty.WEST_HOUSEHOLD)
                        .query(String.class)
                        .single())
                .isEqualTo(SmallCounty.VIEWER);
    }

    private MockHttpServletResponse print(RequestPostProcessor who, String path, String... parameters)
            throws Exception {
        var request = get("/api/handbooks/" + path + ".pdf").with(who);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
