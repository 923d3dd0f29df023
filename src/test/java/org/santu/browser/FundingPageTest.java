package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * The desk of funds as a clerk uses it: sliders by keyboard, a plan, a project decided by hand, a second plan beside the first, accepted with a
 * reason and taken back; and who goes without, by keyboard as well.
 */
class FundingPageTest extends DeskCase {
    private static String result() {
        return browser().text("#desk-result");
    }

    /** The first project in the list that gets money. */
    private static void decide(int button) {
        browser().run("""
                        const projects = [...document.querySelectorAll('.funding-project')];
                        projects.find((each) => /安排 [0-9]/.test(each.textContent)).querySelectorAll('.funding-hands button')[arguments[0]].click();
                        """, button);
    }

    private static void workOut() {
        String before = browser().address();
        browser().click("#funding-run");
        awaitPlan(
                "a plan", () -> !browser().address().equals(before) && browser().shows("#desk-accept"));
        browser().await("drawn", () -> !browser().shows("#desk-result [aria-busy=true]"));
    }

    @Test
    void aClerkMovesMoneyDecidesByHandComparesAcceptsAndTakesBack() {
        openDesk("/funding?lang=zh&region=139921202");
        browser().await("a first look", () -> browser().shows(".funding-townships tbody tr"));
        browser().run("document.querySelector('#funding-superior + input[type=range]').focus()");
        browser().press(Keys.HOME);
        browser().await("no money from above", () -> !result().contains("上级扶贫资金"));
        browser().press(Keys.PAGE_UP);
        browser().await("some again", () -> result().contains("上级扶贫资金"));

        workOut();
        assertThat(browser().address()).contains("a=");
        decide(2);
        browser().await("a look at what follows", () -> result().contains("人工决定 1 个项目"));
        assertThat(browser().address())
                .as("the plan of the form, no longer the one kept")
                .doesNotContain("a=");
        workOut();
        browser().await("the form still knows", () -> result().contains("人工决定 1 个项目"));

        browser().click(".desk-scenario:not(.is-shown) [aria-pressed]");
        browser().await("side by side", () -> result().contains("个项目的安排不同"));
        assertThat(result()).doesNotContain("0 个项目的安排不同").contains("效益分");

        acceptAndTakeBack();
    }

    @Test
    void demandsThatCannotBeMetAndNoMoneyAreSaidInWords() {
        openDesk("/funding?lang=zh&region=139921202");
        browser().await("a first look", () -> browser().shows(".funding-townships tbody tr"));
        browser().run("document.querySelector('#desk-map').focus()");
        browser().press(Keys.TAB);
        assertThat(browser().run("return document.activeElement.closest('#desk-map') === null"))
                .as("a map of a hundred projects is one stop of the keyboard, not a hundred")
                .isEqualTo(true);
        browser()
                .run(
                        "document.querySelector('#funding-run').focus(); document.querySelector('#desk-plan').scrollTop = 0");
        browser().run("document.querySelector('#funding-integrated').focus()");
        assertThat(
                        browser()
                                .run(
                                        "return document.querySelector('#funding-integrated').getBoundingClientRect().bottom"
                                                + " <= document.querySelector('#funding-run').parentElement.getBoundingClientRect().top"))
                .as("what the keyboard reaches stays above the button")
                .isEqualTo(true);
        put("#funding-superior", "9000");
        put(".desk-step:nth-of-type(3) input[type=range]", "100");
        browser().await("no plan", () -> result().contains("没有可行方案") && result().contains("上级扶贫资金用于 产业发展 至少"));
        for (String channel : new String[] {"superior", "local", "finance", "integrated", "social"}) {
            put("#funding-" + channel, "0");
        }
        browser().await("no money", () -> result().contains("各渠道都没有资金"));
    }

    private static void put(String field, String value) {
        browser()
                .run(
                        "const f = document.querySelector(arguments[0]); f.value = arguments[1]; f.dispatchEvent(new Event('input'))",
                        field,
                        value);
    }

    @Test
    void whoGoesWithoutIsListedAndShownOnTheMapByKeyboard() {
        openDesk("/allocation?lang=zh&region=139921&level=village");
        browser().await("the villages", () -> browser().shows(".allocation-table tbody tr"));
        assertThat(result()).contains("乡镇 (").contains("之间");
        browser().run("document.querySelector('.allocation-gaps button').focus()");
        browser().press(Keys.ENTER);
        browser().await("the list", () -> result().contains("没有驻村工作队的村"));
        browser().run("document.querySelector('#desk-result td .link').focus()");
        browser().press(Keys.ENTER);
        assertThat(browser().listErrors()).isEmpty();
    }
}
