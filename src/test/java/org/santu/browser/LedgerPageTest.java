package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The page of the relocation ledger: opens by level, by keyboard, and leads to the household. */
class LedgerPageTest extends WorkbenchCase {
    @Test
    void theLedgerOpensFromCountyToVillageAndLeadsToTheHousehold() {
        go("/?lang=zh");
        browser().follow("/ledger?lang=zh&region=139921");
        browser().await("the statistics", () -> browser().shows(".ledger-steps"));
        assertThat(browser().text(".ledger-total")).contains("6,000");
        browser().click("tr[data-depth='0'] .ledger-open");
        browser().await("villages", () -> browser().shows("tr[data-depth='1']"));
        browser().click("tr[data-depth='0'] .ledger-open");
        browser().await("closed again", () -> !browser().shows("tr[data-depth='1']"));

        browser().type("#ledger-tab-statistics", Keys.ARROW_RIGHT);
        browser().await("households", () -> browser().shows("#ledger-panel a[href^='/household/']"));
        assertThat(browser().run("return document.activeElement.id")).isEqualTo("ledger-tab-rows");
        browser().type("#ledger-tab-rows", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser().await("what is late", () -> browser().text("#ledger-panel").contains("未按期入住"));
        assertThat(browser().text("#ledger-panel")).contains("没有经证实的数值");
        browser().type("#ledger-tab-overdue", Keys.ARROW_RIGHT);
        browser().await("findings", () -> browser().text("#ledger-panel").contains("红线"));
        assertThat(browser().run("return location.search").toString()).contains("tab=findings");
    }
}
