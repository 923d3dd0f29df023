package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** What a planner does in the workbench on a laptop. */
class WorkbenchTest extends WorkbenchCase {

    @BeforeEach
    void signedIn() {
        go("/?lang=zh");
    }

    @Test
    void aPlannerDrillsDownToAVillageAndOpensItsThreeMaps() {
        browser().click("#tab-regions");
        String code = firstVillage();
        for (int digits : new int[] {4, 6, 9, 12}) {
            String step = code.substring(0, digits);
            browser().click("[role=treeitem][data-code='" + step + "'] > .tree-line");
            browser().await("region " + step, () -> browser().address().contains("region=" + step + "&"));
        }
        String name = browser().text("[role=treeitem][data-code='" + code + "'] .tree-name");
        browser()
                .await(
                        "path to " + name,
                        () -> browser().text("#path-list [aria-current]").equals(name));
        browser().await("card of " + name, () -> browser().text("#region-title").equals(name));

        for (String map : new String[] {"status", "campaign", "projects"}) {
            browser().click("#map-switch [data-map=" + map + "]");
            browser()
                    .await(
                            map,
                            () -> browser().address().startsWith("/village/" + code)
                                    && browser().address().contains("map=" + map)
                                    && browser().shows("#map-switch [data-map=" + map + "][aria-pressed=true]")
                                    && browser().shows(".region-page .sheet-table"));
            browser().awaitMap();
        }
        browser().back();
        browser().await("back to campaign", () -> browser().address().contains("map=campaign"));
    }

    @Test
    void theLanguageIsSwitchedAndRemembered() {
        assertThat(browser().text("#tab-layers")).isEqualTo("图层");
        browser().click("#language");
        browser().await("English", () -> browser().text("#tab-layers").equals("Layers"));
        assertThat(browser().address()).contains("lang=en");
        assertThat(browser().run("return document.documentElement.lang")).isEqualTo("en");
        go("/");
        assertThat(browser().text("#tab-layers")).isEqualTo("Layers");
        assertThat(browser().text("#layers")).doesNotContainPattern("\\p{IsHan}");
        browser().click("#language");
        browser().await("Chinese", () -> browser().text("#tab-layers").equals("图层"));
    }

    @Test
    void aClickOnAHouseholdShowsItsCardAndThenItsPage() {
        JsonNode household = household();
        JsonNode place = household.path("geometry").path("coordinates");
        go("/?lang=zh&view=18/" + place.get(1).asDouble() + "/" + place.get(0).asDouble());
        browser().clickAt("#map", 0, 0);
        String name = household.path("properties").path("name").asString();
        browser().await("card of " + name, () -> browser().text("#card-title").equals(name));
        assertThat(browser().address()).contains("feature=household.");
        assertThat(browser().text(".card-body")).contains("家庭状况", "贫困属性");

        browser().click("[data-tab=history]");
        browser().find(".history li");
        browser().click(".card .actions .quiet");
        browser().await("page", () -> browser().address().startsWith("/household/"));
        browser().await("groups", () -> browser().text(".household-groups").contains("包保干部"));
        assertThat(browser().text(".household-groups"))
                .contains("家庭状况", "贫困属性", "致贫原因", "脱贫项目", "帮扶单位", "包保干部", "扶贫成效");
    }

    @Test
    void aSentAddressShowsTheSameView() {
        String code = firstVillage();
        go("/village/" + code + "?map=campaign&layers=region,household:cause&view=14/39.1/115.2&lang=en");
        browser().find(".region-page .sheet-table");
        assertThat(browser().address()).contains("map=campaign", "layers=region,household:cause", "view=14/39.1/115.2");
        assertThat(browser().find("#layer-household").isSelected()).isTrue();
        assertThat(browser().find("#layer-road").isSelected()).isFalse();
        assertThat(browser().text("#map-switch [aria-pressed=true]")).isEqualTo("Who helps");
        browser().click("#language");
    }

    @Test
    void aVillageIsFoundByThePinyinInitialsOfItsNameWithTheKeyboardAlone() {
        String code = firstVillage();
        JsonNode village = browser().json("/api/regions/" + code);
        browser().press("/");
        browser().press(village.path("code").asString());
        browser().find("#search-results [role=option]");
        browser().press(Keys.ARROW_DOWN, Keys.ENTER);
        browser()
                .await(
                        "the village",
                        () -> browser().shows("#region-title")
                                && browser()
                                        .text("#region-title")
                                        .equals(village.path("name").asString()));
        browser().press("?");
        assertThat(browser().text("#keys")).contains("键盘操作");
        browser().press(Keys.ESCAPE);
        browser().await("keys closed", () -> !browser().shows("#keys"));
    }

    @Test
    void theLegendShowsWhatIsSwitchedOn() {
        browser().find("#layer-region + label, label[for=layer-region]");
        boolean before = browser().shows("ul.legend[aria-label*='行政区']");
        browser().click("#layer-region");
        browser().await("legend follows the switch", () -> browser().shows("ul.legend[aria-label*='行政区']") != before);
        browser().click("#layer-region");
    }

    @Test
    void aRegionOrHouseholdThatDoesNotExistSaysWhatToDo() {
        expectErrors();
        go("/household/00000000-0000-4000-8000-000000000000?lang=zh");
        assertThat(browser().text("#details-body")).contains("没有找到");
        browser().click("#details-body button");
        browser().await("atlas", () -> browser().address().startsWith("/?"));
    }

    private static JsonNode household() {
        JsonNode found = browser().json("/api/layers/household/features?limit=1&located=true&region=" + firstVillage());
        return found.path("features").get(0);
    }
}
