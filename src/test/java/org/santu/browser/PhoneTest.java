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
}
