package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A ledger in GBK comes in by the page: seen, corrected, checked, imported, undone. */
class ImportPageTest extends WorkbenchCase {
    private static final String LEDGER =
            "户编号,户主姓名,人口数,村代码,经度,纬度\n" + "P1,页面甲,3,139921101001,114.71,38.61\nP2,页面乙,多,139921101001,114.72,38.62\n";

    private static String select(String id, String value) {
        return "const p = document.querySelector('" + id + "'); p.value = '" + value
                + "'; p.dispatchEvent(new Event('change'))";
    }

    @Test
    void aLedgerIsSeenCorrectedImportedAndUndone() {
        String bytes = Base64.getEncoder().encodeToString(LEDGER.getBytes(Charset.forName("GBK")));
        go("/?lang=zh");
        browser().run("location.href = '/import'");
        browser().await("the place for files", () -> browser().shows(".drop"));
        browser()
                .run("const bytes = Uint8Array.from(atob('" + bytes + "'), (c) => c.charCodeAt(0));"
                        + "const data = new DataTransfer(); data.items.add(new File([bytes], '台账.csv'));"
                        + "const input = document.querySelector('#import-input'); input.files = data.files;"
                        + "input.dispatchEvent(new Event('change'))");
        browser().await("the table", () -> browser().shows("#import-table tbody tr"));
        assertThat(browser().text("#import-table")).contains("页面甲");
        assertThat(browser().find("#import-start").isEnabled()).isFalse();

        browser().run(select("#import-encoding", "windows-1252"));
        browser().await("garbled text", () -> !browser().text("#import-table").contains("页面甲"));
        browser().run(select("#import-encoding", "GBK"));
        browser().await("Chinese text", () -> browser().text("#import-table").contains("页面甲"));
        browser().run(select("#import-crs", "EPSG:4490"));
        browser().await("a system", () -> browser().find("#import-start").isEnabled());
        browser().run(select("#import-table select[aria-label=\"人口数\"]", "people"));
        browser()
                .await("the column of people", () -> browser().shows("#import-table select.matched[aria-label='人口数']"));

        browser().click("#import-check");
        browser().await("the check", () -> browser().shows("#import-verdict"));
        assertThat(browser().text("#import-count-rejected")).isEqualTo("1");
        browser().click("#import-all");
        browser().click("#import-start");
        browser().await("the undo of what came in", () -> browser().shows("#import-undo"));
        assertThat(browser().text("#import-count-inserted")).isEqualTo("1");
        browser().click("#import-undo");
        browser().await("the question", () -> browser().shows("dialog .primary"));
        browser().click("dialog .primary");
        browser().await("undone", () -> !browser().shows("#import-undo"));
    }
}
