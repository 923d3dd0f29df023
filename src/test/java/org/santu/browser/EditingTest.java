package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.santu.catalog.ChinaTime;
import tools.jackson.databind.JsonNode;

/** Changing, merging, taking back and looking back, as people do it; works on one clinic of its own. */
class EditingTest extends WorkbenchCase {
    private String id;
    private String village;

    @BeforeEach
    void aClinic() {
        go("/?lang=zh");
        village = firstVillage();
        JsonNode made = write(
                "POST", "", null, "{\"region_code\": \"" + village + "\", \"name\": \"试用卫生室\", \"kind\": \"clinic\"}");
        id = made.path("id").asString();
        assertThat(id).isNotEmpty();
        open("");
    }

    @AfterEach
    void leaveNothing() {
        JsonNode last = read();
        if (last.path("properties").has("version")) {
            write("DELETE", "/" + id, last.path("properties").path("version").asString(), null);
        }
        browser().run("localStorage.clear()");
    }

    @Test
    void aChangeIsSavedTakenBackAndRedone() {
        browser().click("#edit");
        retype("#edit-name", "");
        browser().click(".edit [type=submit]");
        browser()
                .await(
                        "told at the field",
                        () -> browser()
                                .text("[data-attribute=name] .field-error")
                                .equals("必填"));
        retype("#edit-name", "新卫生室");
        browser().click(".edit [type=submit]");
        titleIs("新卫生室");
        browser().type("#details-body", Keys.chord(Keys.CONTROL, "z"));
        titleIs("试用卫生室");
        browser().type("#details-body", Keys.chord(Keys.CONTROL, Keys.SHIFT, "z"));
        titleIs("新卫生室");
        browser().click(".card [data-tab=history]");
        browser().await("the timeline", () -> browser().text(".history").contains("重做"));
        assertThat(browser().text(".history")).contains("撤销", "试用卫生室", "新卫生室", "新增");
    }

    @Test
    void whatTwoPeopleChangeIsJoinedFieldByField() {
        expectErrors();
        browser().click("#edit");
        browser().find("#edit-name");
        write("PUT", "/" + id, "1", "{\"name\": \"别人的名\", \"status\": \"built\"}");
        retype("#edit-name", "我的名");
        browser().click(".edit [type=submit]");
        browser().await("the merge panel", () -> browser().shows(".merge-conflict[data-attribute=name]"));
        assertThat(browser().text(".merge")).contains("别人的名", "我的名", "试用卫生室");
        assertThat(browser().find(".merge [type=submit]").isEnabled()).isFalse();
        browser().click(".merge-conflict [value=mine]");
        browser().click(".merge [type=submit]");
        titleIs("我的名");
        assertThat(read().path("properties").path("status").asString()).isEqualTo("built");
    }

    @Test
    void nothingTypedIsLost() {
        browser().click("#edit");
        retype("#edit-name", "断网时写的");
        browser().run("window.fetch = () => Promise.reject(new TypeError('no network'))");
        browser().click(".edit [type=submit]");
        browser().await("told what to do", () -> browser().text(".edit-note").contains("浏览器"));
        open("");
        browser().click("#edit");
        browser()
                .await(
                        "the draft, not a new beginning that would write over it",
                        () -> "断网时写的".equals(browser().find("#edit-name").getDomProperty("value")));
        open("");
        browser().click("#draft-continue");
        browser()
                .await(
                        "what was typed",
                        () -> "断网时写的".equals(browser().find("#edit-name").getDomProperty("value")));
        browser().click(".edit [type=submit]");
        titleIs("断网时写的");
    }

    @Test
    void aPastDayIsShownAndNothingCanBeChangedThere() {
        expectErrors();
        open("&at=" + ChinaTime.today().minusDays(2));
        browser().await("the banner", () -> browser().text("#past-banner").contains("正在查看"));
        assertThat(browser().text("#details-body")).contains("没有找到");
        assertThat(browser().shows("#edit")).isFalse();
        browser().click("#past-banner button");
        titleIs("试用卫生室");
        assertThat(browser().address()).doesNotContain("at=");
        assertThat(browser().shows("#edit")).isTrue();
    }

    @Test
    void recentChangesAreTakenBackInThePanelAndDifferencesAreListed() {
        write("PUT", "/" + id, "1", "{\"name\": \"改名卫生室\"}");
        open("&region=" + village);
        browser().click("#tab-changes");
        browser().await("the newest change", () -> browser().shows(".batch[data-kind=edit] .undo"));
        browser().await("the day in the calendar", () -> browser().shows(".day.marked"));
        browser().click(".differences-form [type=submit]");
        browser().await("differences", () -> browser().shows(".difference-layer[data-layer=facility]"));
        assertThat(browser().text(".difference-layer[data-layer=facility]")).contains("新增");
        browser().click(".batch[data-kind=edit] .undo");
        browser()
                .await(
                        "the old name",
                        () -> read().path("properties").path("name").asString().equals("试用卫生室"));
        browser().await("the undo in the list", () -> browser().shows(".batch[data-kind=undo]"));
    }

    @Test
    void theSameInEnglish() {
        go("/?lang=en&feature=facility." + id);
        browser().click("#edit");
        browser().await("the form", () -> browser().text("#edit-title").startsWith("Edit:"));
        assertThat(browser().text(".edit .form-label, .edit-actions")).doesNotContainPattern("\\p{IsHan}");
        browser().click("#tab-changes");
        browser().await("the list", () -> browser().shows(".batch"));
        assertThat(browser().text("#changes h3")).doesNotContainPattern("\\p{IsHan}");
    }

    private void open(String more) {
        go("/?lang=zh&feature=facility." + id + more);
        browser().awaitMap();
    }

    private void titleIs(String title) {
        browser()
                .await(
                        title,
                        () -> browser().shows("#card-title")
                                && browser().text("#card-title").equals(title));
    }

    private void retype(String selector, String text) {
        browser().type(selector, Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text);
    }

    private JsonNode read() {
        return browser().json("/api/layers/facility/features/" + id);
    }

    /** A change by somebody else: past the form. */
    private JsonNode write(String method, String path, String version, String properties) {
        return browser()
                .send(
                        method,
                        "/api/layers/facility/features" + path,
                        version,
                        properties == null
                                ? null
                                : "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [114.9, 38.9]}, \"properties\": "
                                        + properties + "}");
    }
}
