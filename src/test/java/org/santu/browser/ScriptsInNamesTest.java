package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A village is named with markup; wherever its name is shown, it is read and not run. */
class ScriptsInNamesTest extends WorkbenchCase {
    private static final String EVIL = "\"><img src=/favicon.svg onload=window.hit=1>";

    private String village;
    private String name;

    @AfterEach
    void nameItAsBefore() {
        rename(name);
    }

    @Test
    void itsNameIsTextInCardSearchListSheetAndTip() {
        go("/?lang=zh");
        String code = firstVillage();
        JsonNode found = browser()
                .json("/api/layers/village/features?limit=1&where=region_code%3D%27" + code + "%27")
                .path("features")
                .get(0);
        village = "/api/layers/village/features/" + found.path("id").asString();
        name = found.path("properties").path("name").asString();
        rename(EVIL);

        go("/?lang=zh&feature=village." + found.path("id").asString());
        browser().await("the card", () -> browser().text("#card-title").contains("onload"));
        unhurt("card");
        browser().click("#edit");
        browser().find("#edit-name");
        unhurt("form");
        go("/village/" + code + "?lang=zh");
        browser()
                .await(
                        "the sheet beside the map",
                        () -> browser()
                                        .run("return document.body.textContent")
                                        .toString()
                                        .length()
                                > 200);
        unhurt("three maps");
        browser().click("#search");
        browser().type("#search", "onload");
        browser().awaitMap();
        unhurt("search");
        browser().type("#search", org.openqa.selenium.Keys.chord(org.openqa.selenium.Keys.CONTROL, "a") + code);
        browser()
                .await(
                        "found",
                        () -> Boolean.TRUE.equals(
                                browser().run("return document.querySelectorAll('[role=option]').length > 0")));
        unhurt("search by code");
        go("/?lang=zh&region=" + code);
        browser().click("#tab-changes");
        browser().await("the list of changes", () -> browser().shows(".batch"));
        unhurt("changes");
        browser().go(base() + "/sheets?lang=zh&village=" + code);
        browser()
                .await(
                        "the page of sheets",
                        () -> browser()
                                        .run("return document.body.textContent")
                                        .toString()
                                        .length()
                                > 200);
        unhurt("page of sheets");
    }

    private void rename(String to) {
        String version =
                browser().json(village).path("properties").path("version").asString();
        String body = "{\"type\": \"Feature\", \"properties\": {\"name\": "
                + new tools.jackson.databind.json.JsonMapper().writeValueAsString(to) + "}}";
        JsonNode answer = browser().send("PUT", village, version, body);
        assertThat(answer.path("properties").path("name").asString()).isEqualTo(to);
    }

    private static void unhurt(String where) {
        assertThat(browser().run("return [window.hit ?? null, document.querySelector('img[onload]')]"))
                .as(where)
                .isEqualTo(java.util.Arrays.asList(null, null));
    }
}
