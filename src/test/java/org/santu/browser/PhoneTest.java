package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same on a phone that is 390 pixels wide. */
class PhoneTest extends WorkbenchCase {

    @BeforeEach
    void phone() {
        browser().resize(390, 844, true);
        go("/?lang=zh");
    }

    @Test
    void panelsAreSheetsOverTheMapAndNothingSticksOut() {
        for (String sheet : new String[] {"layers", "regions", "details"}) {
            browser().click("#dock [data-sheet=" + sheet + "]");
            browser().find(sheet.equals("details") ? "#right" : "#" + sheet);
            assertThat((Long) browser().run("return document.scrollingElement.scrollWidth"))
                    .as("width with %s", sheet)
                    .isLessThanOrEqualTo(390);
        }
        browser().click("#dock [data-sheet=map]");
        browser()
                .await(
                        "the map alone",
                        () -> !browser().shows("#right") && !browser().shows("#left"));
    }

    @Test
    void aVillageOpensAsASheetWithItsThreeMaps() {
        String code = firstVillage();
        go("/village/" + code + "?map=status&lang=zh");
        browser().click(".map-tabs [data-map=projects]");
        browser().await("projects", () -> browser().address().contains("map=projects"));
        assertThat((Long) browser().run("return document.scrollingElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    @Test
    void whileSomebodyDrawsTheFormIsABarAndTheMapIsFree() {
        drawAndGiveUp("relocation_site", "area");
        drawAndGiveUp("household", "click");
    }

    private void drawAndGiveUp(String layer, String place) {
        go("/?lang=zh&view=14/39.1/115.2");
        browser().click("#dock [data-sheet=details]");
        browser()
                .run(
                        "const choice = document.querySelector('#new-feature'); choice.value = arguments[0];"
                                + " choice.dispatchEvent(new Event('change'));",
                        layer);
        browser().find("[data-place=" + place + "]");
        assertThat(heightOfForm()).as("the form").isGreaterThan(350);
        browser().click("[data-place=" + place + "]");
        browser().await("a bar", () -> heightOfForm() < 170);
        assertThat(browser().shows("[data-place=cancel]")).isTrue();
        assertThat(browser().shows(".edit [type=submit]")).isFalse();
        if (place.equals("area")) {
            browser().tap("#map", -80, -160, 80, -160, 0, 60);
            browser()
                    .await(
                            "three vertices, one of them where the form was",
                            () -> browser().text(".place-words").startsWith("3 个顶点"));
        }
        browser().click("[data-place=cancel]");
        browser()
                .await("the form again", () -> heightOfForm() > 350 && browser().shows(".edit [type=submit]"));
        browser().click(".edit-actions .quiet");
    }

    private static long heightOfForm() {
        return (Long)
                browser().run("return Math.round(document.querySelector('#right').getBoundingClientRect().height)");
    }
}
