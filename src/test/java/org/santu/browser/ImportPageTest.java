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

    private static void openPage() {
        browser().follow("/import");
        browser().await("the place for files", () -> browser().shows(".drop"));
    }

    private static void sendLedger() {
        String bytes = Base64.getEncoder().encodeToString(LEDGER.getBytes(Charset.forName("GBK")));
        browser()
                .run("const bytes = Uint8Array.from(atob('" + bytes + "'), (c) => c.charCodeAt(0));"
                        + "const data = new DataTransfer(); data.items.add(new File([bytes], '台账.csv'));"
                        + "const input = document.querySelector('#import-input'); input.files = data.files;"
                        + "input.dispatchEvent(new Event('change'))");
        browser().await("the table", () -> browser().shows("#import-table tbody tr"));
    }

    @Test
    void aLedgerIsSeenCorrectedImportedAndUndone() {
        go("/?lang=zh");
        openPage();
        sendLedger();
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
        browser().click("#import-start");
        browser().await("a way to the good rows", () -> browser().shows("#import-good"));
        browser().click("#import-good");
        browser().await("the undo of what came in", () -> browser().shows("#import-undo"));
        assertThat(browser().text("#import-count-inserted")).isEqualTo("1");
        browser().click("#import-undo");
        browser().await("the question", () -> browser().shows("dialog .primary"));
        browser().click("dialog .primary");
        browser().await("undone", () -> !browser().shows("#import-undo"));
    }

    /** Until when the file stays, another try, and away with it: after a stopped import, and on a later visit. */
    @Test
    void aFileWhoseImportWasStoppedCanBeTriedAgainOrDeletedAtOnce() {
        go("/?lang=zh");
        openPage();
        sendLedger();
        assertThat(browser().text("#import-file")).contains("保留到", "自动删除");
        browser().run(select("#import-crs", "EPSG:4490"));
        browser().await("a system", () -> browser().find("#import-start").isEnabled());
        browser().run("""
                const real = window.fetch;
                window.fetch = async (address, options) => {
                  const answer = await real(address, options);
                  if (!/api.jobs.[0-9a-f-]+[?]/.test(String(address))) return answer;
                  return new Response(JSON.stringify({ ...(await answer.json()), state: 'cancelled' }), { status: 200, headers: { 'Content-Type': 'application/json' } });
                };""");
        browser().click("#import-check");
        browser().await("what is left", () -> browser().shows("#import-again"));
        assertThat(browser().text("#import-report")).contains("已取消", "还在服务器上", "保留到");

        openPage();
        browser().await("the kept file", () -> browser().shows("#import-kept li"));
        browser().click("#import-kept li button");
        browser().await("the table again", () -> browser().shows("#import-table tbody tr"));
        openPage();
        browser().await("the kept file", () -> browser().shows("#import-kept li"));
        browser().click("#import-kept li button:last-child");
        browser().await("nothing kept", () -> !browser().shows("#import-kept"));
    }
}
