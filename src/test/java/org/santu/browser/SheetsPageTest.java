package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Preparing the wall map of a village: which village, which paper, what it will look like, and the way to the file. */
class SheetsPageTest extends WorkbenchCase {

    private static void open(String query) {
        go("/?lang=zh");
        browser().follow("/sheets" + query + "");
        awaitFacts();
    }

    private static void awaitFacts() {
        browser().await("no facts of the sheet", () -> browser().shows("#sheet-facts dl"));
    }

    private static String village() {
        return (String) browser().run("return new URLSearchParams(location.search).get('village')");
    }

    private static String facts() {
        return browser().text("#sheet-facts");
    }

    @Test
    void theFrameOfTheSheetLiesOnTheMapAndThePaperCanBeChanged() {
        open("?template=status");
        assertThat(facts()).contains("420").contains("297").contains("EPSG:45");
        browser()
                .run(
                        "const p = document.querySelector('#sheet-paper'); p.value = 'A1'; p.dispatchEvent(new Event('change'))");
        browser().await("the larger paper", () -> facts().contains("841") && facts().contains("594"));
        assertThat(browser().address()).contains("paper=A1");
        assertThat(browser().find("#sheet-pdf").getDomAttribute("href"))
                .contains("/api/sheets/status/")
                .contains("paper=A1");
        browser()
                .run(
                        "const p = document.querySelector('#sheet-tiles'); p.value = 'A4'; p.dispatchEvent(new Event('change'))");
        browser()
                .await(
                        "a large sheet cut for a small printer",
                        () -> String.valueOf(browser().find("#sheet-pdf").getDomAttribute("href"))
                                .contains("tiles=A4"));
    }

    @Test
    void onePagesThroughTheVillagesByKeyAndByButton() {
        open("?template=projects");
        String first = village();
        browser().click("#sheet-next");
        browser().await("the next village", () -> !village().equals(first));
        String second = village();
        browser()
                .run("document.activeElement.blur();"
                        + "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageUp', bubbles: true}))");
        browser().await("back at the first", () -> village().equals(first));
        assertThat(second.substring(0, 9)).isEqualTo(first.substring(0, 9));
    }

    @Test
    void thePageIsShownAsItWillBePrintedInBothLanguages() {
        open("?template=campaign");
        browser().click("[data-view='1']");
        browser()
                .await(
                        "the picture of the page",
                        () -> (Long) browser()
                                        .run("return document.querySelector('#sheet-picture img')?.naturalWidth ?? 0")
                                > 800);
        browser().click("#language");
        browser().await("English", () -> browser().text("h1").equals("Print sheets"));
        browser().click("#language");
        browser().await("Chinese", () -> browser().text("h1").equals("打印图件"));
    }

    @Test
    void cardsOnTheMapLeadToWhatCanBePrinted() {
        String village = firstVillage();
        go("/?lang=zh&region=" + village);
        browser().await("the village's sheet", () -> browser().shows(".region-card a[href*='/sheets?']"));
        assertThat(browser().find(".region-card a[href*='handbooks/village']").getText())
                .isEqualTo("贫困村手册 PDF");
        go("/?lang=zh&region=" + village.substring(0, 9));
        browser()
                .await(
                        "the atlas of the township",
                        () -> browser().text("#details-body").contains("图集 PDF"));
        String household = browser()
                .json("/api/layers/household/features?limit=1")
                .path("features")
                .get(0)
                .path("id")
                .asString();
        go("/?lang=zh&feature=household." + household);
        browser()
                .await(
                        "the handbook of the household",
                        () -> browser().shows(".card .actions a[href*='handbooks/household/" + household + "']"));
    }

    @Test
    void theTitleIsTheOfficesToWrite() {
        open("?template=status");
        browser().type("#sheet-text-title", "试印");
        browser().await("the title in the address", () -> browser().address().contains("title="));
        browser()
                .await(
                        "and in the link",
                        () -> String.valueOf(browser().find("#sheet-pdf").getDomAttribute("href"))
                                .contains("title="));
    }
}
