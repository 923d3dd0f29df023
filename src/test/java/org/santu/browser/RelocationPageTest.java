package org.santu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The relocation desk: a planner who has never seen a plan file gets a first plan, moves somebody by hand, and compares. */
class RelocationPageTest extends WorkbenchCase {
    private static final Duration WORKED_OUT = Duration.ofSeconds(180);
    private static final String PLAN = """
            plan: 一乡的方案
            region: "139921202"
            cellMetres: 90
            timeLimitSeconds: 2
            who: {where: "relocation_kind IS NOT NULL", together: village}
            candidates: {count: 12, leastMu: 10, mostMu: 400}
            sites: {most: 3}
            """;

    private static void open() {
        go("/?lang=zh");
        browser().follow("/relocation?region=139921202");
        browser().await("the land on the map", () -> browser().shows(".relocation-ramp") && picture() != null);
    }

    private static String picture() {
        return (String) browser().run("return document.querySelector('img.plan-picture')?.src.slice(-400) ?? null");
    }

    private static void await(String what, BooleanSupplier condition) {
        browser().await(what, WORKED_OUT, condition);
    }

    private static void workOut() {
        String before = browser().address();
        browser().click("#relocation-run");
        await("a plan", () -> !browser().address().equals(before) && browser().shows(".relocation-sites"));
    }

    @Test
    void aFirstPlanIsMadeChangedByHandAndCompared() {
        open();
        assertThat((String) browser().run("return document.querySelector('#field-rule').value"))
                .as("whom a plan can still send somewhere")
                .isEqualTo("open");
        String land = picture();
        browser().run("document.querySelector('[data-step=land]').open = true");
        browser()
                .run(
                        "const s = document.querySelector('[data-factor=road]'); s.value = 9.5; s.dispatchEvent(new Event('input'))");
        browser()
                .await(
                        "the land as it is weighed now",
                        () -> picture() != null && !picture().equals(land));

        usePlanFile();
        workOut();
        String first = browser().address();
        assertThat(first).contains("scenario=").contains("region=139921202");
        assertThat(browser().text(".relocation-key-part")).contains("已安置人数").contains("到原住处平均");
        assertThat(browser().text(".relocation-rest-part")).contains("到田地").contains("学校");

        browser().click(".relocation-site");
        browser().await("who comes", () -> browser().shows(".relocation-comers button"));
        browser().click(".relocation-comers button");
        browser().await("where else", () -> browser().shows("#relocation-hand-site"));
        browser()
                .run("const s = document.querySelector('#relocation-hand-site');"
                        + "s.value = [...s.options].find((o) => o.value && !o.disabled && o.value !== s.value).value;"
                        + "s.dispatchEvent(new Event('change'))");
        browser().await("what it costs", () -> browser().shows("#relocation-hand-keep"));
        assertThat(browser().text(".relocation-hand-answer")).contains("目标值").contains("变远");
        browser().click("#relocation-hand-keep");
        await(
                "the plan by hand",
                () -> !browser().address().equals(first)
                        && browser().text(".relocation-key-part").contains("手工调整"));

        // A list of many plans is folded, and other tests may have made some.
        browser().run("document.querySelector('.relocation-list').open = true");
        browser().click(".desk-scenario:not(.is-shown) [aria-pressed]");
        await(
                "both beside each other",
                () -> browser().shows(".desk-swipe") && browser().shows(".desk-compare"));
        assertThat(browser().address()).contains("beside=");
        assertThat((String) browser().run("return document.querySelector('.leaflet-side-b-pane').style.clip"))
                .startsWith("rect");

        browser().click("#desk-accept");
        browser()
                .await(
                        "what that would change: in this township all have a contract",
                        () -> browser().text(".desk-effect").contains("0 户将写入安置点")
                                && browser().text(".desk-effect").contains("户已签约或已搬迁，保持不变"));
        browser().run("document.querySelector('dialog[open]').close()");

        browser().click("#language");
        browser().await("English", () -> browser().text(".relocation-key-part").contains("People placed"));
        browser().click("#language");
        browser().await("Chinese", () -> browser().text(".relocation-key-part").contains("已安置人数"));
    }

    /** A small plan, so that the test is quick: by the dialog that shows the plan as text. */
    private static void usePlanFile() {
        browser().click("#relocation-file");
        browser().await("the text of the plan", () -> browser().shows(".relocation-yaml"));
        assertThat((String) browser().run("return document.querySelector('.relocation-yaml').value"))
                .contains("factor: \"road\", weight: 9.5");
        browser().run("document.querySelector('.relocation-yaml').value = arguments[0]", PLAN);
        browser().click("dialog .primary");
        browser()
                .await(
                        "the plan in the form",
                        () -> "一乡的方案".equals(browser().run("return document.querySelector('#field-title').value")));
    }

    @Test
    void aPlanThatCannotBeUnderstoodSaysWhere() {
        expectErrors();
        open();
        browser().click("#relocation-file");
        browser().await("the text of the plan", () -> browser().shows(".relocation-yaml"));
        browser()
                .run(
                        "document.querySelector('.relocation-yaml').value = 'plan: x\\nregion: \"139921202\"\\nsitess: {}\\n'");
        browser().click("dialog .primary");
        browser()
                .await("line and mistake", () -> browser().text("dialog .wrong").contains("plan.yaml:3"));
    }
}
