package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.santu.testing.HttpTestConfiguration;
import org.santu.testing.RunningSantu;
import tools.jackson.databind.JsonNode;

/** A day of four people: a township editor, a county planner, an auditor, and somebody without an account. */
class RolesTest extends WorkbenchCase {
    private static final String OWN = "seven kilns above the ford";

    private String village;

    @BeforeEach
    void theAdministratorIsHere() {
        expectErrors();
        go("/?lang=zh");
        village = firstVillage();
    }

    @AfterEach
    void leave() {
        browser().run("localStorage.clear()");
        browser().forgetCookies();
    }

    /** Makes an account, signs in with the password that was given, and changes it, as everybody has to. */
    private void become(String role, String region) {
        String name = role + "-" + UUID.randomUUID().toString().substring(0, 8);
        JsonNode made = browser()
                .send(
                        "POST",
                        "/api/accounts",
                        null,
                        "{\"username\": \"" + name + "\", \"role\": \"" + role + "\", \"region\": \"" + region + "\"}");
        String given = made.path("password").asString();
        assertThat(given).as(made.toString()).isNotBlank();
        goAsStranger("/?lang=zh");
        browser().type("#username", name);
        browser().type("#password", given);
        browser().click("form button.primary");
        browser().await("asked for a password of one's own", () -> browser().shows("#must-change"));
        browser().type("[name=current]", given);
        browser().type("[name=password]", OWN);
        browser().type("[name=again]", OWN);
        browser().click("#my-password button.primary");
        awaitWorkbench();
        go("/?lang=zh");
    }

    private static String household(String village) {
        return browser()
                .json("/api/layers/household/features?region=" + village + "&limit=1")
                .path("features")
                .get(0)
                .path("id")
                .asString();
    }

    private static long count(String layer) {
        return browser().json("/api/layers/" + layer).path("count").asLong();
    }

    private static String menu() {
        browser().click("#account summary");
        String pages = browser().text("#account-pages");
        browser().click("#account summary");
        return pages;
    }

    @Test
    void theTownshipEditorWorksInTheTownshipAndUnmasksForAReason() {
        long all = count("household");
        String township = village.substring(0, 9);
        become("editor", township);
        assertThat(count("household")).isPositive().isLessThan(all);
        assertThat(menu()).doesNotContain("账号管理", "审计日志", "备份");
        JsonNode foreign = browser().json("/api/regions?q=" + (township.endsWith("1") ? "2" : "1"));
        assertThat(foreign.valueStream().map(region -> region.path("code").asString()))
                .allMatch(code -> code.startsWith(township));

        browser().follow("/household/" + household(village) + "?lang=zh");
        awaitWorkbench();
        browser().click(".unmask summary");
        browser().click(".unmask [type=checkbox]");
        browser().type("#unmask-reason", "核对证件");
        browser().click(".unmask button.primary");
        browser()
                .await(
                        "shown and on record",
                        () -> !browser().text(".unmask-note").isBlank());
        assertThat(browser().shows("#messages .message-problem")).isFalse();
    }

    @Test
    void theCountyPlannerSeesTheCountyPrintsAndChangesNoAccounts() {
        become("planner", village.substring(0, 6));
        assertThat(menu()).contains("打印图件").doesNotContain("账号管理");
        browser().follow("/accounts?lang=zh");
        browser().await("politely refused", () -> browser().text("#page").contains("权限"));
        browser().follow("/sheets?template=projects&village=" + village);
        browser().await("the sheet", () -> browser().shows("#sheet-facts dl"));
        assertThat(browser()
                        .json("/api/layers/household/features/" + household(village) + "/unmask")
                        .path("code")
                        .asString(""))
                .startsWith("SANTU-");
    }

    @Test
    void theAuditorReadsWhoDidWhatAndChangesNothing() {
        become("auditor", village.substring(0, 6));
        browser().follow("/village/" + village + "?lang=zh");
        awaitWorkbench();
        assertThat(browser().shows("#edit")).isFalse();
        JsonNode refused = browser()
                .send("POST", "/api/layers/village/features", null, "{\"type\": \"Feature\", \"properties\": {}}");
        assertThat(refused.path("code").asString()).endsWith("-DENIED");
        browser().follow("/audit?lang=en");
        browser().await("the log", () -> browser().text("h1").equals("Audit log"));
        browser().await("entries", () -> browser().shows("#page tbody tr"));
    }

    @Test
    void somebodyWithoutAnAccountSeesThePublicEditionOnly() {
        RunningSantu open = RunningSantu.ofItsOwn("--santu.anonymous=true");
        browser().forgetCookies();
        browser().go(open.address() + "/sign-in?lang=zh");
        browser().type("#username", "admin");
        browser().type("#password", HttpTestConfiguration.ADMIN_PASSWORD);
        browser().click("form button.primary");
        awaitWorkbench();
        write(
                "region",
                "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[114, 39], [115, 39], [115, 40], [114, 40], [114, 39]]]]}",
                "{\"region_code\": \"139921\", \"name\": \"公开县\", \"level\": \"county\"}");
        write(
                "household",
                "{\"type\": \"Point\", \"coordinates\": [114.5, 39.5]}",
                "{\"region_code\": \"139921206201\", \"name\": \"测试户甲\", \"people\": 3}");

        browser().forgetCookies();
        browser().go(open.address() + "/?lang=zh");
        awaitWorkbench();
        browser().click("#account summary");
        assertThat(browser().text("#account")).contains("登录");
        assertThat(browser().json("/api/layers/region").path("count").asLong()).isEqualTo(1);
        assertThat(browser().json("/api/layers/household/features").toString()).doesNotContain("测试户甲");
        assertThat(browser().json("/api/audit").path("code").asString("")).startsWith("SANTU-");
    }

    private static void write(String layer, String geometry, String properties) {
        JsonNode made = browser()
                .send(
                        "POST",
                        "/api/layers/" + layer + "/features",
                        null,
                        "{\"type\": \"Feature\", \"geometry\": " + geometry + ", \"properties\": " + properties + "}");
        assertThat(made.path("id").asString("")).as(made.toString()).isNotEmpty();
    }
}
