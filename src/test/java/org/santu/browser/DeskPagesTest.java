package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages of the desks open in both languages without a complaint; one plan is worked out, accepted and taken back. */
class DeskPagesTest extends DeskCase {
    /** What tells that a page stands: its answer, not only its frame. */
    private static final Map<String, String> MAIN_PART = Map.of(
            "photovoltaic", ".photovoltaic-quick .desk-key",
            "funding", ".funding-townships tbody tr",
            "allocation", ".allocation-table tbody tr",
            "ledger", ".ledger-steps",
            "relocation", ".relocation-ramp");

    @ParameterizedTest
    @CsvSource({
        "photovoltaic, zh, 光伏指标方案",
        "photovoltaic, en, Photovoltaic quota",
        "funding, zh, 资金安排",
        "funding, en, Funds",
        "allocation, zh, 资源分配与公平",
        "allocation, en, Who got what",
        "ledger, zh, 搬迁",
        "ledger, en, Relocation ledger",
        "relocation, zh, 搬迁安置方案",
        "relocation, en, Relocation plans"
    })
    void aPageStandsInTheReadersLanguage(String page, String language, String title) {
        openDesk("/" + page + "?lang=" + language);
        browser()
                .await(
                        "the main part of " + page,
                        () -> browser().address().contains("/" + page)
                                && browser().shows(MAIN_PART.get(page))
                                && browser().text("h1").contains(title));
        browser().await("nothing is still on its way", () -> !browser().shows("#page [aria-busy=true]"));
        assertThat(browser().shows("#messages .message"))
                .as("a message of failure")
                .isFalse();
        assertThat(browser().text("#page"))
                .as("keys without a text")
                .doesNotContain(page + ".")
                .doesNotContain("desk.")
                .doesNotContain("undefined")
                .doesNotContain("NaN");
        assertThat((Boolean) browser()
                        .run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("the page is no wider than the window")
                .isTrue();
    }

    @Test
    void theButtonOfAPhotovoltaicPlanIsInSightAndThePlanIsAcceptedAndTakenBack() {
        openDesk("/photovoltaic?lang=zh&region=139921202");
        browser().await("a first look", () -> browser().shows(".photovoltaic-quick .desk-key"));
        assertThat((Boolean) browser()
                        .run("return document.querySelector('#photovoltaic-run').getBoundingClientRect().bottom"
                                + " <= window.innerHeight"))
                .as("the button is in sight")
                .isTrue();
        assertThat(browser().shows("#photovoltaic-legend"))
                .as("a legend of what is not drawn")
                .isFalse();

        browser().click("#photovoltaic-run");
        awaitPlan("a plan", () -> browser().shows("#desk-accept"));
        assertThat(browser().address()).contains("scenario=").contains("region=139921202");
        assertThat(browser().text("#desk-result")).contains("带动户数").contains("元/年");
        assertThat(browser().shows("#photovoltaic-legend")).isTrue();

        acceptAndTakeBack();
    }

    /** Two plans by the keyboard alone: the slider tells at once what it means, and the plans stand side by side. */
    @Test
    void twoPhotovoltaicPlansAreMadeAndComparedWithTheKeyboard() {
        openDesk("/photovoltaic?lang=en&region=139921202");
        browser().await("a first look", () -> browser().shows(".photovoltaic-quick .desk-key"));
        browser().run("document.querySelector('[name=title]').focus()");
        tabTo("[type=range]");
        String before = browser().text(".photovoltaic-quick");
        browser().press(Keys.ARROW_LEFT.toString().repeat(47));
        browser()
                .await(
                        "the slider is answered",
                        () -> !browser().text(".photovoltaic-quick").equals(before));
        String small = planByKeyboard();
        browser().run("document.querySelector('[type=range]').focus()");
        browser().press(Keys.ARROW_RIGHT);
        String larger = planByKeyboard();
        assertThat(larger).isNotEqualTo(small);

        browser()
                .run("document.querySelector('.desk-scenario[data-scenario=\"" + small
                        + "\"] .actions button').focus()");
        browser().press(Keys.SPACE);
        browser().await("they stand side by side", () -> browser().shows(".desk-compare"));
        assertThat(browser().address()).contains("beside=" + small).contains("scenario=" + larger);
        assertThat(browser().text(".desk-compare")).contains("Households", "Capacity (kW)");
        for (String plan : new String[] {small, larger}) {
            browser().send("DELETE", "/api/scenarios/" + plan, null, null);
        }
    }

    private static void tabTo(String selector) {
        for (int k = 0; k < 60; k++) {
            if ((Boolean) browser().run("return document.activeElement.matches(arguments[0])", selector)) {
                return;
            }
            browser().press(Keys.TAB);
        }
        throw new AssertionError(selector + " is out of reach of the keyboard");
    }

    /** @return the id of the plan that is shown then */
    private static String planByKeyboard() {
        String before = shownPlan();
        tabTo("#photovoltaic-run");
        browser().press(Keys.ENTER);
        awaitPlan("another plan", () -> !shownPlan().equals(before) && browser().shows("#desk-accept"));
        return shownPlan();
    }

    private static String shownPlan() {
        return (String) browser().run("return new URLSearchParams(location.search).get('scenario') ?? ''");
    }
}
