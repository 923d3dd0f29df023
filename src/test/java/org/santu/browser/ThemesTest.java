package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Thematic maps in the workbench: switched, made, sent to a colleague. */
class ThemesTest extends WorkbenchCase {

    private static String legend() {
        return browser().text(".themes .legend");
    }

    private static void choose(String field, String value) {
        browser()
                .run(
                        "const s = document.getElementById('theme-draft-' + arguments[0]); s.value = arguments[1];"
                                + " s.dispatchEvent(new Event('change', { bubbles: true }))",
                        field,
                        value);
    }

    @Test
    void themesAreSwitchedOneForTheOther() {
        go("/?lang=zh");
        browser().click("label[for=theme-incidence]");
        browser().await("incidence", () -> browser().address().contains("theme=incidence"));
        browser().await("its legend", () -> legend().contains("%"));
        browser().awaitMap();
        int plain = browser().picture().getRGB(WIDTH_PIXELS / 2, HEIGHT_PIXELS / 2);

        browser().click("label[for=theme-pv]");
        browser()
                .await(
                        "photovoltaics",
                        () -> browser().address().contains("theme=pv&")
                                || browser().address().endsWith("theme=pv"));
        browser().await("its legend", () -> legend().contains("千瓦") || legend().contains("kW"));
        assertThat(browser().find("#theme-incidence").isSelected()).isFalse();
        browser().awaitMap();
        assertThat(browser().picture().getRGB(WIDTH_PIXELS / 2, HEIGHT_PIXELS / 2))
                .isNotEqualTo(plain);

        browser().click("label[for=theme-pv]");
        browser().await("none", () -> !browser().address().contains("theme="));
        browser().await("no legend", () -> browser().findNow(".themes .legend").isEmpty());
    }

    @Test
    void aThematicMapIsSeenWhileItIsMadeAndByWhoeverIsSentItsAddress() {
        go("/?lang=zh");
        browser().click("#theme-draft-open");
        browser().await("a first map", () -> browser().address().contains("theme=draft-"));
        String first = browser().address();
        choose("attribute", "people");
        browser().await("people", () -> !browser().address().equals(first));
        browser().await("its legend", () -> legend().contains("人"));
        String declared = browser().find("#theme-draft-declaration").getDomProperty("value");
        assertThat(declared)
                .startsWith("- {theme: ")
                .contains("value: sum household.people by village", "kind: classes");

        choose("kind", "symbols");
        browser()
                .await("symbols", () -> browser().findNow("#theme-draft-method").isEmpty());
        browser().click("label:has(#theme-draft-ramp-blue)");
        browser()
                .await(
                        "blue symbols",
                        () -> browser()
                                .run("return document.getElementById('theme-draft-declaration')?.value ?? ''")
                                .toString()
                                .contains("kind: symbols, ramp: blue"));
        browser().awaitMap();
        String title = browser().text(".themes .layer:has(.legend) label");
        String address = browser().address();

        go(address.replace("lang=zh", "lang=en"));
        browser()
                .await(
                        "the same map",
                        () -> browser().findNow(".themes .legend li").isPresent());
        assertThat(browser().address()).contains("theme=draft-");
        assertThat(title).contains("合计");
        assertThat(browser().text(".themes .layer:has(.legend) label")).startsWith("Total ");
    }
}
