package org.santu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.santu.access.Account;
import org.santu.access.Accounts;
import org.santu.access.Role;
import org.santu.catalog.Catalog;
import org.santu.store.BulkLoader;
import org.santu.store.Stores;
import org.santu.testing.As;
import org.santu.testing.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that can be added up by hand: its figures, what is late, what is wrong, and who sees what of it. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerHttpTest {
    private static final String PASSWORD = "a password of the ledger";
    private static final String ON_THE_DAY = "region=" + LedgerCounty.COUNTY + "&day=" + LedgerCounty.DAY;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BulkLoader loader;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stores stores;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    void aCountyWithALedger() {
        new LedgerCounty(loader, catalog).load();
        accounts.createAccount(new Account("ledger-viewer", Role.VIEWER, LedgerCounty.COUNTY), PASSWORD, "test");
        accounts.createAccount(new Account("ledger-east", Role.EDITOR, LedgerCounty.EAST), PASSWORD, "test");
    }

    @AfterAll
    void leaveTheCountyAsItWas() throws Exception {
        LedgerCounty.remove(stores);
    }

    private static RequestPostProcessor as(String username) {
        return SecurityMockMvcRequestPostProcessors.httpBasic(username, PASSWORD);
    }

    private JsonNode ask(RequestPostProcessor who, String path, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/api/relocation/ledger" + path).with(who).header("Accept-Language", "zh"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private JsonNode ask(String path) throws Exception {
        return ask(As.admin(), path, 200);
    }

    private static List<String> texts(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asString(""))
                .toList();
    }

    @Test
    void figures_are_what_a_hand_adds_up() throws Exception {
        JsonNode found = ask("/statistics?" + ON_THE_DAY);
        JsonNode total = found.path("total");
        assertThat(total.path("households").asInt()).isEqualTo(8);
        assertThat(total.path("people").asInt()).isEqualTo(4 + 3 + 2 + 5 + 5 + 6 + 1 + 2);
        assertThat(total.path("contracted").asInt()).isEqualTo(7);
        assertThat(total.path("assigned").asInt()).isEqualTo(6);
        assertThat(total.path("moved").asInt()).isEqualTo(4);
        assertThat(total.path("movedPeople").asInt()).isEqualTo(10);
        assertThat(total.path("demolished").asInt()).isEqualTo(2);
        assertThat(total.path("reclaimed").asInt()).isEqualTo(1);
        assertThat(total.path("reclaimedM2").asDouble()).isEqualTo(400);
        assertThat(total.path("reclaimedMu").asDouble()).isEqualTo(0.6);
        assertThat(total.path("industry").asInt()).isEqualTo(1);
        assertThat(total.path("deeds").asInt()).isEqualTo(1);
        assertThat(total.path("registers").asInt()).isEqualTo(1);
        assertThat(total.path("overArea").asInt())
                .as("the one that moves along is not bound")
                .isEqualTo(1);
        assertThat(total.path("areaPerPerson").asDouble()).isEqualTo(26.0);
        assertThat(found.path("area").path("value").asInt()).isEqualTo(25);

        assertThat(texts(found.path("below"), "code")).containsExactly(LedgerCounty.WEST, LedgerCounty.EAST);
        assertThat(found.path("below").get(1).path("figures").path("households").asInt())
                .isEqualTo(3);
        JsonNode villages =
                ask("/statistics?day=2026-06-30&region=" + LedgerCounty.WEST).path("below");
        assertThat(texts(villages, "name")).containsExactly("村1201", "村1202");
        assertThat(found.path("years").path("2019").path("households").asInt()).isEqualTo(3);
        assertThat(found.path("kinds").path("accompanying").path("people").asInt())
                .isEqualTo(2);
        assertThat(found.path("kinds").path("").path("households").asInt()).isEqualTo(1);
        assertThat(found.path("unknownSite").path("households").asInt()).isEqualTo(1);
        assertThat(found.path("noSite").path("households").asInt()).isEqualTo(1);
    }

    @Test
    void the_figures_of_a_site_come_from_its_households_wherever_they_live_and_however_they_name_it() throws Exception {
        JsonNode sites = ask("/statistics?" + ON_THE_DAY).path("sites");
        assertThat(texts(sites, "name")).containsExactly("新家园", "旧家园");
        JsonNode building = sites.get(0);
        assertThat(building.path("figures").path("households").asInt()).isEqualTo(3);
        assertThat(building.path("figures").path("people").asInt()).isEqualTo(16);
        assertThat(building.path("daysLate").asInt()).isEqualTo(10);
        assertThat(sites.get(1).path("figures").path("moved").asInt()).isEqualTo(3);
        assertThat(sites.get(1).path("figures").path("movedPeople").asInt()).isEqualTo(9);
        assertThat(sites.get(1).path("daysLate").isNull()).as("it is built").isTrue();
        assertThat(ask("?" + ON_THE_DAY + "&site=" + LedgerCounty.NEW_HOME)
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void rows_are_filtered_sorted_and_paged() throws Exception {
        JsonNode over = ask("?over=true&" + ON_THE_DAY);
        assertThat(texts(over.path("rows"), "householdNumber")).containsExactly(LedgerCounty.COUNTY + "H2");
        assertThat(over.path("rows").get(0).path("areaPerPerson").asDouble()).isEqualTo(25.33);
        assertThat(over.path("rows").get(0).path("areaLimit").asInt()).isEqualTo(25);
        assertThat(over.path("rows").get(0).path("township").asString()).isEqualTo("账西乡");
        JsonNode second = ask("?sort=-people&limit=2&offset=1&" + ON_THE_DAY);
        assertThat(second.path("total").asInt()).isEqualTo(8);
        assertThat(texts(second.path("rows"), "householdNumber"))
                .containsExactly(LedgerCounty.COUNTY + "H4", LedgerCounty.COUNTY + "H5");
        assertThat(ask("?stage=moved&kind=accompanying&year=2019&mode=concentrated&" + ON_THE_DAY)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(ask("?site=unknown&" + ON_THE_DAY).path("total").asInt()).isEqualTo(1);
        assertThat(ask("?site=none&" + ON_THE_DAY).path("total").asInt()).isEqualTo(1);
        assertThat(ask("?q=户主丁&" + ON_THE_DAY).path("total").asInt()).isEqualTo(1);
        assertThat(ask(As.admin(), "?sort=phone", 400).path("code").asString()).isEqualTo("SANTU-LEDGER-SORT");
        assertThat(ask(As.admin(), "?limit=5000", 400).path("code").asString()).isEqualTo("SANTU-LEDGER-PAGE");
        JsonNode people = ask("/people?stage=reclaimed&" + ON_THE_DAY);
        assertThat(texts(people.path("rows"), "name")).containsExactly("户主1", "家人1");
    }

    @Test
    void what_is_late_is_told_with_days_and_a_person_and_nothing_is_late_by_a_rule_that_nobody_knows()
            throws Exception {
        JsonNode late = ask("/overdue?" + ON_THE_DAY);
        assertThat(late.path("counts").path("move").asInt()).isEqualTo(1);
        assertThat(late.path("rows")).hasSize(1);
        JsonNode row = late.path("rows").get(0);
        assertThat(row.path("householdNumber").asString()).endsWith("H4");
        assertThat(row.path("days").asInt()).isEqualTo(30);
        assertThat(row.path("personInCharge").asString()).isEqualTo("干部某");
        assertThat(row.path("sitePersonInCharge").asString()).isEqualTo("责任甲");
        assertThat(late.path("sites").get(0).path("days").asInt()).isEqualTo(10);
        assertThat(late.path("demolition").path("state").asString()).isEqualTo("unknown");
        assertThat(late.path("demolition").path("value").isNull()).isTrue();

        mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                        "/api/rules/demolition_days_after_move/entries")
                .with(As.admin())
                .contentType("application/json")
                .content("{\"region\":\"" + LedgerCounty.WEST + "\",\"value\":\"180\",\"reason\":\"县里规定\"}"));
        JsonNode decided = ask("/overdue?late=demolish&" + ON_THE_DAY);
        assertThat(texts(decided.path("rows"), "householdNumber"))
                .containsExactly(LedgerCounty.COUNTY + "H2", LedgerCounty.COUNTY + "H3");
        assertThat(decided.path("rows").get(0).path("due").asString()).isEqualTo("2020-06-17");
        assertThat(decided.path("demolition").path("places").asInt()).isEqualTo(1);
    }

    @Test
    void findings_have_stable_codes_and_lead_to_the_household() throws Exception {
        JsonNode found = ask("/findings?" + ON_THE_DAY);
        JsonNode counts = found.path("counts");
        assertThat(counts.path("SANTU-LEDGER-AREA").asInt()).isEqualTo(1);
        assertThat(counts.path("SANTU-LEDGER-FLAT-TWICE").asInt()).isEqualTo(2);
        assertThat(counts.path("SANTU-LEDGER-NO-CONTRACT").asInt()).isEqualTo(1);
        assertThat(counts.path("SANTU-LEDGER-DATE-ORDER").asInt()).isEqualTo(1);
        assertThat(counts.path("SANTU-LEDGER-SITE-UNKNOWN").asInt()).isEqualTo(1);
        assertThat(counts.path("SANTU-LEDGER-SITE-FULL").asInt()).isEqualTo(1);
        assertThat(counts.path("SANTU-LEDGER-NO-KIND").asInt()).isEqualTo(1);
        assertThat(counts.size()).isEqualTo(7);
        assertThat(found.path("total").asInt()).isEqualTo(8);
        JsonNode area = ask("/findings?finding=SANTU-LEDGER-AREA&" + ON_THE_DAY).path("rows");
        assertThat(area).hasSize(1);
        assertThat(area.get(0).path("id").asString())
                .isEqualTo(LedgerCounty.household(2).toString());
        assertThat(area.get(0).path("text").asString()).contains("25.33").contains("红线");
        JsonNode full =
                ask("/findings?finding=SANTU-LEDGER-SITE-FULL&" + ON_THE_DAY).path("rows");
        assertThat(full.get(0).path("layer").asString()).isEqualTo("relocation_site");
        assertThat(full.get(0).path("text").asString()).isEqualTo("安排了 3 户 16 人,设计 4 户 15 人。");
        assertThat(ask("/findings?day=2026-06-30&region=" + LedgerCounty.SECOND)
                        .path("counts")
                        .size())
                .as("the other household with the flat lives elsewhere")
                .isEqualTo(1);
    }

    @Test
    void the_map_and_the_printed_sheet_of_projects_say_what_the_ledger_says() throws Exception {
        JsonNode total = ask("/statistics?region=" + LedgerCounty.FIRST).path("total");
        JsonNode sites = ask("/statistics?region=" + LedgerCounty.COUNTY).path("sites");
        JsonNode page = JsonMapper.shared()
                .readTree(mvc.perform(
                                get("/api/maps/projects/" + LedgerCounty.FIRST).with(As.admin()))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
        JsonNode progress = table(page, "relocation_ledger").path("rows");
        assertThat(progress.get(0).get(1).asInt())
                .isEqualTo(total.path("households").asInt())
                .isEqualTo(3);
        assertThat(progress.get(5).get(1).asInt())
                .isEqualTo(total.path("movedPeople").asInt());
        JsonNode site = table(page, "relocation").path("rows").get(0);
        assertThat(site.get(1).asString()).isEqualTo("新家园");
        assertThat(site.get(6).asInt())
                .as("its households live in other villages")
                .isEqualTo(sites.get(0).path("figures").path("households").asInt())
                .isEqualTo(3);
        byte[] pdf = mvc.perform(get("/api/sheets/projects/" + LedgerCounty.FIRST + ".pdf")
                        .with(As.admin())
                        .header("Accept-Language", "zh"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(sheet).replaceAll("\\s+", "");
            assertThat(text).contains("易地搬迁进度");
            assertThat(text).contains("计划人数" + total.path("people").asInt());
            assertThat(text).contains("已入住户数" + total.path("moved").asInt());
        }
    }

    private static JsonNode table(JsonNode page, String name) {
        return StreamSupport.stream(page.path("tables").spliterator(), false)
                .filter(table -> table.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybody_sees_the_ledger_of_their_region_masked_as_everywhere() throws Exception {
        JsonNode seen = ask(as("ledger-viewer"), "?q=" + LedgerCounty.COUNTY + "H5&day=2026-06-30", 200);
        JsonNode row = seen.path("rows").get(0);
        assertThat(row.path("name").asString()).isEqualTo("户**").doesNotContain("戊");
        assertThat(row.path("newFlat").isNull()).isTrue();
        JsonNode figures =
                ask(as("ledger-viewer"), "/statistics?day=2026-06-30", 200).path("total");
        assertThat(figures).isEqualTo(ask("/statistics?" + ON_THE_DAY).path("total"));

        JsonNode east = ask(as("ledger-east"), "/statistics?day=2026-06-30", 200);
        assertThat(east.path("total").path("households").asInt()).isEqualTo(3);
        JsonNode findings = ask(as("ledger-east"), "/findings?day=2026-06-30", 200);
        assertThat(findings.path("sitesChecked").asBoolean()).isFalse();
        assertThat(findings.path("counts").has("SANTU-LEDGER-SITE-UNKNOWN")).isFalse();
        ask(as("ledger-east"), "/statistics?region=" + LedgerCounty.WEST, 404);
    }
}
